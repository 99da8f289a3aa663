/** The connection of a community as people meet it: turned on, told of, turned off; and a book of which nothing has come. */
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { READS } from '../../../src/ledger/entry.ts';
import { toHex } from '../../../src/store/hashes.ts';
import { makePhoneKeys } from '../../../src/store/phone.ts';
import { rawOf } from '../../../src/sync/wire/sign.ts';
import { type Endpoint, newEndpoint } from '../../sync/driver/box.ts';
import { arrange, newPhone, type Phone, partsOn, renderApp, sessionOn } from '../harness.tsx';
import { BOOK, founding } from '../meeting/community.ts';

// Whole walks through the screens: minutes of a person's tapping, on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let endpoint: Endpoint;
let phone: Phone;

beforeEach(async () => {
  endpoint = await newEndpoint();
  vi.spyOn(window, 'fetch').mockImplementation((url, init) => endpoint.fetch(String(url), init ?? {}));
  phone = newPhone();
  await arrange(phone, founding());
});
afterEach(async () => {
  vi.restoreAllMocks();
  // A round that is under way asks on for a moment.
  vi.spyOn(window, 'fetch').mockRejectedValue(new TypeError('the test is over'));
  await endpoint.end();
});

const type = async (address: string) => {
  const field = await screen.findByLabelText('Address');
  await userEvent.clear(field);
  await userEvent.type(field, address);
  const button = await screen.findByRole('button', { name: /^Try it/u });
  // It is deaf for a moment after each tap.
  await waitFor(() => expect(button.getAttribute('aria-disabled')).toBe(null));
  await userEvent.click(button);
};

test('without a connection nobody is asked for anything, and home says that the book is here alone', async () => {
  await renderApp(phone, `/g/${BOOK}`);
  expect(await screen.findByText('Only on this phone')).toBeTruthy();
  expect(window.fetch).not.toHaveBeenCalled();
});

test('what cannot be an address, or does not answer as one, is said in words and nothing is kept', async () => {
  const { i18n, parts } = await renderApp(phone, `/g/${BOOK}/connection`);
  await type('esto no');
  expect(await screen.findByText(i18n.t('sync.problem.notAnAddress'))).toBeTruthy();
  await type('http://box.test');
  expect(await screen.findByText(i18n.t('sync.problem.notSecure'))).toBeTruthy();
  endpoint.network = 'down';
  await type('box.test');
  expect(await screen.findByText(i18n.t('sync.problem.unreachable'))).toBeTruthy();
  vi.mocked(window.fetch).mockImplementation(async () => new Response('<html>hello</html>'));
  await type('box.test');
  expect(await screen.findByText(i18n.t('sync.problem.notAnEndpoint'))).toBeTruthy();
  expect(await parts.store.connection(BOOK)).toBe(null);
});

test('where the operator asks for a code it is asked for, kept with the address, and shown to nobody else', async () => {
  const guarded = await newEndpoint({ app: { operatorCode: 'Font-2026' } });
  vi.mocked(window.fetch).mockImplementation((url, init) => guarded.fetch(String(url), init ?? {}));
  const { i18n, parts } = await renderApp(phone, `/g/${BOOK}/connection`);
  await type('box.test');
  expect(await screen.findByText(i18n.t('sync.problem.codeNeeded'))).toBeTruthy();
  const code = await screen.findByLabelText(i18n.t('sync.connection.code'));
  await userEvent.type(code, 'Fount');
  await type('box.test');
  expect(await screen.findByText(i18n.t('sync.problem.codeNeeded'))).toBeTruthy();
  await userEvent.clear(code);
  await userEvent.type(code, 'Font-2026');
  await type('box.test');
  expect(await screen.findByText('https://box.test#Font-2026')).toBeTruthy();
  expect(await parts.store.connection(BOOK)).toBe('https://box.test#Font-2026');
  for (const [url] of vi.mocked(window.fetch).mock.calls) expect(String(url)).not.toContain('Font');
  await guarded.end();
});

test('Y2 a connection that was turned on sends what is here, is there after a restart, and can be turned off', async () => {
  const first = await renderApp(phone, `/g/${BOOK}/connection`);
  const { i18n } = first;
  await type('box.test');
  expect(await screen.findByText('https://box.test')).toBeTruthy();
  expect(await screen.findByText(i18n.t('sync.line.sent'))).toBeTruthy();
  expect(endpoint.asked).toContain('POST /v1/books/box/pages');
  first.unmount();
  const again = await renderApp(phone, `/g/${BOOK}`);
  expect(await screen.findByText(i18n.t('sync.line.sent'))).toBeTruthy();
  again.unmount();
  await renderApp(phone, `/g/${BOOK}/connection`);
  await userEvent.click(await screen.findByRole('button', { name: i18n.t('sync.connection.turnOff') }));
  expect(await screen.findByText('Only on this phone')).toBeTruthy();
  await waitFor(async () => expect(await (await partsOn(phone)).store.connection(BOOK)).toBe(null));
});

test('a phone that was let in shows that the book is on its way, on whatever screen, and does not fall over', async () => {
  const other = newPhone();
  const { store } = await partsOn(other);
  const host = await hostOn(phone);
  const keys = await makePhoneKeys(crypto);
  const { accept } = (await (await partsOn(other)).joining()).keyring;
  expect(await accept(await host.welcome('member'), host.keys.id, keys)).toMatchObject({ ok: true });
  for (const path of ['', '/meeting', '/members']) {
    const { i18n, unmount } = await renderApp(other, `/g/${BOOK}${path}`);
    expect(await screen.findByText(i18n.t('sync.arriving.what'))).toBeTruthy();
    unmount();
  }
  expect(await store.phone(BOOK)).toMatchObject({ ok: true, phone: { id: keys.id } });
});

test('a phone whose app was updated tells the book at its next start what it reads now', async () => {
  const { joining } = await partsOn(phone);
  const { store } = await joining();
  const { keys } = await hostOn(phone);
  const hex = async (key: CryptoKey) => toHex(await rawOf(crypto, key));
  const signKey = await hex(keys.signing.publicKey);
  const receiveKey = await hex(keys.receiving.publicKey);
  const before = { phone: keys.id, signKey, receiveKey, whose: null, role: 'member', reads: 2 } as const;
  const session = await sessionOn(phone, BOOK);
  const drafts = [{ kind: 'phone-announced', body: before }] as const;
  const written = await session.dispatch({ do: 'write', drafts }, { intent: 'before' });
  expect(written.ok).toBe(true);
  session.close();
  const keyrings = await store.keyrings();
  await keyrings.change(BOOK, (now) => ({ ...now, endpoint: 'https://box.test' }));
  const { i18n } = await renderApp(phone, `/g/${BOOK}`);
  await waitFor(async () => {
    const loaded = await store.load(BOOK);
    expect(loaded.ok && loaded.book.phones[keys.id]).toMatchObject({ reads: READS, signKey });
  });
  expect(await screen.findByText(i18n.t('sync.line.sent'))).toBeTruthy();
});

async function hostOn(one: Phone) {
  const { openBookSession } = await import('../../../src/app/state/book-session.ts');
  const { syncedBook } = await import('../../../src/app/sync/synced-book.ts');
  const parts = await partsOn(one);
  const opened = await openBookSession(parts, BOOK);
  if (!opened.ok) throw new Error(opened.code);
  const host = await (await parts.joining()).keyring.host(syncedBook(opened.session));
  if (!host) throw new Error('this phone has no keys');
  return host;
}
