// Joining, as two people see it at a distance: texts from screen to screen, pictures compared, and every no in words.
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { foundCommunity } from '../../../src/app/state/found.ts';
import { createI18n } from '../../../src/i18n.ts';
import { EUR } from '../../../src/ledger/currency.ts';
import { beginHost, type HostState, stepHost } from '../../../src/sync/joining/host.ts';
import type { Host } from '../../../src/sync/joining/port.ts';
import { epochKeys, newEpochSecret } from '../../../src/sync/keys/epoch.ts';
import type { JoinMode } from '../../../src/sync/keys/join-messages.ts';
import { PICTURE_NAMES } from '../../../src/sync/keys/picture-names.ts';
import { fromText, toWord } from '../../../src/sync/wire/words.ts';
import type { Bytes } from '../../../src/sync/wire/write.ts';
import { hostOf } from '../../sync/joining/keyring.ts';
import { partsOn, renderApp } from '../harness.tsx';
import { type Keyed, keyedPhone, phoneOfGroup, withoutKeys } from './two-phones.ts';

// Whole walks through the screens: minutes of a person's tapping, on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

let group: Awaited<ReturnType<typeof phoneOfGroup>>;
let host: Host;
let i18n: Awaited<ReturnType<typeof createI18n>>;

beforeAll(async () => {
  group = await phoneOfGroup();
  i18n = await createI18n('en');
  const { store } = await partsOn(group.phone);
  host = (await hostOf(store, group.book, group.epochs.get(group.book)![0]!)).host;
}, 120_000);

/** A button is deaf for a moment after a tap, and says so. */
async function tap(name: string | RegExp) {
  const button = await screen.findByRole('button', { name });
  await waitFor(() => expect(button.getAttribute('aria-disabled')).toBeNull());
  await userEvent.click(button);
}

async function paste(text: string) {
  const field = await screen.findByLabelText('Paste the text here');
  await userEvent.clear(field);
  await userEvent.click(field);
  await userEvent.paste(text);
  await tap('Read the text');
}

/** The message on the screen that is to be sent. */
async function shownMessage(): Promise<Bytes> {
  const word = await waitFor(() => {
    const found = document.querySelector('code')?.textContent ?? '';
    if (!found.startsWith('caixeta:')) throw new Error('no message yet');
    return found;
  });
  return fromText(word) ?? expect.fail('no message');
}

const shownPictures = async () =>
  within(await screen.findByRole('list', { name: 'Pictures' }))
    .getAllByRole('listitem')
    .map((item) => item.querySelector('b')?.textContent ?? '');

/** A newcomer's screen after its first message was sent; the host's side is a machine without a screen. */
async function newcomerAt(
  mode: JoinMode = 'distance',
): Promise<{ readonly newcomer: Keyed; readonly greeting: HostState }> {
  cleanup();
  const newcomer = keyedPhone();
  await renderApp(newcomer.phone, '/join');
  await tap(/No, we are apart/u);
  const commitment = await shownMessage();
  await tap('It is sent');
  const greeting = await stepHost({ crypto, host }, beginHost({ mode, role: 'member', whose: null }), {
    did: 'heard',
    bytes: commitment,
  });
  return { newcomer, greeting };
}

const greetingOf = (state: HostState): Bytes =>
  state.at === 'greeting' ? state.greeting : expect.fail(state.at);
const books = async ({ phone }: Keyed) => (await (await partsOn(phone)).store.books()).length;

describe('a newcomer at a distance', () => {
  test('sends two messages, compares eight pictures, takes the answer and is in', async () => {
    const { newcomer, greeting } = await newcomerAt();
    await paste(`Hello! ${toWord(greetingOf(greeting))} bye`);
    expect(await screen.findByRole('heading', { name: 'Send the second message' })).toBeTruthy();
    const pictures = await stepHost({ crypto, host }, greeting, {
      did: 'heard',
      bytes: await shownMessage(),
    });
    await tap('It is sent');
    const shown = await shownPictures();
    expect(shown).toHaveLength(8);
    const theirs = pictures.at === 'pictures' ? pictures.pictures : expect.fail(pictures.at);
    expect(shown).toEqual(theirs.map((index) => i18n.t(`joining.picture.${PICTURE_NAMES[index]!}`)));
    await tap('Yes, the same');
    const answering = await stepHost({ crypto, host }, pictures, { did: 'compared', same: true });
    await paste(toWord(answering.at === 'answer' ? answering.answer : expect.fail(answering.at)));
    expect(await screen.findByText('The book is on its way.')).toBeTruthy();
    expect(await books(newcomer)).toBe(1);
    expect(newcomer.epochs.has(group.book)).toBe(true);
  });

  test('is told that something else was pasted, and may go on', async () => {
    const { greeting } = await newcomerAt();
    await paste('good morning');
    expect(await screen.findByText(/This is not from Caixeta/u)).toBeTruthy();
    await paste(toWord(Uint8Array.of(1, 2, 3)));
    expect(await screen.findByText(/This is not the message that comes now/u)).toBeTruthy();
    await paste(toWord(greetingOf(greeting)));
    expect(await screen.findByRole('heading', { name: 'Send the second message' })).toBeTruthy();
  });

  test('forgets everything where the greeting is for another phone', async () => {
    const other = await newcomerAt();
    const { newcomer } = await newcomerAt();
    await paste(toWord(greetingOf(other.greeting)));
    expect(await screen.findByText(/This message answers another phone/u)).toBeTruthy();
    expect(screen.getByText(/Both phones forget all/u)).toBeTruthy();
    expect(await books(newcomer)).toBe(0);
    await tap('Begin again');
    expect(await screen.findByRole('button', { name: /No, we are apart/u })).toBeTruthy();
  });

  test('forgets everything where the pictures differ, and a reload begins anew', async () => {
    const { newcomer, greeting } = await newcomerAt();
    await paste(toWord(greetingOf(greeting)));
    await screen.findByRole('heading', { name: 'Send the second message' });
    await tap('It is sent');
    await tap('No, not the same');
    expect(await screen.findByText(/there may be somebody in between/u)).toBeTruthy();
    expect(await books(newcomer)).toBe(0);
    cleanup();
    await renderApp(newcomer.phone, '/join');
    expect(await screen.findByRole('button', { name: /Yes, we are together/u })).toBeTruthy();
  });

  test('is refused an answer that was changed on the way', async () => {
    const { newcomer, greeting } = await newcomerAt();
    await paste(toWord(greetingOf(greeting)));
    await screen.findByRole('heading', { name: 'Send the second message' });
    const pictures = await stepHost({ crypto, host }, greeting, {
      did: 'heard',
      bytes: await shownMessage(),
    });
    await tap('It is sent');
    await tap('Yes, the same');
    const answering = await stepHost({ crypto, host }, pictures, { did: 'compared', same: true });
    const answer = answering.at === 'answer' ? answering.answer : expect.fail(answering.at);
    await paste(toWord(answer.with(answer.length - 1, (answer.at(-1) ?? 0) ^ 1)));
    expect(await screen.findByText(/is not for this phone, or it was changed/u)).toBeTruthy();
    expect(await books(newcomer)).toBe(0);
  });
});

describe('a phone that lets another in', () => {
  /** At a distance, until the greeting was sent. */
  async function hostAt() {
    cleanup();
    const { newcomerMachine } = await import('./newcomer-machine.ts');
    const newcomer = await newcomerMachine('distance');
    await renderApp(group.phone, `/g/${group.book}/let-in`);
    await userEvent.click((await screen.findAllByRole('button', { name: /Fatou/u }))[0]!);
    await tap(/No, we are apart/u);
    await paste(toWord(newcomer.shown()));
    await newcomer.hears(await shownMessage());
    await tap('It is sent');
    return newcomer;
  }

  test('announces it and gives the answer once the pictures are the same', async () => {
    group.announced.length = 0;
    const newcomer = await hostAt();
    await paste(toWord(newcomer.hello()));
    expect(await shownPictures()).toHaveLength(8);
    expect(group.announced).toEqual([]);
    await tap('Yes, the same');
    await screen.findByRole('heading', { name: 'Send the last message' });
    expect(group.announced).toMatchObject([{ role: 'member' }]);
    await newcomer.compares(true);
    await newcomer.hears(await shownMessage());
    expect(newcomer.at()).toBe('in');
    await tap('It is in');
    expect(await screen.findByText('The phone is in the group')).toBeTruthy();
  });

  test('forgets everything where the pictures differ: nobody is announced, no key is shown', async () => {
    group.announced.length = 0;
    const newcomer = await hostAt();
    await paste(toWord(newcomer.hello()));
    await tap('No, not the same');
    expect(await screen.findByText(/there may be somebody in between/u)).toBeTruthy();
    expect(group.announced).toEqual([]);
    expect(document.querySelector('code')).toBeNull();
  });

  test('ends it where another hello comes than was promised', async () => {
    const other = await hostAt();
    await hostAt();
    await paste(toWord(other.hello()));
    expect(await screen.findByText(/This message answers another phone/u)).toBeTruthy();
    await tap('Begin again');
    expect(await screen.findByRole('heading', { name: 'Whose phone is it?' })).toBeTruthy();
  });

  test('says where it took the other way, and where the book has no keys', async () => {
    cleanup();
    const { newcomerMachine } = await import('./newcomer-machine.ts');
    const room = await newcomerMachine('room');
    await renderApp(group.phone, `/g/${group.book}/let-in`);
    await tap(/A support worker/u);
    await tap(/No, we are apart/u);
    await paste(toWord(room.hello()));
    expect(await screen.findByText(/The other phone chose the other way/u)).toBeTruthy();
    cleanup();
    await renderApp(withoutKeys(group.phone), `/g/${group.book}/let-in`);
    expect(await screen.findByText('Not possible yet')).toBeTruthy();
  });
});

describe('a phone of a support team that lets another in', () => {
  const BOOK = 'follow-up-of-a-team';

  async function teamPhone() {
    const team = keyedPhone();
    const { store, ...parts } = await partsOn(team.phone);
    const currency = { ...EUR, denominations: [...EUR.denominations] };
    const body = {
      name: 'Raval',
      on: parts.today(),
      practice: false,
      currency,
      purpose: 'followUp',
    } as const;
    const drafts = [{ kind: 'founded', body }] as const;
    await foundCommunity({ store, ...parts }, { book: BOOK, drafts, cards: [], intent: 'begun' });
    team.epochs.set(BOOK, [await epochKeys(crypto, newEpochSecret(crypto))]);
    return team;
  }

  /** Until the pictures are shown. */
  async function letIn(team: Keyed, name: string) {
    cleanup();
    const { newcomerMachine } = await import('./newcomer-machine.ts');
    const newcomer = await newcomerMachine('distance');
    await renderApp(team.phone, `/g/${BOOK}/let-in`);
    await tap('Next');
    expect(await screen.findByText('The name is missing. Write it.')).toBeTruthy();
    await userEvent.type(screen.getByLabelText('Name of who carries it'), name);
    await tap('Next');
    await tap(/No, we are apart/u);
    await paste(toWord(newcomer.shown()));
    await newcomer.hears(await shownMessage());
    await tap('It is sent');
    await paste(toWord(newcomer.hello()));
    expect(await shownPictures()).toHaveLength(8);
  }

  const cardsOf = async ({ phone }: Keyed) => {
    const loaded = await (await partsOn(phone)).store.load(BOOK);
    return loaded.ok ? loaded.cards : expect.fail(loaded.code);
  };

  test('names who carries it: her name is a card of the book, and her phone is told of with it', async () => {
    const team = await teamPhone();
    await letIn(team, 'Núria');
    expect(await cardsOf(team)).toEqual([]);
    await tap('Yes, the same');
    await screen.findByRole('heading', { name: 'Send the last message' });
    const [card] = await cardsOf(team);
    expect(card).toMatchObject({ kind: 'text', text: 'Núria' });
    expect(team.announced).toMatchObject([{ role: 'member', whose: card?.id }]);
  });

  test('keeps no name of who did not come in', async () => {
    const team = await teamPhone();
    await letIn(team, 'Núria');
    await tap('No, not the same');
    expect(await screen.findByText(/there may be somebody in between/u)).toBeTruthy();
    expect(await cardsOf(team)).toEqual([]);
    expect(team.announced).toEqual([]);
  });
});
