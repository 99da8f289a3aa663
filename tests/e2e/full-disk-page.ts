// Runs in an empty page beside the app: takes all the room that this origin has, until it is told to give it back.
import { fillDisk } from '../browser/fill-disk.ts';

declare global {
  interface Window {
    giveBack?: () => Promise<void>;
  }
}

export async function fill(): Promise<void> {
  window.giveBack = await fillDisk(indexedDB);
}

export async function free(): Promise<void> {
  await window.giveBack?.();
}
