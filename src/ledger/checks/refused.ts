/**
 * L3: every entry that counts is one that `decide` would have let in at its place, with the decisions it cites. Who has the
 * pen, which phones are in and what was chosen is not judged by what stood before: phones write that apart, and the fold
 * itself keeps the list of who may (order/). Nor is the day of a meeting that was called off: its phone need not have heard
 * of the meeting that came to stand before it.
 */
import type { Book, Finding } from '../book.ts';
import { type DecisionsById, judge } from '../decide.ts';
import { actsAnywhere } from '../entries/registry.ts';
import { type Entry, idOf } from '../entry.ts';
import type { RefusalCode } from '../refusal.ts';
import type { Check } from './whole.ts';

export const checkRefused: Check = ({ byId, entries, walk }) => {
  const findings: Finding[] = [];
  const calledOff = new Set(
    entries.filter(({ kind }) => kind === 'meeting-cancelled').map(({ place }) => place as string),
  );
  walk((before, entry) => {
    if (isOfPhones(entry)) return;
    const later: DecisionsById = (id) => {
      const decision = byId.get(id);
      const cited = decision?.kind === 'decided' && decision.place === entry.place;
      return cited ? (decision.body.overrides as unknown as readonly RefusalCode[]) : undefined;
    };
    const refused = judge(asThen(before, entry), entry, true, undefined, later);
    if (!refused) return;
    if (refused.code === 'dateBeforeLastMeeting' && calledOff.has(idOf(entry))) return;
    const detail = `${refused.code} ${JSON.stringify(refused.figures)}`;
    findings.push({ check: 'refused', entry: idOf(entry), detail });
  });
  return findings;
};

const isOfPhones = ({ kind }: Entry): boolean =>
  kind === 'pen-passed' || kind === 'pen-taken' || actsAnywhere(kind);

/** Another phone may have sealed it before it heard that the author was removed. */
function asThen(book: Book, { phone: id }: Entry): Book {
  const phone = book.phones[id];
  return phone?.removal ? { ...book, phones: { ...book.phones, [id]: { ...phone, removal: null } } } : book;
}
