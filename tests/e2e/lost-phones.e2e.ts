// What is left of a group when phones go: one is removed by two others and learns nothing more, then all are lost, and the
// recovery sheet brings the book back to a new one, which lets the next one in.
import { expect } from '@playwright/test';
import { closeBox, openEmptyBox, pile, seeExpected } from './hands/count.ts';
import { test } from './hands/endpoint.ts';
import { found } from './hands/found.ts';
import { type Hands, tapButton, tapStarting, typeInto } from './hands/hands.ts';
import { letIn } from './hands/let-in.ts';
import { goToStep, markAttendance, startMeeting } from './hands/meeting.ts';
import { deposit, euros } from './hands/money.ts';
import { Phone } from './hands/phone.ts';
import { bookChecked, connect, firstVisit, goHome, openGroup, sendNow } from './hands/phones.ts';
import { inEuro } from './hands/practice.ts';
import { seal } from './hands/seal.ts';
import { makeSheet, restoreFrom } from './hands/sheet.ts';

const GROUP = 'Les Abeilles';
const MEMBERS = ['Awa', 'Bea', 'Cleo', 'Dina', 'Elsa'] as const;

test('a phone is removed by two, and when all are lost the sheet brings the book back', async ({
  baseURL,
  endpoint,
}) => {
  const url = baseURL ?? '';
  const phones: Phone[] = [];
  const newPhone = async (): Promise<Hands> => {
    const phone = await Phone.make(inEuro('en'));
    phones.push(phone);
    return firstVisit(phone, url);
  };
  try {
    const [one, two, three] = [await newPhone(), await newPhone(), await newPhone()];
    await found(one, { name: GROUP, currency: 'EUR', members: MEMBERS, template: 'barcelona' });
    await connect(one, endpoint.url);
    const paper = await makeSheet(one);
    await letIn(one, two, 'Bea');
    await openGroup(two, GROUP);
    await goHome(one);
    await letIn(one, three, 'Cleo');
    await openGroup(three, GROUP);
    await inStep([one, two, three]);

    await test.step('two phones remove the third', async () => {
      await remove(one, 'Cleo');
      await expect(one.page.getByText(one.t('phones.waits')).first()).toBeVisible();
      await sendNow(one);
      await sendNow(two);
      await remove(two, 'Cleo');
      await expect(two.page.getByText(two.t('phones.removed')).first()).toBeVisible();
      await inStep([two, one]);
    });

    await test.step('what is written from now on does not reach it', async () => {
      await goHome(one);
      await startMeeting(one);
      await markAttendance(one);
      await openEmptyBox(one);
      await goToStep(one, 'savings');
      await deposit(one, 'Awa', '20');
      await goToStep(one, 'closingCount');
      await closeBox(one, pile(one, euros(20)));
      await seeExpected(one, euros(20), euros(20));
      await seal(one, ['Dina', 'Elsa']);
      await inStep([one, two]);
      // The second one has written nothing since, and says all the same that it has the meeting.
      await sendNow(one);
      await goHome(one);
      await expect(one.page.getByRole('main')).toContainText(
        one.t('sync.line.sealedOn', { count: 2, number: '1', shown: '2' }),
      );
      await sendNow(three);
      expect(await bookChecked(three)).not.toBe(await bookChecked(one));
      await goHome(three);
      await expect(three.page.getByRole('main')).toContainText(three.t('home.notOfGroup'));
    });

    await test.step('all phones are lost; the sheet brings the book to a new one, which lets another in', async () => {
      for (const phone of phones) await phone.tidy();
      const fourth = await newPhone();
      await restoreFrom(fourth, paper, endpoint.url);
      await expect(fourth.page.getByRole('heading', { level: 2, name: fourth.t('home.box') })).toBeVisible();
      await expect(fourth.page.getByRole('main')).toContainText('20');
      const fifth = await newPhone();
      await letIn(fourth, fifth, 'Dina');
      await openGroup(fifth, GROUP);
      await inStep([fourth, fifth]);
    });
  } finally {
    for (const phone of phones) await phone.tidy();
  }
});

/** Until all of them show the pictures of one book. */
async function inStep(phones: readonly Hands[]): Promise<void> {
  await expect(async () => {
    for (const hands of phones) await sendNow(hands);
    const shown = new Set<string>();
    for (const hands of phones) shown.add(await bookChecked(hands));
    expect([...shown]).toHaveLength(1);
  }).toPass({ timeout: 60_000 });
}

/** This phone's signature to the removal of a member's phone. */
async function remove(hands: Hands, member: string): Promise<void> {
  const { t } = hands;
  await goHome(hands);
  await tapStarting(hands, t('home.place.communitySettings'));
  await tapStarting(hands, t('settings.community.phones'));
  await tapStarting(hands, member);
  await tapButton(hands, new RegExp(`${t('phones.remove.open')}|${t('phones.remove.second')}`, 'u'));
  const dialog = hands.page.getByRole('dialog');
  await typeInto(hands, t('phones.remove.reason'), 'It was stolen');
  await tapButton(hands, t('phones.remove.yes'));
  await expect(dialog).toBeHidden();
}
