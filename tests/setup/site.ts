// Builds the app and serves it for one run of the browser tests, in a folder and on a port of its own,
// so that two runs at the same time never meet. CAIXETA_DIST names a build to use instead.
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build } from 'vite';
import { serve } from '../../.ci/serve.mjs';

/** Playwright's global setup: workers read the address from CAIXETA_URL; the returned function tidies up. */
export default async function site(): Promise<() => Promise<void>> {
  const built = process.env.CAIXETA_DIST;
  const folder = resolve(built ?? `.cache/site-${process.pid}`);
  if (built === undefined) {
    await build({ logLevel: 'warn', build: { outDir: folder, emptyOutDir: true } });
  }
  const server = await serve(folder);
  process.env.CAIXETA_URL = server.url;
  process.env.CAIXETA_FOLDER = folder;
  return async () => {
    await server.close();
    if (built === undefined) await rm(folder, { recursive: true, force: true });
  };
}
