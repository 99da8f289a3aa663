// The pictures on the screens say what the book says, in the words of each language, and money of hers is out of sight until she asks.
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../src/ledger/entries/registry.ts';
import { SPOKEN } from '../../setup/spoken.ts';
import { arrange, newPhone, type Phone } from '../harness.tsx';
import { counted, deposit, everybody, founding, opened, WHO } from '../meeting/community.ts';
import { bookOn, lateLoan, meetingWith, onlyLoan, showMoney } from '../money/stage.ts';
import { plain } from '../ui/render.tsx';

const roll = (late: string, away: string): Draft => ({
  kind: 'attendance-marked',
  body: {
    marks: WHO.map((member) => ({
      member,
      status: member === late ? 'late' : member === away ? 'absent' : 'present',
      by: null,
    })),
  },
});

/** Two sealed meetings: Ana saves 10 € and comes late to the second, to which Elsa does not come; and one that is open. */
async function threeMeetings(): Promise<Phone> {
  const phone = newPhone('2026-03-02');
  await arrange(phone, founding(), async (session) => {
    const write = async (intent: string, ...drafts: readonly Draft[]) => {
      const result = await session.dispatch({ do: 'write', drafts }, { intent });
      if (!result.ok) throw new Error(JSON.stringify(result));
    };
    const seal = async (intent: string) => {
      const result = await session.dispatch({ do: 'seal', witnesses: ['bea', 'carme'] }, { intent });
      if (!result.ok) throw new Error(JSON.stringify(result));
    };
    await write('first', opened(1, '2026-02-02'), everybody(), deposit('ana', 10));
    await write('first count', counted('closing', { 10: 1 }));
    await seal('first seal');
    await write('second', opened(2, '2026-02-16'), roll('ana', 'elsa'), deposit('ana', 20));
    await write('second count', counted('closing', { 10: 3 }));
    await seal('second seal');
    await write('third', opened(3, '2026-03-02'), deposit('ana', 5), deposit('bea', 65));
  });
  return phone;
}

const columns = (): readonly string[] =>
  [...document.querySelectorAll<HTMLElement>('[data-column]')].map((one) => one.dataset.column ?? '');
const marks = (): readonly string[] =>
  [...document.querySelectorAll<HTMLElement>('[data-mark]')].map((one) => one.dataset.mark ?? '');
const shares = (): readonly string[] =>
  [...document.querySelectorAll<HTMLElement>('[data-share]')].map((one) => one.dataset.share ?? '');
const captions = (): readonly string[] =>
  [...document.querySelectorAll('figcaption')].map((one) => plain(one.textContent));
const tableRows = (): readonly string[] =>
  [...document.querySelectorAll('details tr')].map((row) => plain(row.textContent));

describe('the pictures of a passbook', () => {
  it.each(SPOKEN)('%s: show her savings and her meetings once she asks, and not before', async (language) => {
    const { i18n, user } = await showMoney(await threeMeetings(), '/members/ana', language);
    const t = i18n.t as unknown as (key: string, figures?: object) => string;
    await screen.findByText(t('members.hidden'));
    expect(document.querySelectorAll('figure')).toHaveLength(0);
    await user.click(screen.getByRole('button', { name: t('members.show') }));
    await screen.findByRole('heading', { name: t('charts.saved.title') });
    expect(columns()).toEqual(['286', '857', '1000']);
    expect(marks()).toEqual(['full', 'striped']);
    const own = t('charts.came.own', { came: '2', all: '2' });
    expect(captions()).toContain(plain(own));
    expect(tableRows()).toHaveLength(4 + 3);
  });

  it('say in their tables what the meetings said', async () => {
    const { user } = await showMoney(await threeMeetings(), '/members/ana', 'es');
    await user.click(screen.getByRole('button', { name: 'Ver el dinero' }));
    await screen.findByRole('heading', { name: 'Cómo va su ahorro' });
    expect(captions()).toContain('El 02/02/2026 tenía 10 €. Ahora tiene 35 €.');
    expect(tableRows()).toEqual([
      'DíaAhorrado',
      '02/02/202610 €',
      '16/02/202630 €',
      '02/03/202635 €',
      'DíaEse día',
      '02/02/2026a tiempo',
      '16/02/2026tarde',
    ]);
  });
});

describe('the picture of the group’s meetings', () => {
  it('counts who came, without a name', async () => {
    await showMoney(await threeMeetings(), '/statements/summary', 'es');
    await screen.findByRole('heading', { name: 'Cuántas han venido' });
    expect(columns()).toEqual(['1000 0 0', '592 204 204']);
    expect(captions()).toEqual(['El 16/02/2026 vinieron 4 de 5.']);
    expect(tableRows().slice(1)).toEqual(['02/02/2026500', '16/02/2026311']);
    expect(document.body.textContent).not.toContain('Elsa');
  });
});

describe('the picture of a loan', () => {
  it('parts what came, what is late and what is to come, and its parts settle the loan', async () => {
    const phone = await meetingWith([], undefined, [lateLoan('ana', 80)]);
    const id = await onlyLoan(phone);
    await showMoney(phone, `/loans/${id}`, 'es');
    expect(captions()[0]).toBe('Devuelto: 0 € de 80 €');
    const legend = [...document.querySelectorAll('figure li')].map((one) => plain(one.textContent));
    expect(legend).toEqual(['Atrasado 20 €', 'Toca ahora 20 €', 'Más adelante 40 €']);
    expect(shares()).toEqual(['253', '252', '495']);
  });
});

describe('the picture of where the money is', () => {
  it('has the box and what is lent, and comes to all of it', async () => {
    const phone = await meetingWith([deposit('bea', 60)], undefined, [lateLoan('ana', 40)]);
    await showMoney(phone, '/box', 'es');
    expect(captions()).toEqual(['Todo junto: 100 €.']);
    const legend = [...document.querySelectorAll('figure li')].map((one) => plain(one.textContent));
    expect(legend).toEqual(['CajaCaja 60 €', 'PrestadoPréstamo 40 €']);
    const { balances } = await bookOn(phone);
    expect(balances.box).toBe(6000);
  });
});
