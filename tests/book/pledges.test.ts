/** Guarantors by book script: conditions that ask for them, a loan from paper that has them, and what the document says. */
import { expect, test } from 'vitest';
import { type PlayDocument, runWith } from './harness.ts';

const SCRIPT = {
  format: 'caixeta-book-script',
  version: 1,
  currency: 'EUR',
  foundedOn: '2026-01-05',
  members: 4,
  template: 'caf',
  changes: {
    loans: {
      guarantors: { mode: 'pledges', least: 1, percent: '25', effect: 'secures' },
      severalAtOnce: true,
    },
  },
  founding: [
    { step: 'opening-cash', total: '500.00' },
    { step: 'opening-member', member: 1, savings: '100.00' },
    { step: 'opening-member', member: 2, savings: '200.00' },
    { step: 'opening-member', member: 3, savings: '80.00' },
    {
      step: 'opening-loan',
      as: 'old',
      member: 1,
      principal: '60.00',
      owed: '30.00',
      paidOutOn: '2025-10-05',
      interestSettledBy: '2026-01-05',
      pledges: [{ member: 3, amount: '50.00' }],
    },
  ],
  meetings: [
    {
      heldOn: '2026-01-10',
      steps: [
        { step: 'withdrawal', member: 3, amount: '40.00' },
        { step: 'loan-paid-out', member: 1, amount: '200.00' },
        { step: 'loan-paid-out', member: 1, amount: '200.00', pledges: [{ member: 3, amount: '50.00' }] },
        {
          step: 'loan-paid-out',
          as: 'new',
          member: 1,
          amount: '200.00',
          pledges: [
            { member: 2, amount: '40.00' },
            { member: 3, amount: '10.00' },
          ],
        },
        { step: 'repayment', loan: 'old', amount: '30.00' },
        { step: 'withdrawal', member: 3, amount: '50.00' },
      ],
    },
  ],
};

test('pledges are written with a loan, said in the document, and end with the loan', async () => {
  const { out } = await runWith(['play', 'input'], { input: JSON.stringify(SCRIPT) });
  const document = JSON.parse(out) as PlayDocument;
  expect(document.meetings[0]?.refusals.map(({ code, figures }) => [code, figures])).toEqual([
    ['savingsPledged', { member: 3, pledged: '50.00', available: '30.00', asked: '40.00' }],
    ['guarantorsTooFew', { needed: 1, named: 0 }],
    ['pledgeTooHigh', { member: 3, available: '30.00', asked: '50.00' }],
  ]);
  expect(document.balances.byLoan.map(({ loan, pledges }) => [loan, pledges])).toEqual([
    ['old', [{ member: 3, amount: '50.00' }]],
    [
      'new',
      [
        { member: 2, amount: '40.00' },
        { member: 3, amount: '10.00' },
      ],
    ],
  ]);
  expect(document.balances.byMember.map(({ limit }) => limit?.pledged)).toEqual([
    '0.00',
    '40.00',
    '10.00',
    '0.00',
  ]);
  expect(document.findings).toEqual([]);
});
