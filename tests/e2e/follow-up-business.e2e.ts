// A technician visits a business and a social worker asks twice, without a network; what is typed outlives a reload.
import { expect, test } from '@playwright/test';
import { beginFollowUp, noteWoman } from './hands/follow-up.ts';
import {
  answer,
  finishVisit,
  noteBusiness,
  openAssessments,
  openInstrument,
  seeSums,
  typeVisit,
} from './hands/follow-up-business.ts';
import { choose, type Hands, seeTitle, tapButton, typeInto } from './hands/hands.ts';
import { arrive, goOffline } from './hands/practice.ts';
import { listen } from './hands/witness.ts';

const NAME = 'Fatou';

test('a visit with its worth and her own word, then two assessments of her (es)', async ({ page }) => {
  const complaints = listen(page);
  try {
    const hands = await arrive(page, 'es');
    await goOffline(hands);
    await beginFollowUp(hands, 'Raval 2026');
    await noteWoman(hands, { name: NAME, trade: 'hair', languages: [], times: ['mornings'] });
    await noteBusiness(hands, NAME, 'Trenzas en casa');
    await visit(hands);
    await assess(hands);
  } finally {
    expect.soft(complaints.heard).toEqual([]);
  }
});

async function visit(hands: Hands): Promise<void> {
  const { page, t, format } = hands;
  await typeVisit(hands, NAME);
  const worth = page.locator('section', { hasText: t('business.definition.netWorth') });
  await expect(worth.locator('[data-amount="125000"]')).toBeVisible();
  await expect.poll(() => typedOnDisk(hands)).toContain('"debts":"500"');
  await page.reload();
  await seeTitle(hands, t('business.visit.ask.worth', { name: NAME }));
  await seeSums(hands, ['stock', 'equipment', 'owedToHer', 'debts']);
  await finishVisit(hands, NAME, 'Pedir precio de una silla');
  const readBack = page.getByRole('dialog');
  for (const sum of [30_000, 26_000, 125_000])
    await expect(readBack.getByText(format.money(sum as never), { exact: true })).toBeVisible();
  await tapButton(hands, t('ui.readBack.yes'));
  await seeTitle(hands, t('business.of', { name: NAME }));
  const last = page.locator('section', { hasText: t('business.definition.netWorth') });
  for (const sum of [30_000, 26_000, 125_000])
    await expect(last.getByText(format.money(sum as never), { exact: true })).toBeVisible();
  await tapButton(hands, t('ui.back'));
  await seeTitle(hands, NAME);
}

/** What was typed is on the disk, and not only in the fields. */
function typedOnDisk({ page }: Hands): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const asked = indexedDB.open('caixeta');
        asked.onerror = () => reject(asked.error);
        asked.onsuccess = () => {
          const rows = asked.result.transaction('drafts').objectStore('drafts').getAll();
          rows.onerror = () => reject(rows.error);
          rows.onsuccess = () => resolve(JSON.stringify(rows.result));
        };
      }),
  );
}

async function assess(hands: Hands): Promise<void> {
  const { page, t } = hands;
  await openAssessments(hands, 'socialWorker');
  await seeTitle(hands, t('assessments.of', { name: NAME }));
  await expect(page.getByText(t('assessments.instrument.outcomes-business.name'))).toHaveCount(0);
  await openInstrument(hands, t('assessments.instrument.who-5.name'));
  await answer(hands, [3, 3, 2, 4]);
  await tapButton(hands, t('money.next'));
  await expect(page.getByRole('alert')).toContainText(
    t('assessments.problem.answersMissing', { items: '5' }),
  );
  await choose(hands, t('assessments.question', { number: '5' }), '3');
  await tapButton(hands, t('money.next'));
  await expect(page.getByRole('dialog')).toContainText(t('assessments.outOf', { value: '60', most: '100' }));
  await tapButton(hands, t('ui.readBack.yes'));
  await seeTitle(hands, t('assessments.of', { name: NAME }));
  await openInstrument(hands, t('assessments.instrument.gse.name'));
  await choose(hands, t('assessments.way.title'), t('assessments.way.score'));
  await typeInto(hands, t('assessments.score'), '28');
  await tapButton(hands, t('money.next'));
  await tapButton(hands, t('ui.readBack.yes'));
  await seeTitle(hands, t('assessments.of', { name: NAME }));
  for (const [value, most] of [
    ['60', '100'],
    ['28', '40'],
  ] as const)
    await expect(page.getByText(t('assessments.outOf', { value, most }))).toBeVisible();
}
