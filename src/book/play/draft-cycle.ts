/** Drafts of the end of a cycle: the closing with the figures of the book, and parts of it. */
import { bookDate } from '../../ledger/book.ts';
import { lastCycle, leftToHand } from '../../ledger/cycles.ts';
import { ZERO } from '../../ledger/money.ts';
import { refusal } from '../../ledger/refusal.ts';
import { closingOf } from '../../ledger/share-out/closing.ts';
import { type Drafters, votesOf } from './desk.ts';

type Kind = 'cycle-closed' | 'part-handed-over';

export const CYCLE_DRAFTERS: Drafters<Kind> = {
  'cycle-closed': (step, desk) => {
    const { book, conditions } = desk;
    const day = bookDate(book);
    if (!conditions?.shareOut || !conditions.cycle || !day) return refusal('shareOutNotAgreed', {});
    const { shareOut, cycle } = conditions;
    const closed = closingOf(book, day, {
      mode: step.mode ?? cycle.mode,
      rules: { ...shareOut, lossFallsOn: step.lossFallsOn ?? shareOut.lossFallsOn },
      votes: votesOf(step.votes, desk),
    });
    if (closed.ok) return { kind: 'cycle-closed', body: closed.closing };
    return closed.code === 'nobodyShares'
      ? refusal('tooFewMembers', { least: 2, members: 0 })
      : refusal(closed.code, {});
  },
  'part-handed-over': (step, desk) => {
    const member = desk.member(step.member);
    const last = lastCycle(desk.book);
    const cycle = step.cycle === undefined ? (last?.entry ?? 'nowhere:1') : desk.entry(step.cycle);
    const found = desk.book.cycles.find(({ entry }) => entry === cycle);
    const all = found ? leftToHand(desk.book, found, member).cash : ZERO;
    return {
      kind: 'part-handed-over',
      body: { cycle, member, cash: step.cash ?? all, saved: step.saved },
    };
  },
};
