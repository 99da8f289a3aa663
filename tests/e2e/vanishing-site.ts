// A server of the built app that a test can take away: after that nobody answers any more.
import { serve } from '../../.ci/serve.mjs';

export interface VanishingSite {
  readonly url: string;
  vanish(): Promise<void>;
}

export async function vanishingSite(): Promise<VanishingSite> {
  const folder = process.env.CAIXETA_FOLDER;
  if (folder === undefined) throw new Error('the app is not built: tests run through the set-up in tests/setup');
  const { url, close } = await serve(folder);
  return { url, vanish: close };
}
