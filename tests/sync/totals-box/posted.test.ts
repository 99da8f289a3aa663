/**
 * Totals by the endpoint (adr/0050), over the real one: a group's phones, a team's phones, a box between them. What leaves is what the rule
 * says; nobody but the team reads it; and whatever else lies in the box harms nothing.
 */
import { describe, expect, test } from 'vitest';
import { isKnownOutside } from '../../../src/followup/totals-box.ts';
import { endpointClient } from '../../../src/sync/endpoint-client.ts';
import { epochKeys } from '../../../src/sync/keys/epoch.ts';
import { openFrom } from '../../../src/sync/keys/hpke.ts';
import { signMonth, totalsText } from '../../../src/sync/totals.ts';
import { monthCardId, sealMonth } from '../../../src/sync/totals-box/month-card.ts';
import { endpointKeysOf, type Slot, slotOfWord } from '../../../src/sync/totals-box/slot.ts';
import { fromBase64, toBase64 } from '../../../src/sync/wire/base64.ts';
import { decryptContent, HEADER_BYTES } from '../../../src/sync/wire/envelope.ts';
import { concat, hexBytes, utf8 } from '../../../src/sync/wire/write.ts';
import { signedMonth } from '../../followup/totals-made.ts';
import { sync } from '../driver/phones.ts';
import {
  founder,
  goOn,
  keyringOf,
  letIn,
  type Member,
  remove,
  together,
  townOfEachTest,
} from '../membership/members.ts';
import { writerOf } from '../membership/writer.ts';
import { BOOK, newPhone, parts, random } from '../sample.ts';
import {
  agrees,
  at,
  foundTeam,
  inOfTeam,
  loadedOf,
  makesBox,
  meeting,
  monthsIn,
  outOfGroup,
  says,
  sendsTo,
  stateOf,
  TEAM,
  turn,
} from './posting.ts';

const town = townOfEachTest();

async function clientOf(slot: Slot) {
  const keys = await endpointKeysOf(crypto, slot);
  const signal = () => new AbortController().signal;
  return endpointClient({
    fetch: (url, init) => town.endpoint.fetch(url, init),
    url: slot.url,
    keys,
    signal,
  });
}

async function cardsIn(slot: Slot) {
  const reply = await (await clientOf(slot)).ask('listCards', { query: { after: 0, limit: 256 } });
  if (!reply.ok) throw new Error('the box answers');
  return reply.answer.cards.map((card) => ({
    ...card,
    bytes: ('blob' in card ? fromBase64(card.blob) : null) ?? new Uint8Array(0),
  }));
}

const slotIn = (word: string): Slot => slotOfWord(word) ?? expect.fail('a code');

/** A group of two phones that shares its totals and has read the team's code; January and February are over, with a meeting in each. */
async function agreed() {
  at(town, '2024-12-20');
  const team = await foundTeam(town);
  const code = await makesBox(town, team);
  const ana = await founder(town);
  const bea = await letIn(town, ana);
  await meeting(ana, '2025-01-08', agrees('totals'), sendsTo(code));
  await meeting(ana, '2025-02-05');
  at(town, '2025-03-02');
  await together(town, [ana, bea]);
  return { team, ana, bea, code, slot: slotIn(code) };
}

/** The first month, sent by a tap. */
async function taps(phone: Member, month: string): Promise<void> {
  const sent = await (await outOfGroup(town, phone)).send(month);
  expect(sent).toMatchObject({ ok: true });
}

/** People compared the pictures of what waits, and kept it. */
async function compares(team: Member): Promise<void> {
  const { waiting } = await (await inOfTeam(town, team)).look();
  for (const { box, signed } of waiting) {
    const data = { on: signed.totals.on, signed, box: box.id };
    await says(town, team, { fact: 'totals-received', about: signed.totals.book, data });
  }
}

describe('a month on its way', () => {
  test('leaves by a tap the first time; from then on with the sync of the group, and comes to the team', async () => {
    const { team, ana, bea, slot } = await agreed();
    await turn(town, ana);
    await turn(town, bea);
    expect(await cardsIn(slot)).toEqual([]);
    await taps(ana, '2025-01');
    expect((await cardsIn(slot)).map(({ id }) => id)).toEqual([
      await monthCardId(crypto, slot.tag, '2025-01'),
    ]);
    // The key is not known: it waits, and is in no book.
    const first = await (await inOfTeam(town, team)).look();
    expect(first.waiting.map(({ signed }) => signed.totals.month)).toEqual(['2025-01']);
    expect(first.waiting[0]?.pictures).toHaveLength(8);
    await turn(town, team, TEAM);
    expect(await monthsIn(team)).toEqual([]);
    await compares(team);
    await turn(town, ana);
    await turn(town, team, TEAM);
    expect(await monthsIn(team)).toEqual([
      ['2025-01', 1],
      ['2025-02', 2],
    ]);
    const { totals } = await stateOf(team);
    expect(totals[BOOK]?.map(({ box }) => box)).toEqual(['box-1', 'box-1']);
  });

  test('of a phone that the team does not know yet waits on, whatever the others have sent', async () => {
    const { team, ana, bea } = await agreed();
    await taps(ana, '2025-01');
    await compares(team);
    await turn(town, bea);
    await turn(town, team, TEAM);
    expect(await monthsIn(team)).toEqual([['2025-01', 1]]);
    const { waiting } = await (await inOfTeam(town, team)).look();
    expect(waiting.map(({ signed }) => signed.totals.month)).toEqual(['2025-02']);
    await compares(team);
    expect(await monthsIn(team)).toHaveLength(2);
    expect((await (await inOfTeam(town, team)).look()).waiting).toEqual([]);
  });

  test('what is before the month that was tapped does not follow', async () => {
    const { ana, slot } = await agreed();
    await taps(ana, '2025-02');
    await turn(town, ana);
    expect((await cardsIn(slot)).map(({ id }) => id)).toEqual([
      await monthCardId(crypto, slot.tag, '2025-02'),
    ]);
  });

  test('two phones do not send twice, also where both begin at once', async () => {
    const { ana, bea, slot } = await agreed();
    await Promise.all([taps(ana, '2025-01'), taps(bea, '2025-01')]);
    const before = await cardsIn(slot);
    await turn(town, bea);
    await turn(town, ana);
    await turn(town, bea);
    const after = await cardsIn(slot);
    expect(after).toHaveLength(2);
    expect(after.find(({ id }) => id === before[0]?.id)).toEqual(before[0]);
    expect(
      town.endpoint.asked.filter((one) => one.startsWith('PUT') && one.includes('/cards/')).length,
    ).toBeLessThan(before.length + 4);
    const left = await (await outOfGroup(town, bea)).left(slot, ['2025-01', '2025-02', '2025-03']);
    expect([...left]).toEqual([
      ['2025-01', 1],
      ['2025-02', 2],
    ]);
  });

  test('a later meeting of the month takes its place, at the endpoint and with the team', async () => {
    const { team, ana, bea, slot } = await agreed();
    await taps(ana, '2025-02');
    await compares(team);
    // A meeting of February that was sealed late, on the phone that was away.
    await meeting(ana, '2025-02-26');
    await together(town, [ana, bea]);
    await turn(town, ana);
    expect((await cardsIn(slot)).map(({ version }) => version)).toEqual([3]);
    await turn(town, team, TEAM);
    expect(await monthsIn(team)).toEqual([
      ['2025-02', 2],
      ['2025-02', 3],
    ]);
  });

  test('waits while nobody answers, and leaves later; an endpoint that lost the box has it again', async () => {
    const { team, ana, slot } = await agreed();
    town.endpoint.network = 'down';
    expect(await (await outOfGroup(town, ana)).send('2025-01')).toEqual({
      ok: false,
      failure: { kind: 'unreachable' },
    });
    town.endpoint.network = 'up';
    await town.endpoint.reset();
    expect(await (await outOfGroup(town, ana)).send('2025-01')).toMatchObject({ ok: false });
    expect((await (await inOfTeam(town, team)).look()).unreached).toEqual([]);
    await taps(ana, '2025-01');
    expect(await cardsIn(slot)).toHaveLength(1);
  });
});

describe('the rule', () => {
  test.each(['nothing', 'everything'] as const)('nothing leaves after it was changed to %s', async (rule) => {
    const { ana, bea, slot } = await agreed();
    await taps(ana, '2025-01');
    const before = await cardsIn(slot);
    await meeting(ana, '2025-03-05', agrees(rule));
    at(town, '2025-04-02');
    await together(town, [ana, bea]);
    const { asked } = town.endpoint;
    asked.length = 0;
    await turn(town, ana);
    await turn(town, bea);
    for (const phone of [ana, bea])
      expect(await (await outOfGroup(town, phone)).send('2025-02')).toEqual({ ok: false, failure: 'notNow' });
    expect(asked).toEqual([]);
    expect(await cardsIn(slot)).toEqual(before);
  });

  test('nothing leaves where it was never asked, nor once the place to send to was taken away', async () => {
    const { ana, bea, slot } = await agreed();
    await taps(ana, '2025-01');
    await meeting(ana, '2025-03-05', sendsTo(null));
    at(town, '2025-04-02');
    await together(town, [ana, bea]);
    await turn(town, ana);
    await turn(town, bea);
    expect(await cardsIn(slot)).toHaveLength(1);
    expect((await loadedOf(bea, BOOK)).totalsSlot).toBe(null);
  });

  test('a code that was read between meetings waits to be read out: until then nothing leaves', async () => {
    at(town, '2024-12-20');
    const team = await foundTeam(town);
    const code = await makesBox(town, team);
    const ana = await founder(town);
    await meeting(ana, '2025-01-08', agrees('totals'));
    const written = await writerOf(town, ana)([sendsTo(code)], 'code-1');
    expect(written).toEqual({ ok: true });
    at(town, '2025-03-02');
    expect((await loadedOf(ana, BOOK)).totalsSlot).toBeUndefined();
    expect(await (await outOfGroup(town, ana)).send('2025-01')).toEqual({ ok: false, failure: 'notNow' });
    const [line] = (await loadedOf(ana, BOOK)).waiting;
    if (!line) expect.fail('it waits');
    const of = { kind: line.kind, body: line.body };
    await meeting(ana, '2025-03-01', {
      kind: 'adopted',
      body: { entry: `${line.sheet}:${line.number}`, of },
    });
    expect((await loadedOf(ana, BOOK)).totalsSlot).toBe(code);
    await taps(ana, '2025-01');
    expect(await cardsIn(slotIn(code))).toHaveLength(1);
  });

  test('a phone of a support person in the book sends nothing', async () => {
    const { ana, slot } = await agreed();
    const tecla = await letIn(town, ana, 'support');
    await together(town, [ana, tecla]);
    expect(await (await outOfGroup(town, tecla)).send('2025-01')).toEqual({ ok: false, failure: 'notNow' });
    expect(await cardsIn(slot)).toEqual([]);
  });
});

describe('who reads it', () => {
  test('Y4 nothing of a month is in what is sent: no name, no day, no figure, no id, no key', async () => {
    const { ana, slot } = await agreed();
    const sent: string[] = [];
    const { fetch } = town.endpoint;
    town.endpoint.fetch = (url, init) => {
      sent.push(`${url} ${JSON.stringify(init.headers)} ${String(init.body ?? '')}`);
      return fetch(url, init);
    };
    await taps(ana, '2025-01');
    const [card] = await cardsIn(slot);
    if (!card) expect.fail('it left');
    const all = [
      ...sent,
      Buffer.from(card.bytes).toString('latin1'),
      Buffer.from(card.bytes).toString('hex'),
    ].join(' ');
    const { founding, lastSeal } = await loadedOf(ana, BOOK);
    // Four letters: in its bytes alone, where chance does not make them.
    expect(Buffer.from(card.bytes).toString('latin1')).not.toContain('CXTM');
    const own = await ana.store.phone(BOOK);
    const needles = [
      ...[founding?.name, '2025-01', 'january', BOOK, 'savings', 'caixeta-totals', 'figures'],
      ...[own.ok ? own.phone.id : '', lastSeal?.entry.split(':')[0], TEAM],
    ];
    for (const needle of needles) {
      expect(needle).toBeTruthy();
      expect(all).not.toContain(needle);
      expect(all).not.toContain(
        Buffer.from(needle ?? '')
          .toString('base64')
          .replace(/=+$/u, ''),
      );
    }
    // The write token stands in a header alone, never in an address or a body.
    for (const one of sent)
      expect(one.replace(/"Authorization":"[^"]*"/u, '')).not.toContain(slot.writeToken);
  });

  test('Y4 no key of the community opens it: no epoch’s, no phone’s, not even the sender’s', async () => {
    const { ana, bea, slot } = await agreed();
    await taps(ana, '2025-01');
    const [card] = await cardsIn(slot);
    if (!card) expect.fail('it left');
    const binding = {
      info: utf8('caixeta/1 totals'),
      aad: concat(hexBytes(slot.tag), utf8(`${card.id} ${card.version}`)),
    };
    for (const phone of [ana, bea]) {
      expect(await openFrom(crypto, phone.keys.receiving, binding, card.bytes)).toBe(null);
      for (const { secret } of (await keyringOf(phone)).epochs) {
        const keys = await epochKeys(crypto, secret);
        const [head, cipher] = [card.bytes.subarray(0, HEADER_BYTES), card.bytes.subarray(HEADER_BYTES)];
        for (const key of [keys.page, keys.card, keys.record])
          expect((await decryptContent(crypto, key, head, cipher)).ok).toBe(false);
      }
    }
  });

  test('a removal in the group changes nothing: what comes after it is read by the team as before', async () => {
    const { team, ana, bea } = await agreed();
    await taps(ana, '2025-01');
    await compares(team);
    await remove(ana, bea);
    await goOn(town, [ana]);
    await meeting(ana, '2025-03-05');
    at(town, '2025-04-02');
    await goOn(town, [ana]);
    await turn(town, ana);
    await turn(town, team, TEAM);
    expect(await monthsIn(team)).toEqual([
      ['2025-01', 1],
      ['2025-02', 2],
      ['2025-03', 3],
    ]);
  });

  test('a phone that the team removed reads what goes to the old box, and nothing of the new one', async () => {
    const { team, ana, bea, code } = await agreed();
    const tina = await letIn(town, team, 'member', undefined, TEAM);
    at(town, '2025-03-03');
    for (const phone of [team, tina, team, tina]) {
      town.world.nowMs += 400_000;
      await sync(phone);
    }
    expect(Object.keys((await stateOf(tina)).totalsBoxes)).toEqual(['box-1']);
    const box = (await stateOf(team)).totalsBoxes['box-1'];
    const removal = { phone: tina.keys.id, heads: [], reason: null };
    const { heads, phoneBySheet } = await loadedOf(team, TEAM);
    const known = Object.entries(heads)
      .filter(([sheet]) => phoneBySheet[sheet] === tina.keys.id)
      .map(([sheet, last]) => ({ sheet, last }));
    const out = await writerOf(
      town,
      team,
      TEAM,
    )([{ kind: 'phone-removed', body: { ...removal, heads: known } }], 'out-1');
    expect(out).toEqual({ ok: true });
    const { phones } = await loadedOf(team, TEAM);
    if (!box) expect.fail('the box stands');
    expect(isKnownOutside(box, phones)).toBe(true);
    const anew = await makesBox(town, team);
    expect(anew).not.toBe(code);
    const now = (await stateOf(team)).totalsBoxes['box-1'];
    expect(now && isKnownOutside(now, phones)).toBe(false);
    // The group has not read the new code yet: both the team and the phone that is out read what it sends.
    await taps(ana, '2025-01');
    await compares(team);
    expect(await monthsIn(team)).toEqual([['2025-01', 1]]);
    expect((await (await inOfTeam(town, tina)).look()).waiting).toHaveLength(1);
    await meeting(ana, '2025-03-05', sendsTo(anew));
    at(town, '2025-04-02');
    await together(town, [ana, bea]);
    await taps(ana, '2025-02');
    await turn(town, ana);
    await turn(town, team, TEAM);
    expect((await monthsIn(team)).map(([month]) => month)).toEqual(['2025-01', '2025-02', '2025-03']);
    expect(
      (await (await inOfTeam(town, tina)).look()).waiting.map(({ signed }) => signed.totals.month),
    ).toEqual(['2025-01']);
  });
});

describe('Y3 junk in the box', () => {
  /** Whoever has the code can put this there. */
  async function putsJunk(slot: Slot): Promise<void> {
    const client = await clientOf(slot);
    const put = async (card: string, version: number, bytes: Uint8Array) => {
      const reply = await client.ask('putCard', { card, body: { version, blob: toBase64(bytes) } });
      expect(reply.ok).toBe(true);
    };
    await put('junk', 1, random(500));
    await put('empty', 1, new Uint8Array(0));
    await put('long', 1, random(60_000));
    // A month of another community under its own name, and one that is not what its id says; both signed by somebody.
    const stranger = await newPhone();
    const { totals } = signedMonth('another-book', { month: '2025-06', meeting: 4 });
    const text = totalsText(await signMonth(crypto, stranger, totals));
    const sealedAs = async (id: string, version: number) =>
      (await sealMonth(parts, slot, { id, version }, text)) ?? expect.fail('sealed');
    const june = await monthCardId(crypto, slot.tag, '2025-06');
    await put(june, 4, await sealedAs(june, 4));
    await put('not-its-id', 4, await sealedAs('not-its-id', 4));
  }

  test('harms nothing: what is genuine comes, what a stranger signed waits and says whose it would be', async () => {
    const { team, ana, slot } = await agreed();
    await putsJunk(slot);
    await taps(ana, '2025-01');
    await compares(team);
    await putsJunkAgain(slot);
    await turn(town, ana);
    await turn(town, team, TEAM);
    expect(await monthsIn(team)).toEqual([
      ['2025-01', 1],
      ['2025-02', 2],
    ]);
  });

  async function putsJunkAgain(slot: Slot): Promise<void> {
    const client = await clientOf(slot);
    // Over a month that is to come: the group cannot put its own there, and says nothing untrue of it.
    const march = await monthCardId(crypto, slot.tag, '2025-03');
    const body = { version: 2_000_000_000, blob: toBase64(random(300)) };
    expect((await client.ask('putCard', { card: march, body })).ok).toBe(true);
  }

  test('a month that somebody covered does not arrive, and the next one does', async () => {
    const { team, ana, bea, slot } = await agreed();
    await taps(ana, '2025-01');
    await compares(team);
    await putsJunkAgain(slot);
    await meeting(ana, '2025-03-05');
    await meeting(ana, '2025-04-02');
    at(town, '2025-05-02');
    await together(town, [ana, bea]);
    await turn(town, ana);
    await turn(town, team, TEAM);
    expect((await monthsIn(team)).map(([month]) => month)).toEqual(['2025-01', '2025-02', '2025-04']);
    const left = await (await outOfGroup(town, ana)).left(slot, ['2025-03', '2025-04']);
    expect([...left.values()]).toEqual([2_000_000_000, 4]);
  });

  test('an erased card is not put again, and nothing else is held up by it', async () => {
    const { team, ana, slot } = await agreed();
    const client = await clientOf(slot);
    const january = await monthCardId(crypto, slot.tag, '2025-01');
    expect((await client.ask('putCard', { card: january, body: { version: 1, erased: true } })).ok).toBe(
      true,
    );
    expect(await (await outOfGroup(town, ana)).send('2025-01')).toMatchObject({ ok: true });
    await taps(ana, '2025-02');
    await compares(team);
    expect(await monthsIn(team)).toEqual([['2025-02', 2]]);
  });

  test('a stranger’s month does not make its key known', async () => {
    const { team, ana, slot } = await agreed();
    await taps(ana, '2025-01');
    await compares(team);
    const stranger = await newPhone();
    const { totals } = signedMonth(BOOK, { month: '2025-02', meeting: 2 });
    const text = totalsText(await signMonth(crypto, stranger, totals));
    const id = await monthCardId(crypto, slot.tag, '2025-02');
    const sealed = (await sealMonth(parts, slot, { id, version: 2 }, text)) ?? expect.fail('sealed');
    const client = await clientOf(slot);
    expect((await client.ask('putCard', { card: id, body: { version: 2, blob: toBase64(sealed) } })).ok).toBe(
      true,
    );
    await turn(town, team, TEAM);
    await turn(town, team, TEAM);
    expect(await monthsIn(team)).toEqual([['2025-01', 1]]);
    const { waiting } = await (await inOfTeam(town, team)).look();
    expect(waiting.map(({ box, signed }) => [box.name, signed.totals.community])).toEqual([
      ['Las Hormigas', 'Les Formigues'],
    ]);
  });
});
