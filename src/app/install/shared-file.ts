/**
 * The one place where a file waits that came from outside the page: shared with the app (public/share.js puts it there) or opened with
 * it on a computer. It stays until somebody was told what is in it, so that a reload loses nothing. Must not know: screens, books.
 */

/** The same words as in public/share.js; a test in Chromium holds the two together. */
const CACHE = 'caixeta-shared';
const SLOT = './shared-file';

export interface Waiting {
  readonly name: string;
  /** As it was sent; what is far too large for a book was not kept, and `file` is empty. */
  readonly bytes: number;
  /** How many were sent at once: only the first is here. */
  readonly files: number;
  readonly file: Blob;
}

export interface SharedFile {
  /** Null where nothing came. */
  look(): Promise<Waiting | null>;
  forget(): Promise<void>;
  put(file: File, files: number): Promise<void>;
}

export function sharedFileIn(caches: CacheStorage | undefined): SharedFile {
  return {
    async look() {
      const answer = await (await caches?.open(CACHE))?.match(SLOT);
      if (!answer) return null;
      const said = (name: string) => answer.headers.get(name) ?? '';
      return {
        name: decodeURIComponent(said('X-Name')),
        bytes: Number(said('X-Bytes')),
        files: Number(said('X-Files')),
        file: await answer.blob(),
      };
    },
    async forget() {
      await (await caches?.open(CACHE))?.delete(SLOT);
    },
    async put(file, files) {
      const headers = {
        'X-Name': encodeURIComponent(file.name),
        'X-Bytes': String(file.size),
        'X-Files': String(files),
      };
      await (await caches?.open(CACHE))?.put(SLOT, new Response(file, { headers }));
    },
  };
}
