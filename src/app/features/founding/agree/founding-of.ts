/** The entries and cards of a founding from all that was answered; of a community that was begun, what is left of it. Pure. */
import type { CivilDate } from '../../../../ledger/civil-date.ts';
import type { Conditions, Votes } from '../../../../ledger/conditions/conditions.ts';
import { type Currency, totalOfPieces } from '../../../../ledger/currency.ts';
import type { Draft } from '../../../../ledger/entries/registry.ts';
import { countsMeetings } from '../../../../ledger/loans/calendar.ts';
import { ZERO } from '../../../../ledger/money.ts';
import { split } from '../../../../ledger/split.ts';
import { beginningOf, type Founding } from '../../../state/found.ts';
import { FOUNDING_FORM } from '../../../state/founding-forms.ts';
import type { FoundingDraft } from '../draft.ts';
import { meetingsHeldIn, paperOf, savedBy, sumOf, typedOrZero } from '../paper/paper.ts';

export function foundingOf(
  draft: FoundingDraft,
  conditions: Conditions,
  currency: Currency,
  today: CivilDate,
): Founding {
  const { chair, treasurer, secretary, keyHolders } = draft.offices;
  const { book, members } = draft;
  const beginning = beginningOf({ book, name: draft.name.trim(), on: today, currency, members });
  const agreed: readonly Draft[] = [
    { kind: 'conditions-agreed', body: { conditions, votes: votesOf(draft) } },
    { kind: 'offices-given', body: { chair, treasurer, secretary, keyHolders: [...keyHolders] } },
    ...(draft.begin === 'paper' ? openingOf(draft, conditions, currency) : []),
  ];
  const { intent, begun } = draft;
  const end = { intent, draftsDone: [FOUNDING_FORM] };
  if (begun) return { ...end, book, drafts: agreed, cards: [] };
  return { ...end, ...beginning, drafts: [...beginning.drafts, ...agreed] };
}

/** By consensus all are for it; else each as she voted. */
export function votesOf(draft: FoundingDraft): Votes {
  const voted = (wanted: 'for' | 'against' | 'abstained') =>
    draft.members
      .filter(({ id }) => (draft.agreedBy === 'consensus' ? 'for' : (draft.votes[id] ?? 'for')) === wanted)
      .map(({ id }) => id);
  return { for: voted('for'), against: voted('against'), abstained: voted('abstained') };
}

function openingOf(draft: FoundingDraft, conditions: Conditions, currency: Currency): readonly Draft[] {
  const { paper, members } = draft;
  const { digits } = currency;
  const sums = sumOf(draft, digits);
  const drafts: Draft[] = [
    {
      kind: 'opening-cash',
      body: {
        pieces: { ...paper.pieces },
        box: totalOfPieces(paper.pieces),
        bank: sums.bank,
        solidarityFund: sums.solidarity,
      },
    },
    ...members.map(({ id }) => {
      const { savings, fine, since } = paperOf(draft, id);
      const figures = { savings: typedOrZero(savings, digits), fineOwed: typedOrZero(fine, digits) };
      return {
        kind: 'opening-member' as const,
        body: { member: id, ...figures, carried: ZERO, since: since === '' ? null : since },
      };
    }),
    ...openingLoans(draft, conditions, digits),
  ];
  if (conditions.match.mode === 'sponsor' && sums.match > 0) {
    const saved = savedBy(draft, digits);
    const parts = split(sums.match, saved.some((value) => value > 0) ? saved : saved.map(() => 1));
    drafts.push({
      kind: 'opening-match',
      body: {
        sponsor: conditions.match.sponsor,
        amount: sums.match,
        parts: members.map(({ id }, at) => ({ member: id, part: parts[at] ?? ZERO })),
      },
    });
  }
  if (sums.rest !== 0 && paper.rest === 'difference') {
    drafts.push({ kind: 'opening-difference', body: { amount: sums.rest, reason: null } });
  }
  return drafts;
}

function openingLoans(draft: FoundingDraft, conditions: Conditions, digits: number): readonly Draft[] {
  const byMeetings = countsMeetings(conditions.loans.terms);
  return draft.paper.loans.flatMap((loan): Draft[] => {
    if (loan.paidOutOn === '') return [];
    return [
      {
        kind: 'opening-loan',
        body: {
          member: loan.member,
          principal: typedOrZero(loan.principal, digits),
          owed: typedOrZero(loan.owed, digits),
          paidOutOn: loan.paidOutOn,
          interestSettledBy: loan.settledBy === '' ? loan.paidOutOn : loan.settledBy,
          terms: conditions.loans.terms,
          cashStep: conditions.box.cashStep,
          purpose: null,
          ...(byMeetings ? { meetingsHeld: meetingsHeldIn(loan) ?? 0 } : {}),
        },
      },
    ];
  });
}
