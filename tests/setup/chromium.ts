// What every launch of the real browser shares: the system's Chromium and its quiet flags.
import { chromiumArguments, findChromium } from '../../.ci/chromium.mjs';

/** Launch options for Playwright's `chromium.launch` and `launchPersistentContext`. */
export function chromiumLaunch(): { executablePath: string; args: string[]; chromiumSandbox: boolean } {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    throw new Error('No Chromium found: install it (Debian: apt-get install chromium) or set CHROMIUM.');
  }
  return {
    executablePath,
    args: [...chromiumArguments],
    chromiumSandbox: !chromiumArguments.includes('--no-sandbox'),
  };
}
