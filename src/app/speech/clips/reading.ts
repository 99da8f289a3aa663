/**
 * What a screen says, as clips. The screen is asked as for the phone's own voice, with a `Say` that only notes whose names and which
 * amounts are said; before them comes the step that the screen belongs to. Sentences are left out: their grammar is nobody's here.
 * So that no amount is heard as another's: each follows what it is of, and is said whole with it or not at all. A name that is not
 * recorded is left out with what is hers; where anything else is missing the screen is not read with clips (null).
 */
import type { Currency } from '../../../ledger/currency.ts';
import type { MemberId } from '../../../ledger/ids.ts';
import type { Amount } from '../../../ledger/money.ts';
import type { RouteId } from '../../routes.ts';
import type { Figure, Say } from '../say.ts';
import { type Breath, pilesOf, type Speaker } from './piles.ts';
import { clipIdOf, type SpokenStep } from './words.ts';

export type Mark =
  | { readonly is: 'name'; readonly name: string; readonly member: MemberId | undefined }
  | { readonly is: 'amount'; readonly value: Amount; readonly of: Figure | undefined };

/** What belongs together: all of it is heard, or nothing of it. */
export type Part = readonly Breath[];

export interface Place extends Speaker {
  readonly route: RouteId;
  readonly currency: Currency;
  /** Whom the screen is about. */
  readonly member: MemberId | null;
  /** Null where nobody or more than one is called so. */
  readonly memberCalled: (name: string) => MemberId | null;
}

/** Figures of whom was named last. The two of a read-back may be left out: what is written is the amount before them. */
const HERS: ReadonlySet<Figure | undefined> = new Set<Figure>(['owes', 'before', 'now']);
const MAY_LACK: ReadonlySet<Figure | undefined> = new Set<Figure>(['before', 'now']);

/** Screens that are read with clips. `group`: the community's name, if it is recorded; `member`: her name is the title. */
const TITLES: Partial<Readonly<Record<RouteId, SpokenStep | 'group' | 'member'>>> = {
  home: 'group',
  box: 'group',
  passbook: 'member',
  attendance: 'attendance',
  openingCount: 'openingCount',
  fines: 'fines',
  savings: 'savings',
  deposit: 'savings',
  withdrawal: 'withdrawal',
  repayments: 'repayments',
  repayment: 'repayments',
  lending: 'lending',
  loanNew: 'lending',
  other: 'other',
  closingCount: 'closingCount',
  outcome: 'closingCount',
  seal: 'seal',
};

/** Whose names and which amounts the screen says, in the order in which it says them. */
export function marksOf(text: (say: Say) => string): readonly Mark[] {
  const marks: Mark[] = [];
  text({
    amount(value, of) {
      marks.push({ is: 'amount', value, of });
      return '';
    },
    name(name, member) {
      marks.push({ is: 'name', name, member });
      return '';
    },
    date: () => '',
  });
  return marks;
}

/** Null: not with the clips that are there. */
export function readingOf(marks: readonly Mark[], place: Place): readonly Part[] | null {
  const title = titleOf(marks, place);
  if (!title) return null;
  const parts: Breath[][] = [title];
  /** What the next amount is of; null: a name that is not recorded. */
  let part: Breath[] | null = title;
  let hasAmount = false;
  let amountsSaid = 0;
  for (const mark of marks) {
    if (mark.is === 'name') {
      part = nameOf(mark, place);
      hasAmount = false;
      if (part) parts.push(part);
      continue;
    }
    const ownWord = mark.of === undefined ? null : clipIdOf({ is: 'figure', figure: mark.of });
    if (ownWord !== null && MAY_LACK.has(mark.of) && !place.recorded.has(ownWord)) continue;
    if (ownWord !== null && !HERS.has(mark.of)) {
      part = [];
      parts.push(part);
      hasAmount = false;
    }
    if (!part) continue;
    const piles = pilesOf(mark.value, place.currency, place);
    if (!piles || (ownWord === null ? hasAmount : !place.recorded.has(ownWord))) return null;
    if (ownWord !== null) part.push([ownWord]);
    part.push(...piles);
    hasAmount = true;
    amountsSaid += 1;
  }
  const said = parts.filter((one) => one.length > 0);
  const isAboutMoney = marks.some(({ is }) => is === 'amount');
  return said.length === 0 || (isAboutMoney && amountsSaid === 0) ? null : said;
}

function titleOf(marks: readonly Mark[], { route, recorded, member }: Place): Breath[] | null {
  const title = TITLES[route];
  if (title === undefined) return null;
  const her = member !== null && recorded.has(member) ? [[member]] : [];
  if (title === 'member') return her.length > 0 ? her : null;
  const clip = clipIdOf(title === 'group' ? { is: 'group' } : { is: 'step', step: title });
  if (!recorded.has(clip)) return title === 'group' ? [] : null;
  return marks.some(({ is }) => is === 'name') ? [[clip]] : [[clip], ...her];
}

function nameOf({ name, member }: Extract<Mark, { is: 'name' }>, place: Place): Breath[] | null {
  const id = member ?? place.memberCalled(name);
  return id !== null && place.recorded.has(id) ? [[id]] : null;
}
