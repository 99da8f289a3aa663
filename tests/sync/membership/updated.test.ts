/** What not all phones read is written by none: a phone whose app was updated says what it reads now. */
import { expect, test } from 'vitest';
import { READS } from '../../../src/ledger/entry.ts';
import { readsMore, tellOfItself } from '../../../src/sync/membership/host.ts';
import { write } from '../driver/phones.ts';
import { BOOK } from '../sample.ts';
import { bookOf, founder, hostPartsOf, letIn, together, townOfEachTest } from './members.ts';
import { writerOf } from './writer.ts';

const town = townOfEachTest();
const LINES = 'phone-announced';

test.each(['member', 'support'] as const)(
  'an updated phone (%s) says so once, and the others may write what it reads',
  async (role) => {
    const ana = await founder(town);
    const bea = await letIn(town, ana, role, 2);
    await together(town, [ana, bea]);
    await write(ana, 'open 2025-01-01', 'count 0', 'seal', 'open 2025-01-15');
    const { members } = await bookOf(ana);
    const [member = ''] = Object.keys(members);
    const goal = {
      kind: 'goal-set',
      body: { member: null, amount: 50_000, by: null, text: `text-${member}` },
    } as const;
    expect(await writerOf(town, ana)([goal] as never, 'goal')).toEqual({ ok: false, code: 'notReadByAll' });
    await together(town, [ana, bea]);
    expect(readsMore(await bookOf(bea), bea.keys.id)).toBe(true);
    for (const phone of [bea, bea, ana])
      expect(await tellOfItself(hostPartsOf(town, phone), phone.keys)).toEqual({ ok: true });
    await together(town, [ana, bea]);
    const { phones } = await bookOf(ana);
    for (const { keys } of [ana, bea]) expect(readsMore(await bookOf(ana), keys.id)).toBe(false);
    expect(phones[bea.keys.id]).toMatchObject({ reads: READS, role });
    const said = await ana.store.entriesOf(BOOK, { all: true });
    expect(said.filter(({ kind, phone }) => kind === LINES && phone === bea.keys.id)).toHaveLength(1);
    expect(await writerOf(town, ana)([goal] as never, 'goal')).toEqual({ ok: true });
  },
);
