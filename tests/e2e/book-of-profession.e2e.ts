// A social worker and a technician, each with a phone, without a network: what each asks is in a book that the other phone has no key
// of, also once each has the other's copy of the team's book; and both say so.
import { expect, test } from '@playwright/test';
import { giveFile, sealedCopy } from './hands/files.ts';
import { beginFollowUp, noteWoman } from './hands/follow-up.ts';
import { askOfBusiness, openAssessments, openInstrument } from './hands/follow-up-business.ts';
import {
  choose,
  type Hands,
  sayYes,
  seeDialog,
  seeTitle,
  tapButton,
  tapStarting,
  typeInto,
} from './hands/hands.ts';
import { letInTeam } from './hands/let-in.ts';
import { Phone } from './hands/phone.ts';
import { arrive, goOffline, inEuro } from './hands/practice.ts';

const TEAM = 'Raval 2026';
const NAME = 'Fatou';
const NOTE = 'Dorm poc des que va canviar de pis.';

test('la treballadora social valora, i el telèfon de la tècnica no en té res (ca)', async ({ baseURL }) => {
  test.slow();
  const url = baseURL ?? '';
  const [first, second] = [await Phone.make(inEuro('ca')), await Phone.make(inEuro('ca'))];
  try {
    const social = await arrive((await first.start(url)).page, 'ca', url);
    const technician = await arrive((await second.start(url)).page, 'ca', url);
    await goOffline(social);
    await goOffline(technician);
    await beginFollowUp(social, TEAM);
    await noteWoman(social, { name: NAME, trade: 'hair', languages: [], times: ['mornings'] });
    await test.step('she begins her book by a tap, and asks', () => asks(social));
    await test.step('the technician is let into the team’s book', () => joins(social, technician));
    await test.step('the technician’s phone begins its own, asks, and says that hers is not there', () =>
      asksToo(technician));
    await test.step('the social worker takes in the copy of the team’s book, and is told of it', () =>
      takesIn(technician, social));
    await test.step('each has its own alone', async () => {
      const [hers, other] = [await onDisk(social), await onDisk(technician)];
      for (const what of ['who-5', 'note-kept', NOTE]) {
        expect(hers).toContain(what);
        expect(other).not.toContain(what);
      }
      expect(other).toContain('outcomes-business');
      expect(hers).not.toContain('outcomes-business');
      const teamOf = (disk: string) => /"beside":\{"book":"([0-9a-f]+)"/u.exec(disk)?.[1] ?? '';
      expect(teamOf(hers)).toBe(teamOf(other));
      const [two, others] = [await booksOn(social), await booksOn(technician)];
      expect([two.length, others.length]).toEqual([2, 2]);
      expect(two.filter((book) => others.includes(book))).toEqual([teamOf(hers)]);
    });
  } finally {
    await first.tidy();
    await second.tidy();
  }
});

/** From her own screen: ends at the settings of the team's book. */
async function asks(hands: Hands): Promise<void> {
  const { page, t } = hands;
  await openAssessments(hands, 'socialWorker');
  await seeTitle(hands, t('assessments.of', { name: NAME }));
  await openInstrument(hands, t('assessments.instrument.who-5.name'));
  await choose(hands, t('assessments.way.title'), t('assessments.way.score'));
  await typeInto(hands, t('assessments.score'), '60');
  await tapButton(hands, t('money.next'));
  await sayYes(hands);
  await seeTitle(hands, t('assessments.of', { name: NAME }));
  await expect(page.getByText(t('assessments.outOf', { value: '60', most: '100' }))).toBeVisible();
  await tapButton(hands, t('assessments.notes.write'));
  await seeDialog(hands, t('assessments.notes.title.socialWorker'));
  await typeInto(hands, t('assessments.notes.text'), NOTE);
  await tapButton(hands, t('followUp.ask.keep'));
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByText(NOTE)).toBeVisible();
  await tapButton(hands, t('ui.back'));
  await expect(page.getByText(t('assessments.whose.socialWorker'))).toBeVisible();
  await tapButton(hands, t('ui.back'));
  await seeTitle(hands, TEAM);
  await tapButton(hands, t('followUp.women.settings'));
}

async function joins(host: Hands, guest: Hands): Promise<void> {
  const { t } = guest;
  await letInTeam(host, guest, 'Jordi');
  await seeTitle(host, TEAM);
  await tapButton(host, t('followUp.women.settings'));
  const copy = await sealedCopy(host);
  await tapButton(guest, t('joining.byFile'));
  await giveFile(guest, 'equip.caixeta', copy);
  await tapButton(guest, t('carriers.openBook'));
  await seeTitle(guest, TEAM);
}

/** Ends at the settings of the team's book. */
async function asksToo(hands: Hands): Promise<void> {
  const { page, t } = hands;
  await tapStarting(hands, NAME);
  await openAssessments(hands, 'technician');
  await seeTitle(hands, t('assessments.of', { name: NAME }));
  await expect(page.getByText(t('assessments.beside.elsewhere.socialWorker'))).toBeVisible();
  await expect(page.getByText(t('assessments.instrument.who-5.name'))).toHaveCount(0);
  await askOfBusiness(hands);
  await seeTitle(hands, t('assessments.of', { name: NAME }));
  await tapButton(hands, t('ui.back'));
  await expect(page.getByText(t('assessments.whose.technician'))).toBeVisible();
  await tapButton(hands, t('ui.back'));
  await tapStarting(hands, NAME);
  await tapButton(hands, t('followUp.held.open'));
  await expect(page.getByText(t('followUp.held.textHere'))).toBeVisible();
  await tapButton(hands, t('ui.back'));
  await seeTitle(hands, NAME);
  await tapButton(hands, t('ui.back'));
  await seeTitle(hands, TEAM);
  await tapButton(hands, t('followUp.women.settings'));
}

/** Ends on what the social worker's phone says is held about her. */
async function takesIn(from: Hands, to: Hands): Promise<void> {
  const { page, t } = to;
  const copy = await sealedCopy(from);
  await page.evaluate(() => {
    window.location.hash = '#/open';
  });
  await giveFile(to, 'equip.caixeta', copy);
  await tapButton(to, t('carriers.openBook'));
  await seeTitle(to, TEAM);
  await tapStarting(to, NAME);
  await tapButton(to, t('followUp.held.open'));
  await expect(page.getByText(t('followUp.held.textHere'))).toBeVisible();
  await expect(page.getByRole('main')).toContainText(
    t('followUp.held.elsewhere.technician', { phones: t('pen.phone.of', { name: 'Jordi' }) }),
  );
}

/** Everything that the app keeps on the phone, keys as what can be seen of them. */
const onDisk = ({ page }: Hands): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const asked = indexedDB.open('caixeta');
        asked.onerror = () => reject(asked.error);
        asked.onsuccess = () => {
          const names = [...asked.result.objectStoreNames];
          const found: Record<string, unknown> = {};
          const all = asked.result.transaction(names);
          for (const name of names) {
            const rows = all.objectStore(name).getAll();
            rows.onsuccess = () => {
              found[name] = rows.result;
            };
          }
          all.oncomplete = () => resolve(JSON.stringify(found));
          all.onerror = () => reject(all.error);
        };
      }),
  );

const booksOn = async (hands: Hands): Promise<readonly string[]> => {
  const { books } = JSON.parse(await onDisk(hands)) as { books: readonly { id: string }[] };
  return books.map(({ id }) => id);
};
