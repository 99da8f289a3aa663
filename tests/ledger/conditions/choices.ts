/** Every choice that conditions leave, read off their shape; and which of them given conditions make. */
import { CONDITIONS, type Conditions } from '../../../src/ledger/conditions/conditions.ts';

/** What of a valibot schema is looked at here. */
type Shape = {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly options?: readonly unknown[];
  readonly key?: string;
  readonly literal?: unknown;
  readonly wrapped?: Shape;
  readonly item?: Shape;
};

/** Whether a value is one that this branch of a variant takes. */
function takes(branch: Shape, key: string, value: unknown): boolean {
  const under = branch.entries?.[key];
  const has = (value as Readonly<Record<string, unknown>>)[key];
  return under?.type === 'picklist' ? (under.options ?? []).includes(has) : under?.literal === has;
}

/** The branches of a variant, those of a variant within it too. */
function branchesOf(shape: Shape): readonly Shape[] {
  return (shape.options as readonly Shape[]).flatMap((one) =>
    one.type === 'variant' ? branchesOf(one) : [one],
  );
}

function under(shape: Shape, path: string): readonly string[] {
  const { type, entries, wrapped, item } = shape;
  if (type === 'literal') return [`${path} ${String(shape.literal)}`];
  if (type === 'picklist') return (shape.options ?? []).map((option) => `${path} ${String(option)}`);
  if (type === 'boolean') return [`${path} true`, `${path} false`];
  if (type === 'variant') return branchesOf(shape).flatMap((branch) => under(branch, path));
  if (type === 'nullable' && wrapped) return [`${path} null`, `${path} set`, ...under(wrapped, path)];
  if (type === 'exact_optional' && wrapped) return [`${path} left out`, ...under(wrapped, path)];
  if (type === 'array' && item) return under(item, path);
  if (entries) return Object.entries(entries).flatMap(([name, inner]) => under(inner, `${path}.${name}`));
  return [];
}

function made(shape: Shape, path: string, value: unknown): readonly string[] {
  const { type, entries, wrapped, item } = shape;
  if (type === 'exact_optional' && wrapped)
    return value === undefined ? [`${path} left out`] : made(wrapped, path, value);
  if (type === 'nullable' && wrapped)
    return value === null ? [`${path} null`] : [`${path} set`, ...made(wrapped, path, value)];
  if (type === 'variant') {
    const branch = branchesOf(shape).find((one) => takes(one, shape.key ?? 'unit', value));
    return branch ? made(branch, path, value) : [];
  }
  if (type === 'array' && item) return (value as readonly unknown[]).flatMap((one) => made(item, path, one));
  if (entries)
    return Object.entries(entries).flatMap(([name, inner]) =>
      made(inner, `${path}.${name}`, (value as Readonly<Record<string, unknown>>)[name]),
    );
  return under(shape, path).length === 0 ? [] : [`${path} ${String(value)}`];
}

const SHAPE = CONDITIONS as unknown as Shape;

/** Each as "where what", such as "saving.mode free" or "withdrawalNotice null". */
export const ALL_CHOICES: readonly string[] = [...new Set(under(SHAPE, ''))].map((one) => one.slice(1));

export function choicesOf(conditions: Conditions): readonly string[] {
  return made(SHAPE, '', conditions).map((one) => one.slice(1));
}
