// Boxes for totals on a phone of the team: after a phone left the team they ask for a new code, and the removal says so before.
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../src/ledger/entries/registry.ts';
import { boxMade, received } from '../../followup/totals-made.ts';
import { announced } from '../../followup/world.ts';
import { SPOKEN } from '../../setup/spoken.ts';
import { renderApp } from '../harness.tsx';
import { plain } from '../ui/render.tsx';
import { at, TEAM, tap, teamPhone } from './team.ts';

const said = (words: string) => screen.findByText((text) => plain(text).includes(plain(words)));
const OTHER = 'the-other';
const removed: Draft = { kind: 'phone-removed', body: { phone: OTHER, heads: [], reason: null } };

async function withBox() {
  const team = await teamPhone(boxMade('box-1', { name: 'La Ruche' }));
  await team.write(announced(OTHER, 'member'));
  return team;
}

describe.each(SPOKEN)('in %s', (language) => {
  it('the removal of a phone says that it knows the codes, where there are some', async () => {
    const { phone } = await withBox();
    const { i18n } = await renderApp(phone, `/g/${TEAM}/phones/${OTHER}`, language);
    await tap(i18n.t('phones.remove.open'));
    await said(i18n.t('phones.remove.boxes'));
  });

  it('once it is out the box asks for a new code, and shows the old one no more', async () => {
    const team = await withBox();
    await team.write(removed);
    const { i18n } = await renderApp(team.phone, at('totals'), language);
    await said(i18n.t('sharing.boxes.someOutside'));
    await tap(new RegExp(`^La Ruche.*${i18n.t('sharing.boxes.outsideRow')}`, 'u'));
    await said(i18n.t('sharing.boxes.outside'));
    expect(screen.queryByRole('img', { name: i18n.t('sharing.boxes.code') })).toBeNull();
    await tap(i18n.t('sharing.boxes.renew'));
    await said(i18n.t('sharing.boxes.renewWhat'));
    // Without a connection it is said where to turn it on, and nothing is written.
    const dialog = within(screen.getByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: i18n.t('sharing.boxes.renew') }));
    await said(i18n.t('sharing.boxes.noConnection'));
    expect(screen.getByRole('button', { name: i18n.t('sharing.boxes.connect') })).toBeTruthy();
  });
});

it('a box shows its code with eight pictures, and which month came by it last', async () => {
  const { phone, say } = await teamPhone(boxMade('box-1', { name: 'La Ruche' }));
  const draft = received('ants');
  await say({ ...draft, data: { ...draft.data, box: 'box-1' } } as typeof draft);
  const { i18n } = await renderApp(phone, at('totalsBox.box-1'));
  await screen.findByRole('img', { name: i18n.t('sharing.boxes.code') });
  expect(screen.getByRole('list', { name: i18n.t('joining.pictures') }).children).toHaveLength(8);
  await said('The latest: January 2025');
  expect(screen.queryByText(i18n.t('sharing.boxes.outside'))).toBeNull();
});

it('a box that was closed says so', async () => {
  const { phone } = await teamPhone();
  const { i18n } = await renderApp(phone, at('totalsBox.box-9'));
  await said(i18n.t('sharing.boxes.noBox'));
});
