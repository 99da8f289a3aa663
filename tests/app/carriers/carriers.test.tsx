// Files and pictures as people use them: the choice of what a copy shows, a file taken on another phone of the group, and the
// words on a phone that is not in it.
import { cleanup, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { bookFile, shareableFile, shareFile } from '../../../src/app/features/settings/book-file-out.ts';
import { civilDate } from '../../../src/ledger/civil-date.ts';
import { makePhoneKeys } from '../../../src/store/phone.ts';
import { makeSealQr } from '../../../src/sync/pages/seal-qr.ts';
import { toQrText } from '../../../src/sync/wire/words.ts';
import { newPhone, partsOn, renderApp } from '../harness.tsx';
import { keyedPhone, phoneOfGroup, withoutKeys } from '../joining/two-phones.ts';

vi.setConfig({ testTimeout: 120_000 });

let group: Awaited<ReturnType<typeof phoneOfGroup>>;
let file: File;

/** A button is deaf for a moment after a tap, and says so. */
async function tap(name: string | RegExp) {
  const button = await screen.findByRole('button', { name });
  await waitFor(() => expect(button.getAttribute('aria-disabled')).toBeNull());
  await userEvent.click(button);
}

beforeAll(async () => {
  group = await phoneOfGroup();
}, 120_000);

async function give(given: File) {
  await userEvent.upload(await screen.findByLabelText('Choose the file', { selector: 'input' }), given);
}

describe('a file for the group’s phones', () => {
  test('is what a copy is where the book has keys; the plain one is chosen, and says what it shows', async () => {
    const files: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      files.push(blob as Blob);
      return 'blob:copy';
    });
    // The page of the tests would go to the file instead of keeping it.
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    await renderApp(group.phone, `/g/${group.book}/settings`);
    const phones = await screen.findByRole('radio', { name: /For the group’s phones/u });
    expect((phones as HTMLInputElement).checked).toBe(true);
    expect(screen.queryByText(/Whoever has it can read it/u)).toBeNull();
    await tap('Download the copy');
    expect(await screen.findByText('The copy is made')).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: /To read anywhere/u }));
    expect(await screen.findByText(/Whoever has it can read it/u)).toBeTruthy();
    await tap('Download the copy');
    await waitFor(() => expect(files).toHaveLength(2));
    expect(files.map((one) => (one as File).name.replace(/^.*?\./u, '.'))).toEqual([
      '.caixeta',
      '.caixeta.json',
    ]);
    const text = new TextDecoder('latin1').decode(await files[0]!.arrayBuffer());
    expect(text.startsWith('CXFL')).toBe(true);
    expect(text).not.toContain('Fatou');
    expect(await files[1]!.text()).toContain('Fatou');
    file = new File([await files[0]!.arrayBuffer()], 'group.caixeta');
  });

  test('is taken on another phone of the group, and brings nothing new the second time', async () => {
    cleanup();
    const other = keyedPhone(new Map(group.epochs));
    await (await partsOn(other.phone)).store.createBook(group.book);
    await renderApp(other.phone, '/open');
    await give(file);
    expect(await screen.findByText(/^\d+ new lines$/u)).toBeTruthy();
    await give(file);
    expect(await screen.findByText(/Nothing new/u)).toBeTruthy();
    await tap('Open the book');
    await waitFor(() => expect(window.location.hash).toBe(`#/g/${group.book}`));
  });

  test('is refused in words on a phone that is not in the group, and where it is damaged', async () => {
    cleanup();
    const stranger = newPhone();
    await renderApp(stranger, '/open');
    await give(file);
    expect(await screen.findByText('This is for the phones of a group')).toBeTruthy();
    expect(await (await partsOn(stranger)).store.books()).toEqual([]);
    const bytes = new Uint8Array(await file.arrayBuffer());
    await give(new File([bytes.with(60, (bytes[60] ?? 0) ^ 1)], 'group.caixeta'));
    expect(await screen.findByText(/It is damaged/u)).toBeTruthy();
    await tap('Back');
  });
});

describe('sharing', () => {
  const made = bookFile('phones', new Uint8Array([1]), 'Les Orenetes', civilDate('2026-03-02'));

  test('gives a file on as it is where the phone takes it, else as a text with the same bytes', async () => {
    const shared: File[] = [];
    const sharing = (takes: (one: File) => boolean) => ({
      canShare: ({ files = [] }: ShareData = {}) => files.every(takes),
      share: async ({ files = [] }: ShareData = {}) => void shared.push(...files),
    });
    const any = sharing(() => true);
    const texts = sharing((one) => one.type === 'text/plain');
    expect(await shareFile(any, 'phones', made)).toBe(true);
    expect(await shareFile(texts, 'phones', made)).toBe(true);
    expect(shared.map(({ name }) => name)).toEqual([
      'les-orenetes-2026-03-02.caixeta',
      'les-orenetes-2026-03-02.caixeta.txt',
    ]);
    expect(new Uint8Array(await shared[1]!.arrayBuffer())).toEqual(Uint8Array.of(1));
    expect(
      shareableFile(
        sharing(() => false),
        'phones',
      ),
    ).toBe(false);
    expect(shareableFile({}, 'plain')).toBe(false);
  });
});

describe('pictures', () => {
  test('of the newest meeting are shown one after the other, or it is said why not', async () => {
    cleanup();
    await renderApp(group.phone, `/g/${group.book}/pictures`);
    expect(await screen.findByRole('img', { name: /Codes of the meeting/u })).toBeTruthy();
    expect(screen.getByText(/^1 of \d+$/u)).toBeTruthy();
    cleanup();
    await renderApp(withoutKeys(group.phone), `/g/${group.book}/pictures`);
    expect(await screen.findByText(/cannot give the book to other phones yet/u)).toBeTruthy();
  });

  test('of a seal show its figures with the signature tried; changed figures are refused', async () => {
    cleanup();
    const { store } = await partsOn(group.phone);
    const entries = await store.entriesOf(group.book, { all: true });
    const seal = entries.findLast(({ kind }) => kind === 'meeting-sealed')!;
    const context = {
      book: group.book,
      heldOn: civilDate('2026-02-23'),
      currency: { code: 'EUR', digits: 2 },
      numberOf: () => 1,
    };
    const qr = await makeSealQr(crypto, await makePhoneKeys(crypto), seal, context);
    const bytes = qr.ok ? qr.bytes : expect.fail(qr.code);
    await renderApp(newPhone(), '/seal-picture');
    await tap('Paste the text');
    const read = async (text: string) => {
      const field = await screen.findByLabelText('Paste the text here');
      await userEvent.clear(field);
      await userEvent.click(field);
      await userEvent.paste(text);
      await tap('Read the text');
    };
    await read(toQrText(bytes));
    expect(await screen.findByText(/The figures add up/u)).toBeTruthy();
    expect(screen.getByText('In the box')).toBeTruthy();
    await tap('Read another one');
    await tap('Paste the text');
    await read(toQrText(bytes.with(40, (bytes[40] ?? 0) ^ 1)));
    expect(
      await screen.findByText(/(Somebody changed these figures|Something is missing in the code)/u),
    ).toBeTruthy();
  });
});
