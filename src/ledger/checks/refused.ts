/** L3: every entry that counts is one that `decide` would have let in at its place, with the decisions it cites. */
import type { Finding } from '../book.ts';
import { type DecisionsById, judge } from '../decide.ts';
import { idOf } from '../entry.ts';
import type { RefusalCode } from '../refusal.ts';
import type { Check } from './whole.ts';

export const checkRefused: Check = ({ byId, walk }) => {
  const findings: Finding[] = [];
  walk((before, entry) => {
    const later: DecisionsById = (id) => {
      const decision = byId.get(id);
      const cited = decision?.kind === 'decided' && decision.place === entry.place;
      return cited ? (decision.body.overrides as unknown as readonly RefusalCode[]) : undefined;
    };
    const refused = judge(before, entry, true, undefined, later);
    if (!refused) return;
    const detail = `${refused.code} ${JSON.stringify(refused.figures)}`;
    findings.push({ check: 'refused', entry: idOf(entry), detail });
  });
  return findings;
};
