// Finds the PostgreSQL that the tests of the endpoint start for themselves: the system's own programs, never its service.
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const debian = '/usr/lib/postgresql';

/** Folder with `initdb` and `postgres`: what POSTGRES_BIN names, else Debian's newest, else one on the PATH; undefined if none. */
export function findPostgres() {
  const named = process.env.POSTGRES_BIN;
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = named
    ? [named]
    : [
        ...versions.map((version) => join(debian, version, 'bin')),
        ...(process.env.PATH ?? '').split(delimiter),
      ];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}
