/**
 * The disk of a phone as one start of the app sees it: the real disk in memory behind the gate, one transaction at a time.
 * Owns the look at S5 (nothing is hashed or encrypted inside a transaction). Must not know: what the rows say.
 */
import type { Disk, Tables } from '../../../src/store/disk.ts';
import type { TableName } from '../../../src/store/rows.ts';
import type { Gate } from '../world/gate.ts';

export interface DiskWatch {
  /** A transaction begins and ends. */
  readonly began: (writes: boolean) => void;
  readonly ended: (writes: boolean) => void;
}

export function gatedDisk(disk: Disk, gate: Gate, watch: DiskWatch): Disk {
  const inTurn = <Result>(
    writes: boolean,
    names: readonly TableName[],
    work: (tables: Tables) => Promise<Result>,
  ): Promise<Result> =>
    gate.ask(writes ? 'write' : 'read', names.join(' '), async () => {
      watch.began(writes);
      try {
        return await (writes ? disk.write(names, work) : disk.read(names, work));
      } finally {
        watch.ended(writes);
      }
    });
  return {
    read: (names, work) => inTurn(false, names, work),
    write: (names, work) => inTurn(true, names, work),
    onRetired: (callback) => disk.onRetired(callback),
    close: () => disk.close(),
  };
}
