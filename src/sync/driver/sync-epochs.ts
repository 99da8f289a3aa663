/**
 * A book of several epochs kept in step: the box of the epoch that is written under by the loop of sync-book.ts, and after each
 * round that went well the other boxes. A new epoch means another box: the loop is closed and one begins for that.
 * Must not know: how a record is judged, the rules of a round.
 */

import type { EndpointClient } from '../endpoint-client.ts';
import type { Cause, Status } from '../engine/types.ts';
import type { EndpointKeys, EpochKeys } from '../keys/epoch.ts';
import { ancestorsOf, type Ring, sheetsOf } from '../membership/ring.ts';
import { endpointKeysOfWay } from '../membership/way.ts';
import { type OtherBox, visit } from './other-boxes.ts';
import type { SyncParts } from './parts.ts';
import { type BookSync, syncBook } from './sync-book.ts';

export interface EpochsParts extends Omit<SyncParts, 'keys' | 'box' | 'epochs' | 'client'> {
  /** The keyring as it is now. */
  readonly ring: () => Ring;
  /** Epochs in whose boxes the lines may be that their records wait for. */
  readonly waitsFor: () => readonly EpochKeys[];
  readonly clientOf: (keys: EndpointKeys) => EndpointClient;
}

/** As many as a record may follow; a newcomer is given more, of which nobody writes in the old ones. */
const MOST_BEFORE = 8;

/** Since the app started: what was put where, and the boxes further back that were looked into with these records in hand. */
interface Done {
  readonly posted: Set<string>;
  readonly looked: Set<string>;
}

export function syncEpochs(parts: EpochsParts): BookSync {
  const done: Done = { posted: new Set(), looked: new Set() };
  let closed = false;
  /** How often the loop of now was woken from here. */
  let wakes = 0;
  let main = mainLoop(parts, heard);
  let after: Promise<void> | null = null;

  function heard(status: Status): void {
    parts.onStatus(status);
    if (status.running || closed) return;
    after ??= main.sync.idle().then(afterRound).catch(bug);
  }

  function bug(error: unknown): void {
    after = null;
    parts.onBug(error);
  }

  function wakeMain(cause: Cause): void {
    wakes += 1;
    main.sync.wake(cause);
  }

  async function afterRound(): Promise<void> {
    const { trouble } = main.sync.status();
    if (!closed && trouble === null) {
      const came = await parts.alone(() => visitOthers(parts, main.keys, done));
      if (came > 0 && isInMain()) wakeMain('timer');
    }
    after = null;
    if (!closed && !isInMain()) move();
  }

  const isInMain = (): boolean => main.keys.id === parts.ring().current[0].id;

  function move(): void {
    main.sync.close();
    main = mainLoop(parts, heard);
    wakeMain('start');
  }

  return {
    wake: (cause: Cause) => {
      if (!isInMain() && !after && !main.sync.status().running) move();
      wakeMain(cause);
    },
    status: () => main.sync.status(),
    async idle() {
      let before: number;
      do {
        before = wakes;
        await main.sync.idle();
        await after;
      } while (wakes !== before);
    },
    close() {
      closed = true;
      main.sync.close();
    },
  };
}

interface MainLoop {
  readonly keys: EpochKeys;
  readonly sync: BookSync;
}

/** Of the epoch that is written under now. */
function mainLoop(parts: EpochsParts, onStatus: (status: Status) => void): MainLoop {
  const [keys] = parts.ring().current;
  return { keys, sync: syncBook({ ...partsFor(parts, keys), onStatus }) };
}

function partsFor(parts: EpochsParts, keys: EpochKeys): SyncParts {
  const { box } = keys.endpoint;
  return { ...parts, keys, box, epochs: () => parts.ring().epochs, client: parts.clientOf(keys.endpoint) };
}

async function visitOthers(parts: EpochsParts, keys: EpochKeys, done: Done): Promise<number> {
  let came = 0;
  for (const other of await otherBoxes(parts, keys, done)) {
    const visited = await visit(partsFor(parts, keys), other, done.posted);
    came += visited.entries;
    if (visited.ok) done.looked.add(nameOf(other));
  }
  return came;
}

const nameOf = ({ box, records }: OtherBox): string => [box, ...records].join(' ');

/**
 * Current epochs but the main one, those that current ones follow, those that wait for lines, and the sheet's way. What lies further back is looked into once,
 * and again with each new record: a phone may be there that was let in by one that had not heard of the newest.
 */
async function otherBoxes(
  { ring, waitsFor, clientOf, crypto }: EpochsParts,
  main: EpochKeys,
  { looked }: Done,
): Promise<readonly OtherBox[]> {
  const { keyring, epochs, current } = ring();
  const tips = current.map(({ id }) => id);
  const isTip = new Set(tips);
  const before = keyring.epochs.flatMap(({ id, follows }) =>
    isTip.has(id) ? follows.slice(0, MOST_BEFORE) : [],
  );
  const near = new Set([...tips, ...before]);
  const ids = new Set([...near, ...ancestorsOf(keyring.epochs, tips).slice(0, MOST_BEFORE)]);
  ids.delete(main.id);
  const records = keyring.epochs.flatMap(({ record }) => (record === null ? [] : [record]));
  const boxes = [...ids].flatMap((id): OtherBox[] => {
    const keys = epochs.get(id)?.endpoint;
    if (!keys) return [];
    const other = { box: keys.box, client: clientOf(keys), read: true, records };
    return near.has(id) || !looked.has(nameOf(other)) ? [other] : [];
  });
  const asked = waitsFor().map(({ endpoint: keys }): OtherBox => {
    return { box: keys.box, client: clientOf(keys), read: true, records: [] };
  });
  const sheets = new Map(
    [...sheetsOf(keyring, tips), ...(keyring.recovery ? [keyring.recovery] : [])].map((one) => [
      one.wayTag,
      one,
    ]),
  );
  const ways = await Promise.all([...sheets.values()].map((sheet) => endpointKeysOfWay(crypto, sheet)));
  return [
    ...boxes,
    ...asked,
    ...ways.map((way) => ({ box: way.box, client: clientOf(way), read: false, records })),
  ];
}
