// Phones of one group, each a browser with a profile of its own, and the real endpoint: one lets another in by camera, a meeting is
// followed as it is written, the phone that writes dies, the other goes on, and what was late is read out.
import { expect } from '@playwright/test';
import { closeBox, openEmptyBox, pile, seeExpected } from './hands/count.ts';
import { test } from './hands/endpoint.ts';
import { found } from './hands/found.ts';
import { seeTitle, tapStarting } from './hands/hands.ts';
import { letIn } from './hands/let-in.ts';
import { goToStep, markAttendance, startMeeting } from './hands/meeting.ts';
import { deposit, euros } from './hands/money.ts';
import { Phone } from './hands/phone.ts';
import {
  bookChecked,
  connect,
  firstVisit,
  goHome,
  goToMeeting,
  openGroup,
  sendNow,
  takeOver,
} from './hands/phones.ts';
import { inEuro } from './hands/practice.ts';
import { seal } from './hands/seal.ts';

const GROUP = 'La Ruche';
const MEMBERS = ['Awa', 'Bea', 'Cleo', 'Dina', 'Elsa'] as const;

test('a meeting goes on where its phone died, and all phones come to the same book', async ({
  baseURL,
  endpoint,
}) => {
  const url = baseURL ?? '';
  const [first, second] = [await Phone.make(inEuro('en')), await Phone.make(inEuro('en'))];
  try {
    const one = await firstVisit(first, url);
    const other = await firstVisit(second, url);
    await found(one, { name: GROUP, currency: 'EUR', members: MEMBERS, template: 'barcelona' });
    await connect(one, endpoint.url);
    await letIn(one, other, 'Bea');
    await openGroup(other, GROUP);

    await test.step('the other phone follows what is written', async () => {
      await startMeeting(one);
      await markAttendance(one);
      await openEmptyBox(one);
      await goToStep(one, 'savings');
      await deposit(one, 'Awa', '20');
      await sendNow(one);
      await sendNow(other);
      await tapStarting(other, other.t('home.watch'));
      await expect(other.page.getByRole('main')).toContainText('20');
    });

    await test.step('the phone that writes dies before its last line went out', async () => {
      await first.goOffline();
      await deposit(one, 'Bea', '10');
      await first.losePower();
    });

    await test.step('the other one goes on, and the meeting is closed there', async () => {
      await takeOver(other, 'Its battery is empty');
      await goToStep(other, 'savings');
      await deposit(other, 'Cleo', '5');
      await goToStep(other, 'closingCount');
      await closeBox(other, pile(other, euros(25)));
      await seeExpected(other, euros(25), euros(25));
      await seal(other, ['Dina', 'Elsa']);
      await seeTitle(other, other.t('meeting.minutes.title', { number: '1' }));
      await goHome(other);
      await sendNow(other);
    });

    await test.step('what was late is read out in the next meeting, and taken in once', async () => {
      await first.goOnline();
      const again = await first.start(one.page.url().replace(/\/meeting.*$/u, ''));
      await startMeeting(other, { heldOn: '2099-01-15' });
      const adopt = other.page.getByRole('button', { name: other.t('meeting.waiting.adopt') });
      await expect(async () => {
        await sendNow(again);
        await sendNow(other);
        await goToMeeting(other);
        await expect(adopt).toBeVisible({ timeout: 2_000 });
      }).toPass({ timeout: 60_000 });
      await adopt.tap();
      await expect(adopt).toBeHidden();
      await expect(async () => {
        await sendNow(other);
        await sendNow(again);
        expect(await bookChecked(again)).toBe(await bookChecked(other));
      }).toPass({ timeout: 60_000 });
    });
  } finally {
    await first.tidy();
    await second.tidy();
  }
});
