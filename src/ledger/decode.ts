/**
 * Decoding what comes from outside (disk, file, page): envelope and body are parsed, older versions are upcast (L7).
 * An entry of a newer version or an unknown kind is kept as it is, byte for byte; the fold lets it wait.
 */
import * as v from 'valibot';
import type { KindDefinition } from './entries/definition.ts';
import type { Draft } from './entries/registry.ts';
import { kinds } from './entries/registry.ts';
import { ENTRY_VERSION, type Entry, type JsonObject } from './entry.ts';
import { ENVELOPE, isJsonObject } from './envelope.ts';

export type Decoded =
  | { readonly ok: true; readonly entry: Entry }
  | { readonly ok: false; readonly path: string; readonly problem: string };

const NO_BYTES = 'expected texts, whole numbers, yes or no, lists and objects';

/** One step per version: version n → body as version n + 1 writes it. Empty while there is one version. */
const UPCASTS: ReadonlyMap<number, (kind: string, body: JsonObject) => JsonObject> = new Map();

/** Refused: a broken envelope; a body of a known kind and version that does not parse. `path` names the field. */
export function decodeEntry(raw: unknown): Decoded {
  const envelope = v.safeParse(ENVELOPE, raw);
  if (!envelope.success) return broken(envelope.issues);
  const entry = envelope.output as Entry;
  const definition = entry.v > ENTRY_VERSION ? undefined : kinds(entry.kind);
  if (!definition)
    return isJsonObject(entry.body) ? { ok: true, entry } : { ok: false, path: 'body', problem: NO_BYTES };
  let body = entry.body;
  for (let version = entry.v; version < ENTRY_VERSION; version += 1) {
    body = UPCASTS.get(version)?.(entry.kind, body) ?? body;
  }
  const parsed = parseBody(definition, body);
  return parsed.ok ? { ok: true, entry: { ...entry, body: parsed.body } } : parsed;
}

export type CheckedDraft = { readonly ok: true; readonly body: JsonObject } | Extract<Decoded, { ok: false }>;

/** Parses what a form hands over; the same shapes as for what comes from disk. */
export function decodeDraft(draft: Draft): CheckedDraft {
  const definition = kinds(draft.kind);
  return definition
    ? parseBody(definition, draft.body)
    : { ok: false, path: 'kind', problem: 'unknown kind' };
}

/** The copy inside a reversal or adoption must parse too, so that the fold never meets a body it cannot read. */
function parseBody(definition: KindDefinition, body: unknown, prefix = 'body'): CheckedDraft {
  const parsed = v.safeParse(definition.shape, body);
  if (!parsed.success) return broken(parsed.issues, prefix);
  const output = parsed.output as JsonObject;
  if (definition.kind !== 'reversal' && definition.kind !== 'adopted') return { ok: true, body: output };
  const of = output.of as { readonly kind: string; readonly body: JsonObject };
  const inner = kinds(of.kind);
  if (!inner) return { ok: false, path: `${prefix}.of.kind`, problem: `unknown kind ${of.kind}` };
  const copy = parseBody(inner, of.body, `${prefix}.of.body`);
  return copy.ok ? { ok: true, body: { ...output, of: { kind: of.kind, body: copy.body } } } : copy;
}

function broken(issues: readonly v.BaseIssue<unknown>[], prefix = ''): Extract<Decoded, { ok: false }> {
  const issue = issues[0];
  const path = (issue?.path ?? []).map((step) => String(step.key));
  return {
    ok: false,
    path: [prefix, ...path].filter(Boolean).join('.'),
    problem: issue?.message ?? 'not readable',
  };
}
