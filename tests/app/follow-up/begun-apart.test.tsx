// Two of a profession who began its book apart: both are told, with what to do, and one phone never writes in two.
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { PROFESSIONS } from '../../../src/ledger/purpose.ts';
import { profession } from '../../followup/trade.ts';
import { type Phone, partsOn, renderApp, sessionOn } from '../harness.tsx';
import { holds, told } from './holding.ts';
import { phoneIn, say, TEAM, teamPhone } from './team-phone.ts';

const WORDS = {
  technician: { here: /Only technicians’ phones can open/u, two: 'There are two technicians’ books' },
  socialWorker: { here: /Only social workers’ phones can open/u, two: 'There are two social work books' },
} as const;

describe.each(PROFESSIONS)('the %s’s', (is) => {
  const of = { book: TEAM, profession: is };
  const two = new RegExp(WORDS[is].two, 'u');

  async function phoneOf(): Promise<Phone> {
    const phone = await teamPhone();
    const own = await phoneIn(phone, TEAM);
    const session = await sessionOn(phone, TEAM);
    await say(session, profession(own, is));
    session.close();
    return phone;
  }

  const opens = async (phone: Phone) => {
    await renderApp(phone, `/g/${TEAM}/f/assessments`, 'en');
    await screen.findByText(WORDS[is].here);
    return window.location.hash;
  };

  it('of another profession it is no second one', async () => {
    const phone = await phoneOf();
    for (const one of PROFESSIONS) await told(phone, { book: TEAM, profession: one }, `of-${one}`);
    await holds(phone, of, `of-${is}`);
    expect(await opens(phone)).toBe(`#/g/of-${is}/f/assessments`);
    expect(screen.queryByText(two)).toBeNull();
  });

  it('says nothing where there is one', async () => {
    const phone = await phoneOf();
    await told(phone, of, 'own');
    await holds(phone, of, 'own');
    expect(await opens(phone)).toBe('#/g/own/f/assessments');
    expect(screen.queryByText(two)).toBeNull();
  });

  it('the phone with the first goes on in it, and is told to let the other one in', async () => {
    const phone = await phoneOf();
    await told(phone, of, 'own', 'elsewhere');
    await holds(phone, of, 'own');
    await opens(phone);
    await screen.findByText(/on: The phone that began the group\. Go on in this one, which was begun first/u);
    expect(screen.queryByRole('button', { name: 'Come in from another phone' })).toBeNull();
    await userEvent.click(await screen.findByRole('button', { name: 'Let a phone in' }));
    await waitFor(() => expect(window.location.hash).toBe('#/g/own/let-in'));
  });

  it('the phone with the later one is told to ask to be let into the first', async () => {
    const phone = await phoneOf();
    await told(phone, of, 'elsewhere', 'own');
    await holds(phone, of, 'own');
    await opens(phone);
    await screen.findByText(two);
    await screen.findByText(/Go on in the other one, which was begun first/u);
    await userEvent.click(await screen.findByRole('button', { name: 'Come in from another phone' }));
    await waitFor(() => expect(window.location.hash).toMatch(/^#\/join/u));
  });

  it('a phone that holds both goes on in the first, and can still open the other one to read it', async () => {
    const phone = await phoneOf();
    await told(phone, of, 'second-by-name', 'a-later-one');
    await holds(phone, of, 'a-later-one');
    await holds(phone, of, 'second-by-name');
    const { store } = await partsOn(phone);
    expect((await store.books()).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['a-later-one', 'second-by-name']),
    );
    expect(await opens(phone)).toBe('#/g/second-by-name/f/assessments');
    await userEvent.click(await screen.findByRole('button', { name: 'Open the other book' }));
    await waitFor(() => expect(window.location.hash).toBe('#/g/a-later-one/f/assessments'));
    await screen.findByText(/Go on in the other one, which was begun first/u);
  });
});
