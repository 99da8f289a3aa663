// A Chromium with a profile on the disk that can be killed like a phone that runs out of power, and started again.
import { type ChildProcess, spawn } from 'node:child_process';
import { type BrowserContext, chromium } from '@playwright/test';
import { chromiumLaunch } from '../setup/chromium.ts';

export interface KillableBrowser {
  readonly context: BrowserContext;
  /** SIGKILL to the browser and all its processes; nothing is flushed or said goodbye to. */
  kill(): Promise<void>;
}

/** On a busy machine the browser may listen and not answer; it is then killed and started again, which loses nothing. */
const TRIES = 4;
const ANSWER_MS = 15_000;

/** Starts the browser on the profile in `folder`, as it was left. */
export async function startKillable(folder: string): Promise<KillableBrowser> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await startOnce(folder);
    } catch (error) {
      if (tries === TRIES) throw error;
    }
  }
}

async function startOnce(folder: string): Promise<KillableBrowser> {
  const { executablePath, args } = chromiumLaunch();
  const flags = ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${folder}`];
  // A process group of its own, so that one signal reaches every process of it and none of ours.
  const child = spawn(executablePath, [...args, ...flags], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const kill = async (): Promise<void> => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
    await gone;
  };
  try {
    const browser = await chromium.connectOverCDP(await addressOf(child), { timeout: ANSWER_MS });
    const [context] = browser.contexts();
    if (!context) throw new Error('the browser has no profile open');
    return { context, kill };
  } catch (error) {
    await kill();
    throw error;
  }
}

/** What the browser says on its error output once it listens. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const address = /DevTools listening on (ws:\S+)/u.exec(said)?.[1];
      if (address) resolve(address);
    });
    child.once('exit', () => reject(new Error(`the browser did not start: ${said}`)));
  });
}
