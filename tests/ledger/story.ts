/**
 * Stories that a treasurer can read: a line is a step of the book, played through the real `decide`.
 *   deposit ana 20                      a step; refused steps fail the story
 *   a: deposit ana 20                   the same, with a name for later
 *   withdraw ana 50 ! savingsTooLow     a step that has to be refused with this code (and `available=20` in its figures)
 *   lend ana 90 bea=20                  with a pledge of bea for it
 *   lend ana 90 decided                 with the recorded decision of the meeting behind it
 *   repay ana 20 again                  "yes, a second one"
 *   wrong a                             reversal; `wrong a now`, `stays`, `explains d` answer about the cash
 *   wrong a right deposit ana 2         reversal and right entry in one step; `wrong a explains d right deposit ana 2`
 *   adopt a · seal ana bea
 *   = savings/ana 20                    what an account holds, as people say it (= box 30, = loan of ana 15, = limit of ana 60)
 * Amounts are euros unless the story says otherwise. Blank lines and lines with # are for the reader.
 */
import { expect } from 'vitest';
import { type Account, held, owedBy } from '../../src/ledger/accounts.ts';
import { type Book, emptyBook, type Loan } from '../../src/ledger/book.ts';
import { canonicalText } from '../../src/ledger/bytes.ts';
import { checkBook } from '../../src/ledger/checks.ts';
import type { CivilDate } from '../../src/ledger/civil-date.ts';
import type { Conditions } from '../../src/ledger/conditions/conditions.ts';
import type { BoxLeg } from '../../src/ledger/correct.ts';
import { type Currency, EUR } from '../../src/ledger/currency.ts';
import { type Command, type Decision, decide } from '../../src/ledger/decide.ts';
import { openPart } from '../../src/ledger/difference.ts';
import { fineOwed } from '../../src/ledger/entries/rules.ts';
import { type Entry, idOf } from '../../src/ledger/entry.ts';
import { fold } from '../../src/ledger/fold.ts';
import { portfolioAtRisk } from '../../src/ledger/loans/at-risk.ts';
import { limitOf, outstandingOf } from '../../src/ledger/loans/limit.ts';
import { standingOn } from '../../src/ledger/loans/loan.ts';
import type { Refusal, RefusalCode } from '../../src/ledger/refusal.ts';
import { FREE, NAMES } from './story/community.ts';
import { written } from './story/money.ts';
import { VERBS } from './story/verbs.ts';

export interface Options {
  readonly conditions?: Conditions;
  readonly currency?: Currency;
  /** False: an empty book, to be founded by the story itself. */
  readonly founded?: boolean;
  /** A meeting is open already, on 1 January 2025. True unless the story says otherwise. */
  readonly open?: boolean;
}

export interface Told {
  readonly book: Book;
  readonly entries: readonly Entry[];
  readonly ids: ReadonlyMap<string, string>;
}

interface Telling extends Required<Options> {
  book: Book;
  readonly entries: Entry[];
  readonly ids: Map<string, string>;
  serial: number;
}

export const FOUNDED_ON = '2025-01-01' as CivilDate;

/** Plays the story to its end, then checks the whole book and folds it anew. */
export function story(text: string, options: Options = {}): Told {
  const { conditions = FREE, currency = EUR, founded = true, open = true } = options;
  const telling: Telling = {
    conditions,
    currency,
    founded,
    open,
    book: emptyBook(),
    entries: [],
    ids: new Map(),
    serial: 0,
  };
  if (founded) {
    play(telling, 'found');
    for (const [at, name] of NAMES.entries()) play(telling, `joins ${name} ${at + 1}`);
    play(telling, 'agree');
    if (open) play(telling, 'meeting: open 2025-01-01');
  }
  for (const line of text.split('\n')) {
    const step = line.replace(/#.*$/u, '').trim();
    if (step.startsWith('=')) check(telling, step.slice(1).trim());
    else if (step) play(telling, step);
  }
  expect(canonicalText(fold(telling.entries)), 'the fold is what decide said').toBe(
    canonicalText(telling.book),
  );
  expect(checkBook(telling.entries), 'the checks of the book').toEqual([]);
  return telling;
}

function write(
  telling: Telling,
  command: Command,
  phone = 'phone-a',
  intent = `intent-${telling.serial++}`,
): Decision {
  const sheet = `sheet-of-${phone}`;
  const nextNumber = (telling.book.heads[sheet] ?? 0) + 1;
  const decision = decide(telling.book, command, { phone, sheet, nextNumber, claimedAt: '', intent });
  if (decision.ok) {
    telling.book = decision.book;
    telling.entries.push(...decision.entries);
  }
  return decision;
}

/** A line in its parts: label, words, the refusal it expects. */
function play(telling: Telling, line: string): void {
  const [step = '', expected] = line.split(' ! ').map((part) => part.trim());
  const [, label, words = ''] = /^(?:(\w+): )?(.*)$/u.exec(step) ?? [];
  const decision = perform(telling, words.split(/\s+/u));
  const said = decision.ok ? 'written' : decision.refusal.code;
  const [code = 'written', ...figures] = expected?.split(/\s+/u) ?? [];
  expect(said, line).toBe(code);
  if (!decision.ok) for (const figure of figures) checkFigure(telling, decision.refusal, figure, line);
  const written = decision.ok ? decision.entries.findLast(({ kind }) => kind !== 'decided') : undefined;
  if (label && written) telling.ids.set(label, idOf(written));
}

function checkFigure(
  { currency }: Telling,
  { code, figures }: Refusal,
  expected: string,
  line: string,
): void {
  const [name = '', value = ''] = expected.split('=');
  const found = Object.entries(figures).find(([key]) => key === name)?.[1];
  const isMoney = typeof found === 'number' && !COUNTING.has(code);
  expect(isMoney ? written(found, currency) : String(found), `${name} of ${line}`).toBe(value);
}

/** Refusals whose figures are numbers of people, shares or entries. */
const COUNTING: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'tooFewMembers',
  'tooManyShares',
  'twoPeopleNeeded',
  'witnessesTooFew',
  'keyHoldersTooFew',
  'quorumMissing',
  'notByConsensus',
  'noMajority',
  'guarantorsTooFew',
  'meetingHasMoney',
  'notAllCovered',
  'numberTaken',
]);

function perform(telling: Telling, words: readonly string[]): Decision {
  const flags = new Set(['decided', 'again', 'elsewhere', 'twice'].filter((flag) => words.includes(flag)));
  const [verb = '', ...args] = words.filter((word) => !flags.has(word));
  const override = flags.has('decided')
    ? { override: { text: 'text', votes: { for: ['ana', 'bea'], against: [], abstained: [] } } }
    : {};
  const phone = flags.has('elsewhere') ? 'phone-b' : 'phone-a';
  if (verb === 'seal') return write(telling, { do: 'seal', witnesses: args, heads: heads(telling) }, phone);
  if (verb === 'adopt')
    return write(telling, { do: 'adopt', entry: telling.ids.get(args[0] ?? '') ?? 'nowhere:1', ...override });
  if (verb === 'wrong') return correct(telling, args, override);
  const draft = VERBS[verb]?.(telling, args);
  if (!draft) throw new Error(`a story does not know the word "${verb}"`);
  const command: Command = { do: 'write', drafts: [draft], again: flags.has('again'), ...override };
  if (!flags.has('twice')) return write(telling, command, phone);
  const intent = `intent-${telling.serial++}`;
  write(telling, command, phone, intent);
  return write(telling, command, phone, intent);
}

const heads = ({ book }: Telling) =>
  Object.entries(book.heads).map(([sheet, last]) => ({ sheet, last, hash: 'hash' }));

function correct(
  telling: Telling,
  args: readonly string[],
  override: Pick<Command & { do: 'correct' }, 'override'>,
): Decision {
  const at = args.includes('right') ? args.indexOf('right') : args.length;
  const [label = '', answer, difference = ''] = args.slice(0, at);
  const right = args.slice(at + 1);
  const original = telling.entries.find((entry) => idOf(entry) === telling.ids.get(label));
  if (!original) throw new Error(`no line is called ${label}`);
  const replacement = right.length > 0 ? VERBS[right[0] ?? '']?.(telling, right.slice(1)) : undefined;
  const boxLeg: BoxLeg =
    answer === 'now'
      ? { is: 'movesNow' }
      : answer === 'stays'
        ? { is: 'stays' }
        : answer === 'explains'
          ? { is: 'explains', difference: telling.ids.get(difference) ?? 'nowhere:1' }
          : { is: 'unsaid' };
  return write(telling, {
    do: 'correct',
    original,
    reason: null,
    replacements: replacement ? [replacement] : [],
    boxLeg,
    ...override,
  });
}

/** = box 30 · = loan of ana 15 · = due of ana 5 · = limit of ana 60 · = difference d -5 */
function check(telling: Telling, line: string): void {
  const words = line.split(/\s+/u);
  const value = words.at(-1) ?? '';
  expect(figureOf(telling, words), `= ${line}`).toBe(value);
}

function figureOf(
  { book, ids, currency }: Telling,
  [what = '', first = '', second = '']: readonly string[],
): string {
  const show = (figure: number) => written(figure, currency);
  const loans = Object.values(book.loans).filter(({ member }) => member === second);
  const standing = (pick: (standing: ReturnType<typeof standingOn>) => number) =>
    show(loans.reduce((all, loan: Loan) => all + pick(standingOn(loan, book.open?.heldOn ?? FOUNDED_ON)), 0));
  switch (what) {
    case 'loan':
      return show(outstandingOf(book, second));
    case 'due':
      return standing((one) => one.due);
    case 'overdue':
      return standing((one) => one.overdue);
    case 'interest-due':
      return standing((one) => one.interestDue);
    case 'to-settle':
      return standing((one) => one.toSettle);
    case 'to-guarantors':
      return standing((one) => one.toGuarantors);
    case 'at-risk':
      return show(portfolioAtRisk(book, book.open?.heldOn ?? FOUNDED_ON).atRisk);
    case 'limit':
      return show(limitOf(book, second)?.limit ?? 0);
    case 'match-part':
      return show(limitOf(book, second)?.matchPart ?? 0);
    case 'possible':
      return show(limitOf(book, second)?.possible ?? 0);
    case 'by-transfer':
      return show(limitOf(book, second)?.byTransfer ?? 0);
    case 'binding':
      return String(limitOf(book, second)?.binding.is);
    case 'pledged':
      return show(limitOf(book, second)?.pledged ?? 0);
    case 'owed':
      return show(held(book.balances, owedBy(second)));
    case 'fines-owed':
      return show(
        Object.values(book.fines)
          .filter(({ member }) => member === second)
          .reduce((all, one) => all + fineOwed(book, one.id), 0),
      );
    case 'difference': {
      const one = book.differences[ids.get(first) ?? ''];
      return one ? show(openPart(one)) : 'none';
    }
    case 'waiting':
      return String(book.waiting.length);
    case 'entries':
      return String(book.open?.entries.length ?? 0);
    default:
      return show(held(book.balances, what as Account));
  }
}
