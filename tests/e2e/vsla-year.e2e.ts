// A year of a VSLA (tests/years/vsla.ts), the network off: an evening with a fine, shares, interest and a loan, and the last one, on which
// the shares are paid out; the book comes to what the year's script comes to.
import { expect, test } from '@playwright/test';
import { FUND, SAVERS, VSLA, VSLA_TAPPED } from '../years/vsla.ts';
import { shown } from './hands/money.ts';
import { tapEvenings } from './hands/year.ts';

const [, , COUMBA = '', DJENEBA = ''] = SAVERS;
const witnesses = [COUMBA, DJENEBA];

test('fr: a fine, the fund, shares, a loan paid back with interest and a new one', async ({ page }) => {
  const hands = await tapEvenings(page, 'fr', {
    year: VSLA,
    evenings: [VSLA_TAPPED.loanAndRepayment],
    witnesses,
  });
  await expect(page.getByRole('main')).toContainText(shown(hands, '311550'));
});

test('en: the shares are paid out, and the fund stays in the box', async ({ page }) => {
  const hands = await tapEvenings(page, 'en', { year: VSLA, evenings: [VSLA_TAPPED.shareOut], witnesses });
  await expect(page.getByRole('main')).toContainText(shown(hands, FUND));
});
