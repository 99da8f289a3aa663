/** Recorded voices: what is on the disk, what is played, and words put there whose lengths tell them apart. */
import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** How long each sound was that was played, in seconds. */
    readonly heard?: number[];
  }
}

/** Notes each sound before it is passed on to the loudspeaker. Call before the page is opened. */
export async function noteSounds(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const heard: number[] = [];
    Object.assign(window, { heard });
    const { start } = AudioBufferSourceNode.prototype;
    AudioBufferSourceNode.prototype.start = function noted(when, from, seconds) {
      heard.push(seconds ?? 0);
      start.call(this, when, from, seconds);
    };
  });
}

export const soundsIn = (page: Page): Promise<readonly number[]> => page.evaluate(() => window.heard ?? []);

export const countSounds = async (page: Page): Promise<number> => (await soundsIn(page)).length;

interface Row {
  readonly id: string;
  readonly card?: { readonly kind: string; readonly name?: string } | null;
}

/** All of a table, as the disk has it. */
const rowsOf = (page: Page, table: 'clips' | 'cards'): Promise<readonly Row[]> =>
  page.evaluate(
    (name) =>
      new Promise<Row[]>((resolve, reject) => {
        const request = indexedDB.open('caixeta');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const all = request.result.transaction(name).objectStore(name).getAll();
          all.onerror = () => reject(all.error);
          all.onsuccess = () => {
            request.result.close();
            resolve(all.result);
          };
        };
      }),
    table,
  );

export const clipsOnDisk = async (page: Page): Promise<readonly string[]> =>
  (await rowsOf(page, 'clips')).map(({ id }) => id).sort();

/** The clip of a member's name has the id of her card. */
export async function memberCalled(page: Page, name: string): Promise<string> {
  const found = (await rowsOf(page, 'cards')).find(({ card }) => card?.name === name);
  if (!found) throw new Error(`nobody is called ${name}`);
  return found.id;
}

const SHORTEST_MS = 40;
const LONGER_MS = 4;

/** Tones in the place of words, each a little longer than the one before, in a format that every browser plays. */
export async function putTones(page: Page, ids: readonly string[]): Promise<void> {
  await page.evaluate(
    ([words, shortest, longer]) => {
      const RATE = 8_000;
      const tone = (milliseconds: number) => {
        const samples = Math.round((milliseconds * RATE) / 1_000);
        const view = new DataView(new ArrayBuffer(44 + samples * 2));
        const text = (at: number, letters: string) =>
          [...letters].forEach((letter, index) => {
            view.setUint8(at + index, letter.charCodeAt(0));
          });
        text(0, 'RIFF');
        view.setUint32(4, 36 + samples * 2, true);
        text(8, 'WAVEfmt ');
        view.setUint32(16, 16, true);
        view.setUint16(20, 1, true);
        view.setUint16(22, 1, true);
        view.setUint32(24, RATE, true);
        view.setUint32(28, RATE * 2, true);
        view.setUint16(32, 2, true);
        view.setUint16(34, 16, true);
        text(36, 'data');
        view.setUint32(40, samples * 2, true);
        for (let at = 0; at < samples; at += 1)
          view.setInt16(44 + at * 2, (at % 16 < 8 ? 1 : -1) * 12_000, true);
        return new Uint8Array(view.buffer);
      };
      const book = decodeURIComponent(/^#\/g\/([^/]+)/u.exec(window.location.hash)?.[1] ?? '');
      return new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('caixeta');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const writing = request.result.transaction('clips', 'readwrite');
          words.forEach((id, at) => {
            writing
              .objectStore('clips')
              .put({ book, id, type: 'audio/wav', bytes: tone(shortest + at * longer) });
          });
          writing.onabort = () => reject(writing.error);
          writing.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      });
    },
    [ids, SHORTEST_MS, LONGER_MS] as const,
  );
}

/** Which of the tones each sound was. */
export const wordsHeard = (ids: readonly string[], sounds: readonly number[]): readonly string[] =>
  sounds.map((seconds) => ids[Math.round((seconds * 1_000 - SHORTEST_MS) / LONGER_MS)] ?? String(seconds));
