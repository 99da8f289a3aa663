/** A world of the store's contract on each database: SQLite in a temporary folder, PostgreSQL in a database of its own. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StoreOptions } from '../../../src/endpoint/store/mail-store.ts';
import { openPostgres } from '../../../src/endpoint/store/postgres.ts';
import { openSqlite } from '../../../src/endpoint/store/sqlite.ts';
import type { World } from '../store/contract.ts';
import type { TestPostgres } from './postgres.ts';

const ROOMY = { pages: 1_000_000, cards: 1_000_000, bytes: 2_000_000_000 };

export function optionsWith(quota: Partial<StoreOptions['quota']> = {}): StoreOptions {
  return { quota: { ...ROOMY, ...quota }, newEpoch: () => randomBytes(16).toString('hex') };
}

export interface SqliteWorld extends World {
  readonly folder: string;
  readonly file: string;
  end(): void;
}

export function sqliteWorld(): SqliteWorld {
  const folder = mkdtempSync(join(tmpdir(), 'caixeta-sqlite-'));
  const file = join(folder, 'endpoint.sqlite');
  return {
    folder,
    file,
    open: async (quota) => openSqlite(file, optionsWith(quota)),
    end: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export async function postgresWorld(server: TestPostgres): Promise<World & { readonly url: string }> {
  const url = await server.database();
  return { url, open: (quota) => openPostgres(url, optionsWith(quota), 20) };
}
