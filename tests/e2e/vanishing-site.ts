// A server of the built app, from a copy of its own: a test can put a new version in it, or take it away altogether.
import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../.ci/serve.mjs';

export interface VanishingSite {
  readonly url: string;
  /** The same app with another worker: what a browser takes for a new version. */
  renew(): Promise<void>;
  /** From here on nobody answers any more. */
  vanish(): Promise<void>;
}

export async function vanishingSite(): Promise<VanishingSite> {
  const built = process.env.CAIXETA_FOLDER;
  if (built === undefined)
    throw new Error('the app is not built: tests run through the set-up in tests/setup');
  const folder = await mkdtemp(join(tmpdir(), 'caixeta-site-'));
  await cp(built, folder, { recursive: true });
  const { url, close } = await serve(folder);
  return {
    url,
    renew: () => appendFile(join(folder, 'sw.js'), '\n// the next version\n'),
    async vanish() {
      await close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
