// The real figures through the real screens: a group's first five meetings, entered by taps and keys, without a network,
// on a phone that loses its power twice. Every figure is read from the worked example.
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { addDays, civilDate } from '../../src/ledger/civil-date.ts';
import { pieceKey, UGX } from '../../src/ledger/currency.ts';
import { type Amount, amount } from '../../src/ledger/money.ts';
import { closeBox, countPiece, openAsLastTime, openEmptyBox, pile, seeExpected } from './hands/count.ts';
import { found } from './hands/found.ts';
import { type Hands, seeTitle, tapButton, tapStarting } from './hands/hands.ts';
import { lend } from './hands/loan.ts';
import { seePassbookFromList } from './hands/look.ts';
import { goToStep, markAttendance, startMeeting } from './hands/meeting.ts';
import { deposit, giveSolidarity, repay } from './hands/money.ts';
import { Phone } from './hands/phone.ts';
import { seal } from './hands/seal.ts';
import { wordsOf } from './hands/words.ts';
import { vanishingSite } from './vanishing-site.ts';

type ByNumber = Readonly<Record<string, number>>;
interface ExampleMeeting {
  readonly meeting: number;
  readonly absent: readonly number[];
  readonly deposits: ByNumber;
  readonly repayments: ByNumber;
  readonly socialFund: ByNumber;
  readonly loans: ByNumber;
  readonly expectedBox: number;
}
interface Example {
  readonly sharePrice: number;
  readonly mostSharesPerMeeting: number;
  readonly members: number;
  readonly meetings: readonly ExampleMeeting[];
  readonly totals: Readonly<Record<'savings' | 'shares' | 'socialFund' | 'box', number>>;
  readonly savingsByMember: ByNumber;
}

const example: Example = JSON.parse(
  readFileSync(new URL('../vectors/practice-group.json', import.meta.url), 'utf8'),
);
const NAMES =
  'Abenawo Birungi Candiru Dembe Esther Florence Gonza Harriet Immaculate Josephine Kizza Lamunu Mirembe Nakato Okello Prossy Quinta Ruth Sanyu Tendo Unice Violet Winnie Yayeri Zawedde'.split(
    ' ',
  );
const GROUP = 'Kwegatta';
const KILLED_IN = 3;
/** Two who come to every meeting and do not write. */
const WITNESSES = ['3', '7'];

test('five meetings of 25 members come to the figures of the example, whatever happens to the phone', async () => {
  test.setTimeout(900_000);
  expect(NAMES).toHaveLength(example.members);
  const phone = await Phone.make(wordsOf('en', UGX));
  const site = await vanishingSite();
  const start = () => phone.start(site.url);
  try {
    let hands = await firstVisit(await start());
    await site.vanish();
    await phone.goOffline();
    await hands.page.reload();
    await found(hands, {
      name: GROUP,
      currency: 'UGX',
      members: NAMES,
      template: 'vsla',
      shares: { price: String(example.sharePrice), most: String(example.mostSharesPerMeeting) },
      limit: { rule: 'multiple', times: '2' },
      interestPercent: '10',
      onePaymentAfterWeeks: '1',
      everyWeek: true,
      lateFee: '',
      withoutFines: true,
      solidarityFund: 'free',
      witnesses: 2,
    });
    for (const meeting of example.meetings) {
      const powerCut =
        meeting.meeting === KILLED_IN
          ? async () => {
              await phone.losePower();
              hands = await start();
              return hands;
            }
          : null;
      hands = await test.step(`meeting ${meeting.meeting}`, () => holdMeeting(hands, meeting, powerCut));
    }
    await seeTotals(hands);
  } finally {
    await site.vanish();
    await phone.tidy();
  }
});

type PowerCut = (() => Promise<Hands>) | null;

/** The app is here, in the language of the test, and keeps itself for the time without a network. */
async function firstVisit(hands: Hands): Promise<Hands> {
  const { page, language } = hands;
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.getByRole('combobox').selectOption(language);
  await seeTitle(hands, hands.t('start.welcome'));
  return hands;
}

async function holdMeeting(first: Hands, meeting: ExampleMeeting, powerCut: PowerCut): Promise<Hands> {
  let hands = first;
  await test.step('open', () => openBox(hands, meeting));
  await test.step('solidarity fund', async () => {
    await goToStep(hands, 'fines');
    await each(meeting.socialFund, (name, sum) => giveSolidarity(hands, name, sum));
  });
  await test.step('savings', async () => {
    await goToStep(hands, 'savings');
    hands = await saveAll(hands, meeting, powerCut);
  });
  await test.step('repayments', async () => {
    await goToStep(hands, 'repayments');
    await each(meeting.repayments, (name, sum) => repay(hands, name, sum));
  });
  await test.step('loans', async () => {
    await goToStep(hands, 'lending');
    await each(meeting.loans, (member, typed) => lend(hands, { member, typed }));
  });
  await test.step('count', async () => {
    await goToStep(hands, 'closingCount');
    hands = await count(hands, meeting, powerCut);
  });
  await seal(hands, WITNESSES.map(nameOf));
  await seeTitle(hands, hands.t('meeting.minutes.title', { number: hands.format.number(meeting.meeting) }));
  await tapButton(hands, hands.t('ui.back'));
  await expect(hands.page.getByRole('main')).toContainText(hands.format.money(amount(meeting.expectedBox)));
  return hands;
}

async function openBox(hands: Hands, { meeting, absent }: ExampleMeeting): Promise<void> {
  const today = civilDate(new Date().toISOString().slice(0, 10));
  await startMeeting(hands, { heldOn: addDays(today, 7 * (meeting - 1)), counters: WITNESSES.map(nameOf) });
  await markAttendance(
    hands,
    absent.map((number) => nameOf(String(number))),
  );
  await (meeting === 1 ? openEmptyBox(hands) : openAsLastTime(hands));
}

const nameOf = (number: string): string => NAMES[Number(number) - 1] ?? '';

async function each(sums: ByNumber, act: (name: string, sum: string) => Promise<void>): Promise<void> {
  for (const [number, sum] of Object.entries(sums)) await act(nameOf(number), String(sum));
}

/** Between the tenth and the eleventh deposit the battery falls out: the ten are there, once each. */
async function saveAll(first: Hands, { deposits }: ExampleMeeting, powerCut: PowerCut): Promise<Hands> {
  let hands = first;
  const all = Object.entries(deposits);
  const CUT_AFTER = 10;
  for (const [at, [number, sum]] of all.entries()) {
    if (powerCut && at === CUT_AFTER) {
      const acknowledged = await hands.page
        .getByRole('list', { name: hands.t('money.savings.title') })
        .textContent();
      hands = await powerCut();
      await comeBack(hands, 'savings');
      const list = hands.page.getByRole('list', { name: hands.t('money.savings.title') });
      expect(await list.textContent()).toBe(acknowledged);
      for (const [saver, saved] of all.slice(0, CUT_AFTER)) {
        await expect(list.getByRole('listitem').filter({ hasText: nameOf(saver) })).toContainText(
          hands.format.money(amount(saved)),
        );
      }
    }
    await deposit(hands, nameOf(number), String(sum));
  }
  await expect(hands.page.getByRole('main')).toContainText(
    hands.format.money(amount(all.reduce((sum, [, saved]) => sum + saved, 0))),
  );
  return hands;
}

/** From the icon to where people were. */
async function comeBack(hands: Hands, step: 'savings' | 'closingCount'): Promise<void> {
  const { t } = hands;
  await tapStarting(hands, GROUP);
  await seeTitle(hands, GROUP);
  await tapButton(hands, t('home.goOn'));
  await goToStep(hands, step);
}

/** In the middle of the count the battery falls out again: the piles that were counted are still counted. */
async function count(first: Hands, { expectedBox }: ExampleMeeting, powerCut: PowerCut): Promise<Hands> {
  let hands = first;
  const expected: Amount = amount(expectedBox);
  const pieces = pile(hands, expected);
  if (powerCut) {
    const [piece] = UGX.denominations;
    if (!piece) throw new Error('no notes');
    const half = pieces[pieceKey(piece)] ?? 0;
    await countPiece(hands, piece, half);
    // Until then the phone does not say that it has the pile.
    await expect(hands.page.getByRole('main').locator('output[aria-busy=false]')).toBeVisible();
    hands = await powerCut();
    await comeBack(hands, 'closingCount');
    const name = hands.t(`ui.count.howMany.${piece.form}`, { value: hands.format.money(piece.value) });
    await expect(hands.page.getByRole('textbox', { name, exact: true })).toHaveValue(String(half));
  }
  await closeBox(hands, pieces);
  await seeExpected(hands, expected, expected);
  return hands;
}

/** Shares, each passbook by itself, the box and the solidarity fund. */
async function seeTotals(hands: Hands): Promise<void> {
  const { t, format, page } = hands;
  const { totals, savingsByMember, sharePrice } = example;
  const shares = t('home.shares', { count: totals.shares, shown: format.number(totals.shares) });
  await expect(page.getByRole('main')).toContainText(shares);
  expect(totals.shares * sharePrice).toBe(totals.savings);
  await tapStarting(hands, t('home.place.members'));
  for (const [number, savings] of Object.entries(savingsByMember)) {
    await seePassbookFromList(hands, nameOf(number), amount(savings), amount(totals.savings));
  }
  await tapButton(hands, t('ui.back'));
  await tapStarting(hands, t('home.place.box'));
  await expect(page.getByRole('main')).toContainText(format.money(amount(totals.box)));
  const fund = page.getByRole('listitem').filter({ hasText: t('box.solidarityFund') });
  await expect(fund).toContainText(format.money(amount(totals.socialFund)));
}
