/**
 * The auditor: a second, naive book-keeper that shares nothing with the code it audits. It reads entries as plain JSON, has
 * its own idea of what each kind posts, keeps everything in BigInt, and answers with balances and debts. Slow is fine.
 * Its postings are also what hledger is fed with.
 */

export interface RawEntry {
  readonly kind: string;
  readonly sheet: string;
  readonly number: number;
  readonly lamport: number;
  readonly place: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Signed, in minor units: what is added to the account. Account names as hledger has them. */
export type Posting = readonly [account: string, amount: bigint];

export interface AuditedEntry {
  readonly id: string;
  readonly kind: string;
  readonly day: string;
  readonly postings: readonly Posting[];
}

export interface Audit {
  readonly lines: readonly AuditedEntry[];
  readonly balances: ReadonlyMap<string, bigint>;
  /** Fine → what is owed of it. */
  readonly finesOwed: ReadonlyMap<string, bigint>;
  /** Difference → what of it is open. */
  readonly differencesOpen: ReadonlyMap<string, bigint>;
  /** Borrower's loan and who vouched → what of her savings paid for it and did not come back yet. */
  readonly guarantorsOwed: ReadonlyMap<string, bigint>;
}

type Body = RawEntry['body'];
type Poster = (body: Body, id: string) => readonly Posting[];

const num = (body: Body, field: string): bigint => BigInt(Number(body[field]));
const text = (body: Body, field: string): string => String(body[field]);
const partsIn = (body: Body, field: string) =>
  (body[field] ?? []) as readonly { readonly member: string; readonly amount: number }[];

/** Money goes from the first account to the second. */
const flow = (from: string, to: string, amount: bigint): Posting[] => [
  [from, -amount],
  [to, amount],
];
const inTo =
  (source: (body: Body) => string): Poster =>
  (body) =>
    flow(source(body), text(body, 'to'), num(body, 'amount'));
const outOf =
  (target: (body: Body) => string): Poster =>
  (body) =>
    flow(text(body, 'from'), target(body), num(body, 'amount'));
const own = (stem: string) => (body: Body) => `${stem}:${text(body, 'member')}`;

const POSTERS: Readonly<Record<string, Poster>> = {
  'opening-cash': (body) => [
    ['box', num(body, 'box')],
    ['bank', num(body, 'bank')],
    ['solidarity-fund', -num(body, 'solidarityFund')],
    ['surplus', num(body, 'solidarityFund') - num(body, 'box') - num(body, 'bank')],
  ],
  'opening-member': (body) => [
    [own('savings')(body), -num(body, 'savings')],
    [own('carried')(body), -num(body, 'carried')],
    ['surplus', num(body, 'savings') + num(body, 'carried')],
  ],
  'opening-loan': (body, id) => flow('surplus', `loan:${id}`, num(body, 'owed')),
  'opening-match': (body) => flow(`match:${text(body, 'sponsor')}`, 'surplus', num(body, 'amount')),
  'opening-difference': (body) => flow('differences', 'surplus', num(body, 'amount')),
  deposit: (body) => [
    [text(body, 'to'), num(body, 'amount') + num(body, 'carried')],
    [own('savings')(body), -num(body, 'amount')],
    [own('carried')(body), -num(body, 'carried')],
  ],
  withdrawal: outOf(own('savings')),
  'carried-returned': (body) => flow('box', own('carried')(body), num(body, 'amount')),
  'loan-paid-out': (body, id) => flow(text(body, 'from'), `loan:${id}`, num(body, 'amount')),
  repayment: (body) => [
    [text(body, 'to'), num(body, 'lateFee') + num(body, 'interest') + num(body, 'principal')],
    ['fines', -num(body, 'lateFee')],
    ['interest', -num(body, 'interest')],
    [`loan:${text(body, 'loan')}`, -num(body, 'principal')],
    ...partsIn(body, 'back').flatMap(({ member, amount }): Posting[] =>
      flow(`savings:${member}`, text(body, 'to'), BigInt(amount)),
    ),
  ],
  'pledges-called': (body) => [
    ...partsIn(body, 'parts').map(({ member, amount }): Posting => [`savings:${member}`, BigInt(amount)]),
    ['fines', -num(body, 'lateFee')],
    ['interest', -num(body, 'interest')],
    [`loan:${text(body, 'loan')}`, -num(body, 'principal')],
  ],
  'loan-forgiven': (body) => flow(`loan:${text(body, 'loan')}`, 'losses', num(body, 'principal')),
  'loan-written-off': (body) => flow(`loan:${text(body, 'loan')}`, 'losses', num(body, 'principal')),
  'fine-paid': (body) => flow('fines', 'box', num(body, 'amount')),
  'solidarity-in': (body) => flow('solidarity-fund', 'box', num(body, 'amount')),
  'solidarity-out': (body) => flow('box', 'solidarity-fund', num(body, 'amount')),
  'match-received': inTo((body) => `match:${text(body, 'sponsor')}`),
  'match-returned': outOf((body) => `match:${text(body, 'sponsor')}`),
  expense: outOf(() => 'expenses'),
  income: inTo(() => 'income'),
  'box-to-bank': (body) => flow('box', 'bank', num(body, 'amount')),
  'bank-to-box': (body) => flow('bank', 'box', num(body, 'amount')),
  'handed-to': outOf(own('in-hand')),
  'handed-by': inTo(own('in-hand')),
  'difference-found': (body) => flow('differences', text(body, 'where'), num(body, 'amount')),
  'difference-resolved': resolve,
  'owed-booked': (body) => {
    const against = text(body, 'against');
    const from = against === 'solidarity-fund' ? against : own(against)(body);
    return flow(from, own('owed')(body), num(body, 'amount'));
  },
  'owed-paid': (body) =>
    text(body, 'direction') === 'in'
      ? flow(own('owed')(body), 'box', num(body, 'amount'))
      : flow('box', own('owed')(body), num(body, 'amount')),
  'cycle-closed': closed,
  'part-handed-over': (body) => [
    ['box', -num(body, 'cash')],
    [own('savings')(body), -num(body, 'saved')],
    [own('owed')(body), num(body, 'cash') + num(body, 'saved')],
  ],
  'member-settled': settled,
  'leaver-paid': settled,
  reversal: (body) => copied(body).map(([account, amount]): Posting => [account, -amount]),
  adopted: (body) => copied(body),
};

const rows = (body: Body, field: string) => body[field] as readonly Body[];
const part = (body: Body, field: string) => body[field] as Body;
const all = (list: readonly bigint[]): bigint => list.reduce((sum, one) => sum + one, 0n);

/** Each account by what is left in it; `surplus` is what all others leave over, so that a wrong figure anywhere shows there. */
function closed(body: Body): readonly Posting[] {
  const ends = text(body, 'mode') === 'sharedOut';
  const loans = rows(body, 'loans');
  const ended = part(body, 'ended');
  const interest = all(loans.map((one) => num(one, 'interest')));
  const postings: Posting[] = [
    ...loans.map((one): Posting => [`loan:${text(one, 'loan')}`, -num(one, 'principal')]),
    ['interest', num(ended, 'interest')],
    ['fines', num(ended, 'fines')],
    ['income', num(ended, 'income')],
    ['expenses', -num(ended, 'expenses')],
    ['losses', -num(ended, 'losses')],
    ...rows(body, 'match').map(
      (one): Posting => [`match:${text(one, 'sponsor')}`, num(one, 'loss') + num(one, 'shared')],
    ),
    [
      'solidarity-fund',
      num(part(body, 'loss'), 'solidarityFund') + num(part(body, 'solidarityFund'), 'shared'),
    ],
    ...rows(body, 'members').flatMap((one): Posting[] => {
      const gets = all(['match', 'solidarityFund', 'surplus'].map((field) => num(one, field)));
      const savings = num(one, 'savings');
      if (!ends)
        return [
          [own('savings')(one), num(one, 'loss')],
          [own('owed')(one), -gets],
        ];
      const brings = num(one, 'charges') + principalOf(loans, one);
      return [
        [own('savings')(one), savings],
        [own('carried')(one), num(one, 'carried')],
        [own('owed')(one), brings - gets - savings + num(one, 'loss') - num(one, 'carried')],
      ];
    }),
  ];
  const charges = all(rows(body, 'fines').map((one) => num(one, 'amount'))) + interest;
  if (
    ends &&
    charges + all(loans.map((one) => num(one, 'lateFee'))) !==
      all(rows(body, 'members').map((one) => num(one, 'charges')))
  )
    throw new Error('what is netted is not what the members are charged');
  return [...postings, ['surplus', -all(postings.map(([, amount]) => amount))]];
}

const principalOf = (loans: readonly Body[], of: Body): bigint =>
  all(loans.filter((one) => text(one, 'member') === text(of, 'member')).map((one) => num(one, 'principal')));

/** `amount` has the sign of the difference: below zero, money was missing. */
function resolve(body: Body): readonly Posting[] {
  const amount = num(body, 'amount');
  switch (text(body, 'as')) {
    case 'borneByFund':
      return amount < 0n ? flow('differences', 'losses', -amount) : flow('income', 'differences', amount);
    case 'owedByMember':
      return flow('differences', own('owed')(body), -amount);
    default:
      return flow('differences', text(body, 'where'), -amount);
  }
}

/** Her accounts are emptied but for what is held; what is not paid or netted stands on `owed`. */
function settled(body: Body): readonly Posting[] {
  const list = (field: string) => body[field] as readonly Body[];
  const hers = own('owed')(body);
  const loss = body.loss as Body;
  const match = body.match as Body | null;
  const postings: Posting[] = [
    [own('savings')(body), num(body, 'savings') - num(body, 'held')],
    [own('carried')(body), num(body, 'carried')],
    [own('in-hand')(body), -num(body, 'inHand')],
    ['losses', -num(loss, 'losses')],
    ['surplus', num(body, 'surplus') - num(loss, 'surplus')],
    [text(body, 'from'), -num(body, 'paid')],
    ...list('fines').map((fine): Posting => ['fines', -num(fine, 'amount')]),
    ...list('loans').flatMap((loan): Posting[] => [
      ['fines', -num(loan, 'lateFee')],
      ['interest', -num(loan, 'interest')],
      [`loan:${text(loan, 'loan')}`, -num(loan, 'principal')],
    ]),
  ];
  postings.push([hers, -postings.reduce((all, [, amount]) => all + amount, 0n)]);
  if (!match) return postings;
  const borne = match.loss as Body;
  const ofSponsor: Posting[] = [
    ['losses', -num(borne, 'losses')],
    ['surplus', -num(borne, 'surplus')],
    [`match:${text(match, 'sponsor')}`, num(borne, 'losses') + num(borne, 'surplus')],
  ];
  return [...postings, ...ofSponsor];
}

const innerOf = (body: Body) => body.of as { readonly kind: string; readonly body: Body };
const copied = (body: Body): readonly Posting[] =>
  postingsOf(innerOf(body).kind, innerOf(body).body, text(body, 'entry'));

export const postingsOf = (kind: string, body: Body, id: string): readonly Posting[] =>
  (POSTERS[kind]?.(body, id) ?? []).filter(([, amount]) => amount !== 0n);

/** Every entry that was not written between meetings counts; those count once a meeting adopts them. */
export function audit(entries: readonly RawEntry[]): Audit {
  const counted = entries
    .filter((entry) => entry.place !== 'between')
    .sort((a, b) => a.lamport - b.lamport || (a.sheet < b.sheet ? -1 : 1) || a.number - b.number);
  const balances = new Map<string, bigint>();
  const lines: AuditedEntry[] = [];
  let day = '';
  for (const { kind, body, sheet, number } of counted) {
    const id = `${sheet}:${number}`;
    const stated =
      kind === 'founded' ? text(body, 'on') : kind === 'meeting-opened' ? text(body, 'heldOn') : day;
    // A journal runs forward, also where a meeting was opened with an earlier date.
    if (stated > day) day = stated;
    const postings = postingsOf(kind, body, id);
    for (const [account, amount] of postings) balances.set(account, (balances.get(account) ?? 0n) + amount);
    lines.push({ id, kind, day, postings });
  }
  return { lines, balances: withoutZero(balances), ...debts(counted) };
}

const withoutZero = (amounts: ReadonlyMap<string, bigint>): Map<string, bigint> =>
  new Map([...amounts].filter(([, amount]) => amount !== 0n).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Fines and differences are memory, not money: charged less settled, found less resolved, and nothing of what was taken back. */
function debts(
  counted: readonly RawEntry[],
): Pick<Audit, 'finesOwed' | 'differencesOpen' | 'guarantorsOwed'> {
  const gone = new Set(
    counted.filter(({ kind }) => kind === 'reversal').map(({ body }) => text(body, 'entry')),
  );
  const finesOwed = new Map<string, bigint>();
  const differencesOpen = new Map<string, bigint>();
  const guarantorsOwed = new Map<string, bigint>();
  const add = (to: Map<string, bigint>, key: string, amount: bigint) =>
    to.set(key, (to.get(key) ?? 0n) + amount);
  for (const entry of counted) {
    if (gone.has(`${entry.sheet}:${entry.number}`)) continue;
    const adopted = entry.kind === 'adopted';
    const { kind, body } = adopted ? innerOf(entry.body) : entry;
    const id = adopted ? text(entry.body, 'entry') : `${entry.sheet}:${entry.number}`;
    if (kind === 'fine-charged') add(finesOwed, id, num(body, 'amount'));
    if (kind === 'opening-member') add(finesOwed, id, num(body, 'fineOwed'));
    if (kind === 'cycle-closed')
      for (const one of rows(body, 'fines')) add(finesOwed, text(one, 'fine'), -num(one, 'amount'));
    if (kind === 'fine-paid' || kind === 'fine-waived')
      add(finesOwed, text(body, 'fine'), -num(body, 'amount'));
    if (kind === 'member-settled' || kind === 'leaver-paid')
      for (const fine of body.fines as readonly Body[])
        add(finesOwed, text(fine, 'fine'), -num(fine, 'amount'));
    if (kind === 'difference-found' || kind === 'opening-difference')
      add(differencesOpen, id, num(body, 'amount'));
    const pairOf = (member: string) => `${text(body, 'loan')} ${member}`;
    if (kind === 'pledges-called')
      for (const part of partsIn(body, 'parts'))
        add(guarantorsOwed, pairOf(part.member), BigInt(part.amount));
    if (kind === 'repayment')
      for (const part of partsIn(body, 'back'))
        add(guarantorsOwed, pairOf(part.member), -BigInt(part.amount));
    if (kind === 'difference-resolved') add(differencesOpen, text(body, 'difference'), -num(body, 'amount'));
  }
  return {
    finesOwed: withoutZero(finesOwed),
    differencesOpen: withoutZero(differencesOpen),
    guarantorsOwed: withoutZero(guarantorsOwed),
  };
}
