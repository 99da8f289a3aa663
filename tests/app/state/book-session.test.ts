import { describe, expect, it } from 'vitest';
import { openBookSession } from '../../../src/app/state/book-session.ts';
import { held } from '../../../src/ledger/accounts.ts';
import type { Draft } from '../../../src/ledger/entries/registry.ts';
import { takeOver } from '../../../src/store/memory-disk.ts';
import { arrange, newPhone, type Phone, partsOn, sessionOn } from '../harness.tsx';
import {
  BOOK,
  counted,
  deposit,
  euro,
  everybody,
  founding,
  opened,
  withdrawal,
} from '../meeting/community.ts';

async function inMeeting(phone: Phone, ...drafts: readonly Draft[]): Promise<void> {
  await arrange(phone, founding(), async (session) => {
    const write = (intent: string, lines: readonly Draft[]) =>
      session.dispatch({ do: 'write', drafts: lines }, { intent });
    await write('open', [opened(1, '2026-02-02'), everybody()]);
    if (drafts.length > 0) await write('lines', drafts);
  });
}

const write = (...drafts: readonly Draft[]) => ({ do: 'write', drafts }) as const;

describe('the one way to change a book', () => {
  it('writes a repeated tap once: the same intent finds the entry that exists', async () => {
    const phone = newPhone();
    await inMeeting(phone);
    const session = await sessionOn(phone, BOOK);
    const tap = () => session.dispatch(write(deposit('ana', 20)), { intent: 'one-form' });
    const [first, second] = await Promise.all([tap(), tap()]);
    expect(first.ok && first.entries).toHaveLength(1);
    expect(second.ok && second.already).toBeTruthy();
    expect(held(session.view().book.balances, 'box')).toBe(euro(20));
  });

  it('lets two tabs not spend the same money: the later is decided again on what is there', async () => {
    const phone = newPhone();
    await inMeeting(phone, deposit('ana', 20), deposit('bea', 5));
    const [one, other] = [await sessionOn(phone, BOOK), await sessionOn(phone, BOOK)];
    const first = await one.dispatch(write(withdrawal('ana', 20)), { intent: 'a' });
    const second = await other.dispatch(write(withdrawal('ana', 20)), { intent: 'b' });
    expect(first.ok).toBe(true);
    expect(!second.ok && second.refusal).toMatchObject({
      code: 'boxTooLow',
      figures: { available: euro(5), asked: euro(20) },
    });
    expect(held(other.view().book.balances, 'box')).toBe(euro(5));
  });

  it('shows a tab what another tab wrote', async () => {
    const phone = newPhone();
    await inMeeting(phone);
    const [one, other] = [await sessionOn(phone, BOOK), await sessionOn(phone, BOOK)];
    const seen = new Promise<void>((resolve) => {
      other.subscribe(() => resolve());
    });
    await one.dispatch(write(deposit('ana', 20)), { intent: 'a' });
    await seen;
    expect(held(other.view().book.balances, 'box')).toBe(euro(20));
  });

  it('tells the form before the screens, with the new book in hand, and waits for its promise', async () => {
    const phone = newPhone();
    await inMeeting(phone);
    const session = await sessionOn(phone, BOOK);
    const order: string[] = [];
    const inBox = () => held(session.view().book.balances, 'box');
    session.subscribe(() => order.push(`screens ${inBox()}`));
    await session.dispatch(write(deposit('ana', 20)), {
      intent: 'a',
      onWritten: async ({ entries }) => {
        order.push(`form ${inBox()}, ${entries.length} written`);
        await Promise.resolve();
        order.push('✓ seen');
      },
    });
    expect(order).toEqual([`form ${euro(20)}, 1 written`, '✓ seen', `screens ${euro(20)}`]);
  });

  it('tells the form of a repeated tap what existed, and nothing of what was refused', async () => {
    const phone = newPhone();
    await inMeeting(phone, deposit('ana', 20));
    const session = await sessionOn(phone, BOOK);
    const told: unknown[] = [];
    const act = (intent: string, draft: Draft) =>
      session.dispatch(write(draft), { intent, onWritten: ({ already }) => void told.push(already) });
    await act('one-form', deposit('bea', 5));
    const again = await act('one-form', deposit('bea', 5));
    expect(told).toEqual([null, again.ok && again.already]);
    expect(told[1]).toBeTruthy();
    await act('too-much', withdrawal('ana', 25));
    expect(told).toHaveLength(2);
  });

  it('shows what is on the disk also where the form fails at its own ✓', async () => {
    const phone = newPhone();
    await inMeeting(phone);
    const session = await sessionOn(phone, BOOK);
    let shown = 0;
    session.subscribe(() => (shown += 1));
    const failing = session.dispatch(write(deposit('ana', 20)), {
      intent: 'a',
      onWritten: () => Promise.reject(new Error('the form is gone')),
    });
    await expect(failing).rejects.toThrow('the form is gone');
    expect(shown).toBe(1);
    expect(held(session.view().book.balances, 'box')).toBe(euro(20));
  });

  it('shows what another tab wrote while the book was being read', async () => {
    const phone = newPhone();
    await inMeeting(phone);
    const other = await sessionOn(phone, BOOK);
    const parts = await partsOn(phone);
    const slow = {
      ...parts.store,
      drafts: async (book: string) => {
        await other.dispatch(write(deposit('ana', 20)), { intent: 'meanwhile' });
        return parts.store.drafts(book);
      },
    };
    const opened = await openBookSession({ ...parts, store: slow }, BOOK);
    expect(opened.ok && held(opened.session.view().book.balances, 'box')).toBe(euro(20));
  });

  it('says it where a newer app has taken the disk before a meeting is sealed', async () => {
    const phone = newPhone();
    await inMeeting(phone, deposit('ana', 20), counted('closing', { 20: 1 }));
    const session = await sessionOn(phone, BOOK);
    takeOver(phone.platter, phone.platter.version + 1);
    const sealed = await session.dispatch({ do: 'seal', witnesses: ['bea', 'carme'] }, { intent: 'seal' });
    expect(!sealed.ok && sealed.refusal === null && sealed.disk.code).toBe('newerDatabase');
  });

  it('refuses to act on a sealed meeting, also from a tab that has not looked yet', async () => {
    const phone = newPhone();
    await inMeeting(phone, deposit('ana', 20), counted('closing', { 20: 1 }));
    const [one, other] = [await sessionOn(phone, BOOK), await sessionOn(phone, BOOK)];
    const sealed = await one.dispatch({ do: 'seal', witnesses: ['bea', 'carme'] }, { intent: 'seal' });
    expect(sealed.ok).toBe(true);
    const late = await other.dispatch(write(withdrawal('ana', 5)), { intent: 'late' });
    expect(!late.ok && late.refusal?.code).toBe('noOpenMeeting');
  });

  it('keeps the book and the draft when the disk is full', async () => {
    const phone = newPhone('2026-03-02');
    await inMeeting(phone);
    const session = await sessionOn(phone, BOOK);
    session.saveDraft('deposit/ana', { text: '20' });
    await session.reload();
    phone.platter.capacity = 0;
    const result = await session.dispatch(write(deposit('ana', 20)), {
      intent: 'full',
      draftsDone: ['deposit/ana'],
    });
    expect(!result.ok && result.refusal === null && result.disk.code).toBe('quota');
    expect(held(session.view().book.balances, 'box')).toBe(0);
    expect(session.draft('deposit/ana')).toEqual({ text: '20' });
    phone.platter.capacity = Number.POSITIVE_INFINITY;
    const again = await session.dispatch(write(deposit('ana', 20)), { intent: 'full' });
    expect(again.ok && again.entries).toHaveLength(1);
  });

  it('S4 folds a whole book once: what it came to is kept for the next start', async () => {
    const phone = newPhone();
    await inMeeting(phone, deposit('ana', 20), counted('closing', { 20: 1 }));
    const first = await sessionOn(phone, BOOK);
    await first.dispatch({ do: 'seal', witnesses: ['bea', 'carme'] }, { intent: 'seal' });
    const { store } = await partsOn(phone);
    const read = () => store.load(BOOK);
    await store.dropSnapshots(BOOK);
    expect(await read()).toMatchObject({ fromSnapshot: false });
    const again = await sessionOn(phone, BOOK);
    await expect.poll(read).toMatchObject({ fromSnapshot: true, book: again.view().book });
  });

  it('names in a seal the heads of the sheets it covers', async () => {
    const phone = newPhone();
    await inMeeting(phone, deposit('ana', 20), counted('closing', { 20: 1 }));
    const session = await sessionOn(phone, BOOK);
    const sealed = await session.dispatch({ do: 'seal', witnesses: ['bea', 'carme'] }, { intent: 'seal' });
    const seal = sealed.ok ? sealed.entries[0] : undefined;
    const covers = seal?.body.covers as readonly { readonly sheet: string; readonly hash: string }[];
    expect(covers.length).toBe(2);
    for (const one of covers) expect(one.hash).toBe(session.view().heads.bySheet[one.sheet]?.hash);
  });
});
