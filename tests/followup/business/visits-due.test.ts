/** When a business wants a visit, by days that can be counted on a calendar. */
import { expect, test } from 'vitest';
import { visitDueOf, visitsDue } from '../../../src/followup/business/visits-due.ts';
import { civilDate } from '../../../src/ledger/civil-date.ts';

const since = civilDate('2026-01-10');
const visit = (on: string, nextBy?: string) => ({
  on: civilDate(on),
  ...(nextBy === undefined ? {} : { nextBy: civilDate(nextBy) }),
});
const of = (business: string, ...visits: ReturnType<typeof visit>[]) => ({ business, since, visits });

test('the first visit, the next step, three months', () => {
  expect(visitDueOf(of('never'))).toEqual({ business: 'never', on: '2026-01-10', because: 'first' });
  expect(visitDueOf(of('step', visit('2026-02-01', '2026-02-15')))).toMatchObject({
    on: '2026-02-15',
    because: 'nextStep',
  });
  expect(visitDueOf(of('plain', visit('2026-02-01')))).toMatchObject({ on: '2026-05-01', because: 'period' });
  expect(visitDueOf(of('far', visit('2026-11-30', '2027-06-01')))).toMatchObject({
    on: '2027-02-28',
    because: 'period',
  });
});

test('the last visit by day decides, not the last that was written down', () => {
  const late = of('late', visit('2026-03-20'), visit('2026-02-01', '2026-02-15'));
  expect(visitDueOf(late)).toMatchObject({ on: '2026-06-20', because: 'period' });
});

test('a visit on the day of the next step leaves it behind', () => {
  const done = of('done', visit('2026-02-01', '2026-02-15'), visit('2026-02-15'));
  expect(visitDueOf(done)).toMatchObject({ on: '2026-05-15', because: 'period' });
});

test('what is due by a day, the longest waiting first', () => {
  const all = [
    of('plain', visit('2026-02-01')),
    of('step', visit('2026-02-01', '2026-02-15')),
    of('never'),
    of('far', visit('2026-04-30')),
  ];
  const names = (day: string) => visitsDue(all, civilDate(day)).map(({ business }) => business);
  expect(names('2026-01-09')).toEqual([]);
  expect(names('2026-02-15')).toEqual(['never', 'step']);
  expect(names('2026-04-30')).toEqual(['never', 'step']);
  expect(names('2026-05-01')).toEqual(['never', 'step', 'plain']);
});
