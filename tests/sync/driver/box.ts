/** The real endpoint in this process, on a file: reachable or not, emptied, or put back to an earlier copy of its file. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MailStore } from '../../../src/endpoint/store/mail-store.ts';
import { openSqlite } from '../../../src/endpoint/store/sqlite.ts';
import { appOf, type Different } from '../../endpoint/worlds/app.ts';
import { optionsWith, sqliteWorld } from '../../endpoint/worlds/stores.ts';

export interface Endpoint {
  /** `down`: nobody answers. `deaf`: requests are done, their answers are lost. */
  network: 'up' | 'down' | 'deaf';
  /** Method and path of every request that reached it. */
  readonly asked: string[];
  fetch(url: string, init: RequestInit): Promise<Response>;
  /** All boxes are gone. */
  reset(): Promise<void>;
  /** A copy of the file, to be put back later. */
  copy(): Promise<string>;
  putBack(copy: string): Promise<void>;
  end(): Promise<void>;
}

export async function newEndpoint(different: Different = {}, quota = {}): Promise<Endpoint> {
  const world = sqliteWorld();
  let store: MailStore = openSqlite(world.file, optionsWith(quota));
  let app = appOf(store, different);
  let copies = 0;
  const reopened = async (file: string, change: () => void): Promise<void> => {
    await store.close();
    change();
    store = openSqlite(file, optionsWith(quota));
    app = appOf(store, different);
  };
  let file = world.file;
  const endpoint: Endpoint = {
    network: 'up',
    asked: [],
    async fetch(url, init) {
      if (endpoint.network === 'down') throw new TypeError('fetch failed');
      endpoint.asked.push(`${init.method} ${new URL(url).pathname.replace(/[0-9a-f]{64}/u, 'box')}`);
      const response = await app.fetch(new Request(url, init));
      if (endpoint.network === 'deaf') throw new TypeError('connection lost');
      return response;
    },
    reset: () => {
      copies += 1;
      file = join(world.folder, `anew-${copies}.sqlite`);
      return reopened(file, () => undefined);
    },
    async copy() {
      copies += 1;
      const copy = join(world.folder, `copy-${copies}.sqlite`);
      await reopened(file, () => copyFileSync(file, copy));
      return copy;
    },
    async putBack(copy) {
      copies += 1;
      file = join(world.folder, `back-${copies}.sqlite`);
      copyFileSync(copy, file);
      await reopened(file, () => undefined);
    },
    async end() {
      await store.close();
      world.end();
    },
  };
  return endpoint;
}
