// Syntax trees for the tidy checks, by the parser that the build uses. Nodes are read structurally: a node is an
// object with a `type`; its fields are looked at only by the checks that know them.
import { parseSync } from 'vite';
import type { SourceFile } from './files.ts';

export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

export function isNode(value: unknown): value is Node {
  return (
    typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
  );
}

/** The named field of a node where it holds a node. */
export function child(node: Node | undefined, field: string): Node | undefined {
  const value = node?.[field];
  return isNode(value) ? value : undefined;
}

/** The nodes of the named list field. */
export function children(node: Node | undefined, field: string): Node[] {
  const value = node?.[field];
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** The name of an identifier (also in JSX); undefined for anything else. */
export function nameOf(node: Node | undefined): string | undefined {
  return typeof node?.name === 'string' ? node.name : undefined;
}

/** The text of a string literal. */
export function stringOf(node: Node | undefined): string | undefined {
  return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;
}

/** Calls `visit` for every node, parents first, with the chain of its ancestors (nearest last). */
export function visitAll(file: SourceFile, visit: (node: Node, ancestors: readonly Node[]) => void): void {
  const { program, errors } = parseSync(file.path, file.text);
  if (errors.length > 0) throw new Error(`${file.path} cannot be parsed: ${errors[0]?.message}`);
  const go = (value: unknown, ancestors: readonly Node[]): void => {
    if (Array.isArray(value)) for (const each of value) go(each, ancestors);
    if (!isNode(value)) return;
    visit(value, ancestors);
    const deeper = [...ancestors, value];
    for (const field of Object.values(value)) if (typeof field === 'object') go(field, deeper);
  };
  go(program as unknown, []);
}
