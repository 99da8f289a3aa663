// In the report for funders: businesses, and before and after, of the follow-up books on this phone.
import { screen, within } from '@testing-library/react';
import type { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { decideFacts } from '../../../src/followup/decide.ts';
import type { FactDraft } from '../../../src/followup/facts/registry.ts';
import { followUpOf } from '../../../src/followup/fold.ts';
import { EUR } from '../../../src/ledger/currency.ts';
import type { Draft } from '../../../src/ledger/entries/registry.ts';
import type { Beside, Fact } from '../../../src/ledger/purpose.ts';
import { assessed, begunBeside, business, day, euros, visit } from '../../followup/trade.ts';
import { noted } from '../../followup/world.ts';
import { SPOKEN } from '../../setup/spoken.ts';
import { arrange, type Phone } from '../harness.tsx';
import { deposit } from '../meeting/community.ts';
import { findWords, meetingWith, pageText, showMoney } from '../money/stage.ts';
import { plain } from '../ui/render.tsx';

const PATH = '/statements/funders';

/** Of each woman a business, a visit, and two answers to the WHO-5. The phone's day is in March 2026. */
const women = (count: number, year = '2025'): FactDraft[] =>
  Array.from({ length: count }, (_, at) => [
    noted(`w${at}`, { on: day('2025-01-10') }),
    business(`b${at}`, `w${at}`, { on: day('2025-01-10') }),
    visit(`b${at}`, { on: day(`${year}-02-01`), figures: { sales: euros(100 * (at + 1)) } }),
    assessed(`w${at}`, 'who-5', { score: 40 }, day(`${year}-01-20`)),
    assessed(`w${at}`, 'who-5', { answers: [3, 3, 2, 4, 3] }, day(`${year}-02-20`)),
  ]).flat();

async function followUp(phone: Phone, drafts: readonly FactDraft[]): Promise<void> {
  const isPersonal = ({ fact }: FactDraft) => fact === 'assessment-made';
  const told = decideFacts(
    [],
    drafts.filter((one) => !isPersonal(one)),
  );
  if (!told.ok) throw new Error(told.refusal.code);
  const team = followUpOf(await written(phone, 'team', told.drafts));
  const asked = decideFacts([], drafts.filter(isPersonal), { team, profession: 'socialWorker' });
  if (!asked.ok) throw new Error(asked.refusal.code);
  await written(phone, 'personal', asked.drafts, { book: 'team', profession: 'socialWorker' });
}

async function written(
  phone: Phone,
  book: string,
  drafts: readonly Draft[],
  beside?: Beside,
): Promise<readonly Fact[]> {
  const currency = { ...EUR, denominations: [...EUR.denominations] };
  const body = { name: 'Raval 2025', on: day('2025-01-10'), practice: false, currency };
  const purpose = { purpose: 'followUp' as const, ...(beside && { beside }) };
  const founded = { kind: 'founded' as const, body: { ...body, ...purpose } };
  const founding = { book, drafts: [founded], cards: [], intent: `begun-${book}` };
  let facts: readonly Fact[] = [];
  await arrange(phone, founding, async (session) => {
    const result = await session.dispatch({ do: 'write', drafts }, { intent: `told-${book}` });
    if (!result.ok) throw new Error('not written');
    facts = session.view().book.facts ?? [];
  });
  return facts;
}

type User = ReturnType<typeof userEvent.setup>;

async function reportSince(phone: Phone, language: (typeof SPOKEN)[number] = 'en') {
  const shown = await showMoney(phone, PATH, language);
  const { user, i18n } = shown as { user: User; i18n: { t: (key: string) => string } };
  const from = await screen.findByLabelText(i18n.t('statements.funders.from'));
  await user.clear(from);
  await user.type(from, '2025-01-01');
  return shown;
}

/** "Businesses visited 6 Of how many businesses: 6 · Those that the team visited in the year." */
const rowsOf = async (caption: string) => {
  const table = await screen.findByRole('table', { name: caption });
  return within(table)
    .getAllByRole('rowgroup')
    .map((row) => plain([...row.querySelectorAll('th, td')].map((cell) => cell.textContent).join(' ')));
};

describe('businesses and outcomes in the report for funders', () => {
  it('are told of the year that is over, with how many stand behind each, and not of few', async () => {
    const phone = await meetingWith([deposit('ana', 60)]);
    await followUp(phone, women(6));
    await reportSince(phone);
    const businesses = await rowsOf('Businesses in 2025 · Raval 2025');
    expect(businesses).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Businesses visited 6 Of how many businesses: 6 · Those that the team/u),
        expect.stringMatching(
          /^Sales in a month, all together €2,100\.00 Of how many businesses: 6 · Of the month/u,
        ),
        expect.stringMatching(/^Sales in a month, in the middle – The average/u),
        // All of them sell: that would be said of each.
        expect.stringMatching(/^Selling at the last visit – Of those/u),
      ]),
    );
    const outcomes = await rowsOf('Before and after in 2025 · Raval 2025');
    expect(outcomes).toContain('Well-being (WHO-5) 40.0 60.0 People: 6 · from 0 to 100');
    await findWords('– is not told: it would speak of fewer than 5 people');
    expect(screen.queryByRole('switch', { name: 'Raval 2025' })).toBeNull();
  });

  it('says whose assessments are not in it: that book is not on this phone', async () => {
    const phone = await meetingWith([deposit('ana', 60)]);
    await followUp(phone, [
      ...women(6),
      begunBeside('technician', 'elsewhere'),
      begunBeside('socialWorker', 'personal'),
    ]);
    await reportSince(phone);
    await findWords('Raval 2025: the technicians’ book was not at hand');
    expect(pageText()).not.toContain('social work book');
  });

  it('of four women nothing is told, and the part says so', async () => {
    const phone = await meetingWith([deposit('ana', 60)]);
    await followUp(phone, women(4));
    await reportSince(phone);
    await findWords('2025, Raval 2025: fewer than 5 people stand behind each figure.');
    expect(pageText()).not.toContain('Businesses visited');
  });

  it('a year that is not over, or not among the days, is not told', async () => {
    const phone = await meetingWith([deposit('ana', 60)]);
    await followUp(phone, [...women(6), ...women(6, '2026').filter(({ fact }) => fact === 'visit-made')]);
    await showMoney(phone, PATH);
    await findWords('are told year by year, once the year is over');
    expect(pageText()).not.toMatch(/Businesses in/u);
  });

  it('without a follow-up book on the phone the part says so', async () => {
    await showMoney(await meetingWith([deposit('ana', 60)]), PATH);
    await findWords('There is no follow-up book on this phone');
  });

  it.each(SPOKEN)('%s: with no key for a text', async (language) => {
    const phone = await meetingWith([deposit('ana', 60)]);
    await followUp(phone, women(6));
    await reportSince(phone, language);
    await findWords('Raval 2025');
    expect(screen.getAllByRole('table')).toHaveLength(3);
    expect(pageText()).not.toMatch(/statements\.\w|\{\{/u);
  });
});
