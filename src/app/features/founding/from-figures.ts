/**
 * A founding from the figures of a closed meeting, where its picture is all that is left: balances by member's number become what a
 * group brings from paper, so that everyone hears her figures and says yes. Names, rules and the notes in the box are
 * asked anew: the picture does not have them. Pure.
 */
import { KNOWN_CURRENCIES } from '../../../ledger/currency.ts';
import type { Json } from '../../../ledger/entry.ts';
import { type Amount, negate, sum, toDecimalText } from '../../../ledger/money.ts';
import type { QrStem, SealFigures } from '../../../sync/pages/seal-qr-body.ts';
import { type FoundingDraft, type NewMember, OWN_CURRENCY, type PaperLoan } from './draft.ts';
import { nextFace } from './member-draft.ts';
import { NO_PAPER } from './paper/paper.ts';

/** More members than any group has: figures that say so are none. */
const MOST_MEMBERS = 200;

export interface FiguresParts {
  readonly newId: () => string;
  /** What a member is called until she has a name: by her number. */
  readonly called: (number: number) => string;
}

/** Null where what was kept is no such figures. They were signed and come to zero: that was tried when they were read. */
export function readFigures(stored: Json | undefined): SealFigures | null {
  if (typeof stored !== 'object' || stored === null || !('balances' in stored)) return null;
  return stored as unknown as SealFigures;
}

/** Members keep their numbers; who left in between is there without money, to be taken off the list. */
export function fromFigures(
  first: FoundingDraft,
  figures: SealFigures,
  { newId, called }: FiguresParts,
): FoundingDraft {
  const { balances, currency, digits, heldOn } = figures;
  const of = (stem: QrStem, number?: number): Amount =>
    sum(
      balances
        .filter((one) => one.stem === stem && (number === undefined || one.number === number))
        .map(({ balance }) => balance),
    );
  const typed = (amount: Amount): string => (amount > 0 ? toDecimalText(amount, digits) : '');
  const members = membersFor(balances, newId, called);
  const loans = members.flatMap(({ id }, at): PaperLoan[] => {
    const owed = typed(of('loan', at + 1));
    const settledBy = '' as const;
    return owed === ''
      ? []
      : [{ id: newId(), member: id, principal: owed, owed, paidOutOn: heldOn, settledBy }];
  });
  const byMember = Object.fromEntries(
    members.map(({ id }, at) => [id, { ...NO_PAPER, savings: typed(negate(of('savings', at + 1))) }]),
  );
  const known = KNOWN_CURRENCIES.some((one) => one.code === currency && one.digits === digits);
  return {
    ...first,
    currency: known ? currency : OWN_CURRENCY,
    own: known ? first.own : { ...first.own, code: currency, digits },
    members,
    begin: 'paper',
    paper: {
      ...first.paper,
      bank: typed(of('bank')),
      solidarity: typed(negate(of('solidarity-fund'))),
      match: typed(negate(of('match'))),
      byMember,
      loans,
    },
  };
}

function membersFor(
  balances: SealFigures['balances'],
  newId: () => string,
  called: (number: number) => string,
): readonly NewMember[] {
  const ofMembers = balances.filter(({ stem }) => stem === 'savings' || stem === 'loan');
  const last = Math.min(MOST_MEMBERS, Math.max(0, ...ofMembers.map(({ number }) => number)));
  const members: NewMember[] = [];
  for (let number = 1; number <= last; number += 1)
    members.push({ id: newId(), name: called(number), ...nextFace(members) });
  return members;
}
