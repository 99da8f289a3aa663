// The growth plan on its screen: a step is written with or without a day, is late only while it is open, and is done and not done by a tap.
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { FactDraft } from '../../../src/followup/facts/registry.ts';
import { addDays, civilDate } from '../../../src/ledger/civil-date.ts';
import { business, step, stepDone } from '../../followup/trade.ts';
import { noted } from '../../followup/world.ts';
import { renderApp } from '../harness.tsx';
import { at, TODAY, tap, teamPhone } from './team.ts';

const today = civilDate(TODAY);
const plan = (...more: readonly FactDraft[]) => teamPhone(noted('fatou'), business('b1', 'fatou'), ...more);
const rows = async () =>
  within(await screen.findByRole('list', { name: 'Plan to grow' }))
    .getAllByRole('listitem')
    .map((row) => row.textContent ?? '');

it('late is what is open and past its day, and nothing else', async () => {
  const { phone } = await plan(
    step('past', 'b1', addDays(today, -1)),
    step('today', 'b1', today),
    step('done', 'b1', addDays(today, -9)),
    step('whenever', 'b1'),
    stepDone('done', addDays(today, -2)),
  );
  await renderApp(phone, at('business.b1'), 'en');
  const all = await rows();
  expect(all.map((row) => row.includes('late'))).toEqual([true, false, false, false]);
  expect(all.map((row) => /To do/u.test(row))).toEqual([true, true, false, true]);
});

it('a step without words is asked for them, and what was typed of it is there', async () => {
  const { phone } = await plan();
  const { i18n } = await renderApp(phone, at('business.b1'), 'en');
  const t = i18n.t as (key: string) => string;
  expect(await screen.findByText(t('business.plan.none'))).toBeTruthy();
  await tap(t('business.plan.add'));
  await tap(t('business.plan.write'));
  expect(await screen.findByText(t('business.plan.whatMissing'))).toBeTruthy();
  await userEvent.type(screen.getByRole('textbox', { name: t('business.plan.what') }), 'Buy a chair');
  await tap(t('business.plan.write'));
  const [only] = await rows();
  expect(only).toContain('Buy a chair');
  expect(only).toContain(t('business.plan.noDay'));
});

it('a tap says that it is done, another that it is not after all', async () => {
  const { phone } = await plan(step('s1', 'b1'));
  await renderApp(phone, at('business.b1'), 'en');
  const row = () => screen.findByRole('button', { name: /No day|Done on/u });
  await userEvent.click(await row());
  expect(await screen.findByText(/^Done on/u)).toBeTruthy();
  await userEvent.click(await row());
  expect(await screen.findByText(/No day/u)).toBeTruthy();
});
