/**
 * A correction: reversal and right entry in one command, judged by the net result (L5, L6). Where the cash of a sealed
 * entry is concerned the form asks whether money moves now; if not, the box stays as it was counted, and the leg resolves
 * the open difference that it explains or goes to `differences`. What would leave a member below zero becomes owed.
 */
import { type Account, carriedOf, held, legOn, savingsOf } from './accounts.ts';
import { transfersOf } from './apply.ts';
import type { Book } from './book.ts';
import { decodeDraft } from './decode.ts';
import { openPart } from './difference.ts';
import type { Draft } from './entries/registry.ts';
import { kinds } from './entries/registry.ts';
import { type Entry, idOf, type JsonObject } from './entry.ts';
import type { CardId, DifferenceId, EntryId, MemberId } from './ids.ts';
import { type Amount, negate, sum } from './money.ts';
import { foremost, type Refusal, refusal } from './refusal.ts';

/** What became of the cash: not said yet; it goes in or out of the box now; it stays; it explains a difference. */
export type BoxLeg =
  | { readonly is: 'unsaid' }
  | { readonly is: 'movesNow' }
  | { readonly is: 'stays' }
  | { readonly is: 'explains'; readonly difference: DifferenceId };

/** `original` is read from the store or the open meeting; `replacements` stand in for it. */
export interface Correction {
  readonly original: Entry;
  readonly reason: CardId | null;
  readonly replacements: readonly Draft[];
  readonly boxLeg: BoxLeg;
}

export type CorrectionDrafts =
  | { readonly ok: true; readonly drafts: readonly Draft[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** What the correction adds to the box in minor units (below zero: takes away), before the cash is spoken of. */
export function boxLegOf(correction: Pick<Correction, 'original' | 'replacements'>): Amount {
  const taken = negate(legOn('box', transfersOf(correction.original)));
  const given = correction.replacements.map((draft) =>
    legOn('box', kinds(draft.kind)?.transfers(draft.body as unknown as JsonObject, 'new:1', kinds) ?? []),
  );
  return sum([taken, ...given]);
}

/** The question about cash is asked only for what was counted in an earlier meeting. */
export function mustSayBoxLeg(
  book: Book,
  correction: Pick<Correction, 'original' | 'replacements'>,
): boolean {
  return correction.original.place !== book.open?.id && boxLegOf(correction) !== 0;
}

export function correctionDrafts(book: Book, correction: Correction): CorrectionDrafts {
  const { original, boxLeg } = correction;
  const id = idOf(original);
  const replacing: Draft[] = [];
  for (const draft of correction.replacements) {
    const parsed = decodeDraft({ ...draft, body: { ...draft.body, replaces: id } } as Draft);
    if (!parsed.ok) {
      const { path, problem } = parsed;
      return { ok: false, refusal: refusal('badBody', { path, problem }) };
    }
    replacing.push({ kind: draft.kind, body: parsed.body } as unknown as Draft);
  }
  const leg = boxLegOf(correction);
  const stands = whyItStands(book, original);
  if (stands) return { ok: false, refusal: stands };
  if (boxLeg.is === 'unsaid' && mustSayBoxLeg(book, correction)) {
    return { ok: false, refusal: refusal('boxLegUnsaid', { leg }) };
  }
  const reversal: Draft = {
    kind: 'reversal',
    body: {
      entry: id,
      of: { kind: original.kind, body: original.body },
      reason: correction.reason,
      moneyMoves: boxLeg.is === 'movesNow' && leg !== 0,
    },
  };
  const settled = settleLeg(book, boxLeg, leg, id);
  if (!settled.ok) return settled;
  return { ok: true, drafts: [reversal, ...replacing, ...settled.drafts] };
}

/** What stands in the way of taking the entry back is said before anything is asked about cash. */
function whyItStands(book: Book, original: Entry): Refusal | undefined {
  const { kind, body, phone, place } = original;
  const reversal = { entry: idOf(original), of: { kind, body }, reason: null, moneyMoves: false };
  const context = { id: idOf(original), phone, place, again: true, kinds };
  return foremost(kinds('reversal')?.check(book, reversal, context) ?? []);
}

function settleLeg(book: Book, boxLeg: BoxLeg, leg: Amount, replaces: EntryId): CorrectionDrafts {
  if (leg === 0) return { ok: true, drafts: [] };
  if (boxLeg.is === 'stays') {
    const found: Draft = {
      kind: 'difference-found',
      body: { where: 'box', amount: negate(leg), cause: 'correction', people: [], reason: null, replaces },
    };
    return { ok: true, drafts: [found] };
  }
  if (boxLeg.is !== 'explains') return { ok: true, drafts: [] };
  const { difference } = boxLeg;
  const found = book.differences[difference];
  if (!found) return { ok: false, refusal: refusal('unknownDifference', { difference }) };
  const open = openPart(found);
  if (found.where !== 'box' || Math.sign(open) !== Math.sign(leg) || Math.abs(leg) > Math.abs(open)) {
    return { ok: false, refusal: refusal('differenceDoesNotExplain', { difference, open, leg }) };
  }
  const body = {
    difference,
    where: 'box',
    amount: leg,
    as: 'corrected',
    member: null,
    reason: null,
    replaces,
  } as const;
  return { ok: true, drafts: [{ kind: 'difference-resolved', body }] };
}

/** What the net result leaves below zero of a member's own becomes owed by her, never a refusal for ever. */
export function settleRest(before: Book, after: Book, original: Entry): readonly Draft[] {
  const members = kinds(original.kind)?.about(original.body, kinds).members ?? [];
  const [first] = members;
  return [
    ...members.flatMap((member) => [
      ...restOf(before, after, member, 'savings', savingsOf(member)),
      ...restOf(before, after, member, 'carried', carriedOf(member)),
    ]),
    ...(first ? restOf(before, after, first, 'solidarity-fund', 'solidarity-fund') : []),
  ].map(({ kind, body }) => ({ kind, body: { ...body, replaces: idOf(original) } }));
}

function restOf(
  before: Book,
  after: Book,
  member: MemberId,
  against: 'savings' | 'carried' | 'solidarity-fund',
  account: Account,
): readonly Extract<Draft, { kind: 'owed-booked' }>[] {
  const left = held(after.balances, account);
  if (left >= 0 || left >= held(before.balances, account)) return [];
  return [{ kind: 'owed-booked', body: { member, amount: negate(left), against } }];
}
