// Y6: a phone that was copied, or whose storage was put back, goes on in a new sheet and never writes again under the old one.
import { describe, expect, it } from 'vitest';
import { type BookSession, openBookSession } from '../../../src/app/state/book-session.ts';
import { isStillOwn } from '../../../src/app/state/own-sheet.ts';
import type { Draft } from '../../../src/ledger/entries/registry.ts';
import type { Entry } from '../../../src/ledger/entry.ts';
import type { Store } from '../../../src/store/store.ts';
import { arrange, newPhone, type Phone, partsOn } from '../harness.tsx';
import { BOOK, deposit, everybody, founding, opened, type Who } from '../meeting/community.ts';

type Rows = Phone['platter']['rows'];

/** A tab whose first sheet has a name that is known, so that a copy of it can go on with the same one. */
async function tabOn(phone: Phone, sheet: string, change = (store: Store): Store => store) {
  const parts = await partsOn(phone);
  const store = change(parts.store);
  let isFirst = true;
  const newId = () => {
    const id = isFirst ? sheet : parts.newId();
    isFirst = false;
    return id;
  };
  const result = await openBookSession({ ...parts, store, newId }, BOOK);
  if (!result.ok) throw new Error(`does not open: ${result.code}`);
  return { session: result.session, store: parts.store };
}

async function write(session: BookSession, ...drafts: readonly Draft[]): Promise<readonly Entry[]> {
  const intent = globalThis.crypto.randomUUID().slice(0, 12);
  const result = await session.dispatch({ do: 'write', drafts }, { intent });
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result)}`);
  return result.entries;
}

const copyOf = (rows: Rows): Rows => structuredClone(rows);
const sheetsOf = (entries: readonly Entry[]) => [...new Set(entries.map(({ sheet }) => sheet))];

function putBack({ platter }: Phone, rows: Rows): void {
  platter.rows.clear();
  for (const [name, table] of rows) platter.rows.set(name, table);
}

async function inMeeting(phone: Phone, sheet: string, change?: (store: Store) => Store) {
  await arrange(phone, founding());
  const tab = await tabOn(phone, sheet, change);
  await write(tab.session, opened(1, '2026-03-02'), everybody());
  return tab;
}

const euros = (...who: readonly Who[]) => who.map((member) => deposit(member, 5));

describe('Y6 a sheet that is no longer its own', () => {
  it('storage put back under an open app: the next line goes into a new sheet, and what was lost comes back whole', async () => {
    const phone = newPhone();
    const { session, store } = await inMeeting(phone, 'sheet-a');
    const before = copyOf(phone.platter.rows);
    const lost = await write(session, ...euros('ana', 'bea'));
    putBack(phone, before);
    const next = await write(session, ...euros('carme'));
    expect(sheetsOf(lost)).toEqual(['sheet-a']);
    expect(next).toMatchObject([{ number: 1 }]);
    expect(sheetsOf(next)).not.toEqual(['sheet-a']);
    expect(await store.receive(BOOK, lost)).toMatchObject({ ok: true, added: 2, forks: [] });
    await session.reload();
    const later = await write(session, ...euros('dina'));
    expect(sheetsOf(later)).not.toContain('sheet-a');
    expect(session.view().forks).toEqual([]);
  });

  it('storage put back and the app begun again: a new sheet, as with every start', async () => {
    const phone = newPhone();
    const { session } = await inMeeting(phone, 'sheet-a');
    const before = copyOf(phone.platter.rows);
    await write(session, ...euros('ana'));
    session.close();
    putBack(phone, before);
    const again = await tabOn(phone, 'sheet-b');
    expect(sheetsOf(await write(again.session, ...euros('bea')))).toEqual(['sheet-b']);
  });

  it('a phone copied while the app was open: both branches are kept, and neither goes on in their sheet', async () => {
    const phone = newPhone();
    await arrange(phone, founding());
    const twin = newPhone();
    putBack(twin, copyOf(phone.platter.rows));
    const [one, other] = [await tabOn(phone, 'sheet-a'), await tabOn(twin, 'sheet-a')];
    const opening = await write(one.session, opened(1, '2026-03-02'), everybody());
    await write(other.session, opened(1, '2026-03-09'), everybody());
    await other.store.receive(BOOK, opening);
    await one.store.receive(BOOK, await other.store.entriesOf(BOOK, { all: true }));
    for (const { session } of [one, other]) {
      await session.reload();
      expect(session.view().forks.map(({ sheet, number }) => `${sheet}:${number}`)).toEqual([
        'sheet-a:1',
        'sheet-a:2',
      ]);
      expect(sheetsOf(await write(session, ...euros('ana')))).not.toContain('sheet-a');
    }
  });

  it('a line of a copy came into its sheet before this one was on the disk: it is decided again, in a new one', async () => {
    const phone = newPhone();
    const theirs: Entry[] = [];
    const { session, store } = await inMeeting(phone, 'sheet-a', (parts) => ({
      ...parts,
      async append(book, heads, writing) {
        if (theirs.length > 0) await parts.receive(book, theirs.splice(0));
        return parts.append(book, heads, writing);
      },
    }));
    const { book, phone: id } = session.view();
    theirs.push({
      ...{ v: 1, kind: 'noted', phone: id ?? '', sheet: 'sheet-a', number: 3, lamport: book.lamport + 1 },
      ...{ claimedAt: '', place: book.open?.id ?? '', intent: 'theirs', body: { text: 'a-note' } },
    });
    const ours = await write(session, ...euros('ana'));
    expect(sheetsOf(ours)).not.toContain('sheet-a');
    const stored = await store.entriesOf(BOOK, { all: true });
    expect(stored.filter(({ sheet }) => sheet === 'sheet-a')).toHaveLength(3);
    expect(stored).toContainEqual(ours[0]);
  });

  it('what this sitting wrote last is its own; any other end of the sheet is not, nor one with two branches', () => {
    const heads = (number: number, hash: string) => ({ count: 9, bySheet: { a: { number, hash } } });
    const none = { count: 3, bySheet: {} };
    expect(isStillOwn('a', heads(2, 'x'), { heads: heads(2, 'x'), forks: [] })).toBe(true);
    expect(isStillOwn('a', none, { heads: none, forks: [] })).toBe(true);
    expect(isStillOwn('a', none, { heads: heads(1, 'x'), forks: [] })).toBe(false);
    expect(isStillOwn('a', heads(2, 'x'), { heads: none, forks: [] })).toBe(false);
    expect(isStillOwn('a', heads(2, 'x'), { heads: heads(1, 'w'), forks: [] })).toBe(false);
    expect(isStillOwn('a', heads(2, 'x'), { heads: heads(2, 'y'), forks: [] })).toBe(false);
    const fork = { sheet: 'a' } as Entry;
    expect(isStillOwn('a', heads(2, 'x'), { heads: heads(2, 'x'), forks: [fork] })).toBe(false);
  });
});
