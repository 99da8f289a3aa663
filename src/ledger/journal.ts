/**
 * The book as a plain-text accounting journal (hledger): one transaction per counted entry that moves money or counts it,
 * so that another program can add the book up and disagree. Every count states the box as a balance assertion; a seal
 * states it again as it was counted, and every other balance as the seal itself says it. Account names are the book's, with `:` for `/`. Must not know: names, languages.
 */
import { type Account, type BalanceByAccount, balanceOf, post } from './accounts.ts';
import { transfersOf } from './apply.ts';
import type { Book } from './book.ts';
import { canonicalText } from './bytes.ts';
import type { CivilDate } from './civil-date.ts';
import { type Entry, idOf } from './entry.ts';
import { fold } from './fold.ts';
import { type Amount, toDecimalText, ZERO } from './money.ts';
import { sealedBalances } from './report.ts';
import { countedEntries } from './statement.ts';

/** The name of an account in a journal: `savings/m3` is `savings:m3`. */
export const journalAccount = (account: Account): string => account.replaceAll('/', ':');

/**
 * @param entries all entries of one book, in any order; what waits without effect is left out.
 * @returns the journal; a book that is not founded has only its heading. Amounts carry the currency's digits and code,
 * the entry's id is the code of its transaction, and a reversal names what it reverses in a tag (and the other way round).
 */
export function journalOf(entries: readonly Entry[]): string {
  const book = fold(entries);
  const counted = countedEntries(book, unique(entries));
  const money = moneyOf(book);
  const running: BalanceByAccount = {};
  const used = new Set<Account>(['box']);
  const blocks: string[] = [];
  const dayByPlace = daysOf(counted);
  let last: CivilDate | undefined;
  for (const entry of counted) {
    const transfers = transfersOf(entry);
    for (const transfer of transfers) {
      post(running, transfer);
      used.add(transfer.from).add(transfer.to);
    }
    if (entry.kind === 'bank-checked') used.add('bank');
    const postings = [
      ...transfers.flatMap(({ from, to, amount }) => [
        posting(to, money(amount)),
        posting(from, money(amount, '-')),
      ]),
      ...assertions(entry, running, money),
    ];
    if (postings.length === 0) continue;
    const day = dayByPlace.get(entry.place) ?? book.founding?.on;
    // Balances are asserted in the order of days: a meeting with a day before the last one stands under that, and says its own.
    if (day && (!last || day > last)) last = day;
    blocks.push(
      [`${last} * ${heading(book, entry, day === last ? undefined : day)}`, ...postings].join('\n'),
    );
  }
  return `${[...preamble(book, used), ...blocks].join('\n\n')}\n`;
}

type MoneyText = (value: Amount, sign?: string) => string;

function moneyOf(book: Book): MoneyText {
  const { digits = 0, code = 'XXX' } = book.founding?.currency ?? {};
  return (value, sign = '') => `${sign}${toDecimalText(value, digits)} ${code}`;
}

const posting = (account: Account, amountText: string): string =>
  `    ${journalAccount(account)}    ${amountText}`;

/** A count says what the book has in the box; a bank check what it has at the bank; a seal what people counted, and all balances that it says. */
function assertions(entry: Entry, running: BalanceByAccount, money: MoneyText): readonly string[] {
  const zero = money(ZERO);
  const states = (account: Account, balance: Amount): string =>
    posting(account, `${zero} = ${money(balance)}`);
  switch (entry.kind) {
    case 'box-counted':
      return [states('box', balanceOf(running, 'box'))];
    case 'bank-checked':
      return [states('bank', balanceOf(running, 'bank'))];
    case 'meeting-sealed':
      return [states('box', entry.body.counted as Amount), ...sealed(sealedBalances(entry), states)];
    default:
      return [];
  }
}

const sealed = (stated: BalanceByAccount, states: (account: Account, balance: Amount) => string) =>
  (Object.keys(stated) as Account[])
    .filter((account) => account !== 'box')
    .map((account) => states(account, balanceOf(stated, account)));

function heading(book: Book, entry: Entry, held: CivilDate | undefined): string {
  const id = idOf(entry);
  const tags: string[] = held ? [`held:${held}`] : [];
  if (entry.kind === 'reversal') tags.push(`reverses:${String(entry.body.entry)}`);
  if (entry.kind === 'adopted') tags.push(`adopts:${String(entry.body.entry)}`);
  if (typeof entry.body.replaces === 'string') tags.push(`replaces:${entry.body.replaces}`);
  const reversedBy = book.reversed[id];
  if (reversedBy) tags.push(`reversed-by:${reversedBy}`);
  return `(${id}) ${entry.kind}${tags.length > 0 ? `  ; ${tags.join(', ')}` : ''}`;
}

/** The commodity with its digits, and every account, so that a strict check passes; a member's accounts name her number. */
function preamble(book: Book, used: ReadonlySet<Account>): readonly string[] {
  const { founding } = book;
  if (!founding) return ['; This book is not founded yet.'];
  const { code, digits } = founding.currency;
  const accounts = [...used].sort().map((account) => {
    const owner = book.members[account.slice(account.indexOf('/') + 1)];
    return `account ${journalAccount(account)}${owner ? `  ; member:${owner.number}` : ''}`;
  });
  return ['decimal-mark .', `commodity 1000.${'0'.repeat(digits)} ${code}`, accounts.join('\n')];
}

/** The day of each meeting by its place. Opening entries come before what they open. */
function daysOf(counted: readonly Entry[]): ReadonlyMap<string, CivilDate> {
  const opened = counted.filter((entry) => entry.kind === 'meeting-opened');
  return new Map(opened.map((entry) => [idOf(entry), entry.body.heldOn as CivilDate]));
}

/** One entry per id, as the fold takes it: of two with other bytes the smaller. */
export function unique(entries: readonly Entry[]): readonly Entry[] {
  const byId = new Map<string, Entry>();
  for (const entry of entries) {
    const known = byId.get(idOf(entry));
    if (!known || canonicalText(entry) < canonicalText(known)) byId.set(idOf(entry), entry);
  }
  return [...byId.values()];
}
