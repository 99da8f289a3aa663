/** Signed months as a community gives them; whether the signature is right is not the business of a follow-up book. */
import type { FactDraft } from '../../src/followup/facts/registry.ts';
import type { FollowUp } from '../../src/followup/follow-up.ts';
import type { CivilDate } from '../../src/ledger/civil-date.ts';
import type { SignedTotals, TotalFigures, Totals } from '../../src/ledger/open/totals.ts';
import { DEFINITIONS } from '../../src/ledger/statements/definitions.ts';
import type { Random } from '../ledger/generate/random.ts';
import { DAY } from './world.ts';

export interface Made extends Partial<Pick<Totals, 'month' | 'meeting' | 'seal' | 'community'>> {
  readonly savings?: number;
  /** A letter for the phone. */
  readonly by?: string;
}

export function signedMonth(book: string, { savings = 1000, by = 'a', ...more }: Made = {}): SignedTotals {
  const figures = Object.fromEntries(
    DEFINITIONS.map(({ key, is }) => [
      key,
      { part: key === 'savings' ? savings : 7, whole: is === 'sum' ? null : 8 },
    ]),
  ) as TotalFigures;
  const month = more.month ?? '2025-01';
  return {
    key: by.repeat(44),
    signature: `${by.repeat(86)}==`,
    totals: {
      format: 'caixeta-totals',
      version: 1,
      community: 'Les Formigues',
      book,
      practice: false,
      currency: { code: 'EUR', digits: 2 },
      on: `${month}-20` as CivilDate,
      meeting: 2,
      seal: 'ab'.repeat(16),
      figures,
      ...more,
      month,
    },
  };
}

export const received = (book: string, made: Made = {}, about = book): FactDraft => ({
  fact: 'totals-received',
  about,
  data: { on: DAY, signed: signedMonth(book, made) },
});

/** A box for a community, with the secret and the phones that were out of the team by then. */
export const boxMade = (
  about: string,
  {
    name = 'Les Formigues',
    secret = 'A',
    without = [],
  }: Partial<Record<'name' | 'secret', string>> & {
    readonly without?: string[];
  } = {},
): FactDraft => ({
  fact: 'totals-box',
  about,
  data: { on: DAY, name, url: 'https://box.test', secret: `${secret.repeat(43)}=`, without },
});

export const boxClosed = (about: string): FactDraft => ({
  fact: 'totals-box-closed',
  about,
  data: { on: DAY },
});

export const anyBox = ({ totalsBoxes }: FollowUp, random: Random): FactDraft => {
  const id = random.pick([...Object.keys(totalsBoxes), 'box-1', 'box-2']);
  return random.chance(30) ? boxClosed(id) : boxMade(id, { secret: random.pick(['A', 'B']) });
};

/** Of few communities and months, so that the same comes again, by another phone, or with other figures. */
export const anyTotals = (random: Random): FactDraft => {
  const book = random.pick(['book-1', 'book-2']);
  const made = {
    month: random.pick(['2025-01', '2025-02']),
    meeting: random.whole(1, 2),
    savings: random.pick([1000, 2000]),
    by: random.pick(['a', 'b']),
  };
  return received(book, made, random.chance(85) ? book : 'book-9');
};
