/** A book file that was opened with the app on a computer: put where shared files wait, and shown. Must not know: books. */
import { pathOf } from '../routes.ts';
import type { SharedFile } from './shared-file.ts';

interface Launch {
  readonly files?: readonly { getFile(): Promise<File> }[];
}

/** Chromium's own: it holds back what was opened until somebody listens. */
export interface LaunchQueue {
  setConsumer(take: (launch: Launch) => Promise<void>): void;
}

export interface Page {
  readonly launchQueue?: LaunchQueue;
  readonly location: Pick<Location, 'hash' | 'reload'>;
}

export function takeLaunched(page: Page, shared: () => Promise<SharedFile>): void {
  const { location } = page;
  page.launchQueue?.setConsumer(async ({ files = [] }) => {
    const [first] = files;
    if (!first) return;
    const waiting = await shared();
    await waiting.forget();
    // A file that cannot be read any more: the screen finds nothing, and says so.
    await first
      .getFile()
      .then((file) => waiting.put(file, files.length))
      .catch(() => undefined);
    const address = `#${pathOf('shared', {})}`;
    if (location.hash === address) location.reload();
    else location.hash = address;
  });
}
