// What docs/ux.md says of taps and seconds, counted by the page itself while a group of fifteen holds two meetings.
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { closeBox, openAsLastTime, openEmptyBox, pile } from './hands/count.ts';
import { found } from './hands/found.ts';
import { type Hands, sayYes, seeTitle, tapButton, tapStarting } from './hands/hands.ts';
import { goToStep, markAttendance, startMeeting } from './hands/meeting.ts';
import { euros, everybodySaysYes } from './hands/money.ts';
import { goHome } from './hands/phones.ts';
import { arrive, goOffline } from './hands/practice.ts';
import { seal } from './hands/seal.ts';
import { countTaps, type Effort, effortOf } from './hands/taps.ts';

const MEMBERS =
  'Fatou Rosa Amina Yesenia Grace Lin Zineb Oumou Carme Nadia Sokhna Elena Mariam Wafa Pilar'.split(' ');
const [, , , , , BORROWER = '', FIRST = '', SECOND = ''] = MEMBERS;
const SAVED = 10;
/** What she can borrow: once what she has saved. */
const LENT = 10;
const REPAID = 5;

test('a usual deposit, fifteen who save, a loan, a repayment, the count and the seal take what docs/ux.md says', async ({
  page,
}) => {
  await countTaps(page);
  const hands = await arrive(page, 'es');
  await goOffline(hands);
  await found(hands, { name: 'Les Formigues', currency: 'EUR', members: MEMBERS, template: 'barcelona' });
  const measured = new Map<string, Effort>();
  const measure = async (what: string, act: () => Promise<void>) => {
    measured.set(what, await effortOf(page, act));
  };
  await firstMeeting(hands, measure);
  await goHome(hands);
  await secondMeeting(hands, measure);
  for (const [what, { taps, keys, looks, seconds }] of measured) {
    process.stdout.write(`${what}: ${taps} taps, ${keys} keys, ${looks} looks, ${seconds.toFixed(1)} s\n`);
  }
  const said = saidOf();
  expect([...measured.keys()].sort()).toEqual([...said.keys()].sort());
  for (const [what, { taps, keys, seconds }] of measured) {
    expect.soft(taps + keys, what).toBe(said.get(what)?.taps);
    expect.soft(seconds, what).toBeLessThanOrEqual(said.get(what)?.seconds ?? 0);
  }
});

type Measure = (what: string, act: () => Promise<void>) => Promise<void>;

/** Everybody saves the same; one borrows. */
async function firstMeeting(hands: Hands, measure: Measure): Promise<void> {
  const { t } = hands;
  await startMeeting(hands);
  await measure('everybody came', () => markAttendance(hands));
  await openEmptyBox(hands);
  await goToStep(hands, 'savings');
  await measure('fifteen save the same', async () => {
    await tapButton(hands, t('money.savings.everybody'));
    await byKeypad(hands, t('money.everybody.saves.title'), SAVED);
    await sayYes(hands);
    await seeTitle(hands, t('money.savings.title'));
  });
  await goToStep(hands, 'lending');
  await measure('a loan, from her symbol to the cash in her hand', () => borrowAll(hands));
  await countAndSeal(hands, MEMBERS.length * SAVED - LENT, measure);
}

/** Each saves as last time, one by one. */
async function secondMeeting(hands: Hands, measure: Measure): Promise<void> {
  const { t, format } = hands;
  await startMeeting(hands);
  await markAttendance(hands);
  await measure('the box is opened as it was closed', () => openAsLastTime(hands));
  await goToStep(hands, 'savings');
  await measure('a usual deposit', () => usualDeposit(hands, MEMBERS[0] ?? ''));
  await measure('fourteen more, one by one', async () => {
    for (const member of MEMBERS.slice(1)) await usualDeposit(hands, member);
  });
  await goToStep(hands, 'repayments');
  await measure('a repayment', async () => {
    await tapStarting(hands, BORROWER);
    await byKeypad(hands, t('money.repayment.title', { name: format.name(BORROWER) }), REPAID);
    await sayYes(hands);
    await seeTitle(hands, t('money.repayments.title'));
  });
}

async function usualDeposit(hands: Hands, member: string): Promise<void> {
  const { t, format } = hands;
  await tapStarting(hands, member);
  await tapButton(hands, t('money.sameAsLast', { amount: format.money(euros(SAVED)) }));
  await sayYes(hands);
  await seeTitle(hands, t('money.savings.title'));
}

/** As much as she can: a chip. She and the treasurer say yes, and she takes it. */
async function borrowAll(hands: Hands): Promise<void> {
  const { t, format } = hands;
  await tapStarting(hands, BORROWER);
  await tapStarting(hands, t('money.loan.all', { amount: format.money(euros(LENT)) }));
  await seeTitle(hands, t('money.loan.purpose'));
  await tapButton(hands, t('money.next'));
  await seeTitle(hands, t('money.loan.when'));
  await tapButton(hands, t('money.next'));
  await seeTitle(hands, t('money.loan.agree'));
  await everybodySaysYes(hands);
  await tapButton(hands, t('money.loan.handOver'));
  await sayYes(hands);
  await seeTitle(hands, t('money.lending.title'));
}

/** A tap for each digit on the app's own keys. */
async function byKeypad(hands: Hands, title: string, sum: number): Promise<void> {
  await seeTitle(hands, title);
  for (const digit of String(sum)) await tapButton(hands, digit);
  await tapButton(hands, hands.t('money.next'));
}

async function countAndSeal(hands: Hands, inBox: number, measure: Measure): Promise<void> {
  await goToStep(hands, 'closingCount');
  await measure('the box is counted', () => closeBox(hands, pile(hands, euros(inBox))));
  await measure('read aloud and closed', async () => {
    await seal(hands, [FIRST, SECOND]);
    await seeTitle(hands, hands.t('meeting.minutes.title', { number: '1' }));
  });
}

/** The table of the page: what, taps, seconds at most. */
function saidOf(): ReadonlyMap<string, { readonly taps: number; readonly seconds: number }> {
  const text = readFileSync(new URL('../../docs/ux.md', import.meta.url), 'utf8');
  const [, table = ''] = text.split('## Taps and seconds');
  const rows = table.matchAll(/^\| ([^|]+) \| (\d+) \| (\d+) \|/gmu);
  return new Map(
    [...rows].map(([, what = '', taps, seconds]) => [what, { taps: Number(taps), seconds: Number(seconds) }]),
  );
}
