/** The app and the bare page, built and served, each from a folder and a port of its own; closed they are unreachable. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { serve } from '../../.ci/serve.mjs';
import { buildBare } from './bare/build.ts';

export interface Sites {
  readonly app: string;
  readonly bare: string;
  /** A profile of the browser, empty at first. */
  readonly profile: string;
  /** From here on there is no network: nobody answers any more. */
  goOffline(): Promise<void>;
  tidy(): Promise<void>;
}

export async function buildSites(): Promise<Sites> {
  const folder = await mkdtemp(join(tmpdir(), 'caixeta-bench-'));
  await build({ logLevel: 'warn', build: { outDir: join(folder, 'app'), emptyOutDir: true } });
  await buildBare(join(folder, 'bare'));
  const servers = [await serve(join(folder, 'app')), await serve(join(folder, 'bare'))] as const;
  let reachable = true;
  const goOffline = async () => {
    if (!reachable) return;
    reachable = false;
    await Promise.all(servers.map((server) => server.close()));
  };
  return {
    app: servers[0].url,
    bare: servers[1].url,
    profile: join(folder, 'profile'),
    goOffline,
    async tidy() {
      await goOffline();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
