// A social worker and a technician, each with a phone, without a network: what she asks of a person is in a book that the other
// phone has no key of, and both say so.
import { expect, test } from '@playwright/test';
import { giveFile, sealedCopy } from './hands/files.ts';
import { beginFollowUp, noteWoman } from './hands/follow-up.ts';
import { openAssessments, openInstrument } from './hands/follow-up-business.ts';
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
    await test.step('his phone says that it is not there', () => saysSo(technician));
    await test.step('and it is not', async () => {
      const [hers, other] = [await onDisk(social), await onDisk(technician)];
      for (const what of ['who-5', 'note-kept', 'assessment-made', NOTE]) {
        expect(hers).toContain(what);
        expect(other).not.toContain(what);
      }
      const team = /"beside":\{"book":"([0-9a-f]+)"/u.exec(hers)?.[1] ?? '';
      expect(other).toContain(team);
      expect(await booksOn(technician)).toEqual([team]);
      expect(await booksOn(social)).toHaveLength(2);
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
  await seeDialog(hands, t('assessments.notes.title'));
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

async function saysSo(hands: Hands): Promise<void> {
  const { page, t } = hands;
  await tapStarting(hands, NAME);
  await openAssessments(hands, 'technician');
  await expect(page.getByText(t('assessments.personal.elsewhere'))).toBeVisible();
  await expect(page.getByText(t('assessments.instrument.who-5.name'))).toHaveCount(0);
  await tapButton(hands, t('ui.back'));
  await expect(page.getByText(t('assessments.whose.technician'))).toBeVisible();
  await tapButton(hands, t('ui.back'));
  await tapStarting(hands, NAME);
  await tapButton(hands, t('followUp.held.open'));
  await expect(page.getByText(t('followUp.held.textHere'))).toBeVisible();
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
