/** A phone that can lose its power: a real browser on a profile of its own, and the hands that hold it. */
import { mkdtemp, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { logsOf, tearLog } from '../../setup/browser-log.ts';
import { chromiumLaunch } from '../../setup/chromium.ts';
import { giveCamera } from './camera.ts';
import type { Hands } from './hands.ts';
import type { Words } from './words.ts';

export class Phone {
  readonly #folder: string;
  readonly #words: Words;
  #context: BrowserContext | null = null;
  #network = true;

  private constructor(folder: string, words: Words) {
    this.#folder = folder;
    this.#words = words;
  }

  static async make(words: Words): Promise<Phone> {
    return new Phone(await mkdtemp(join(tmpdir(), 'caixeta-phone-')), words);
  }

  /** Switched on (again), with the app opened from its icon. */
  async start(url: string): Promise<Hands> {
    const context = await chromium.launchPersistentContext(this.#folder, {
      ...chromiumLaunch(),
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
    });
    this.#context = context;
    await giveCamera(context);
    if (!this.#network) await context.setOffline(true);
    const page = context.pages()[0] ?? (await context.newPage());
    page.setDefaultTimeout(20_000);
    await page.goto(url);
    return { page, ...this.#words };
  }

  /** For this and every later start. */
  async goOffline(): Promise<void> {
    this.#network = false;
    await this.#context?.setOffline(true);
  }

  /** The connection is there again. */
  async goOnline(): Promise<void> {
    this.#network = true;
    await this.#context?.setOffline(false);
  }

  /** SIGKILL to the browser and all its processes: no goodbye, nothing flushed. */
  async losePower(): Promise<void> {
    const context = this.#context;
    if (!context) return;
    this.#context = null;
    const gone = new Promise<void>((resolve) => context.once('close', () => resolve()));
    // The browser names its process in the lock of its profile; it leads a process group of its own.
    const lock = await readlink(join(this.#folder, 'SingletonLock'));
    process.kill(-Number(lock.slice(lock.lastIndexOf('-') + 1)), 'SIGKILL');
    await gone;
    await rm(join(this.#folder, 'SingletonLock'), { force: true });
  }

  /** Off in the middle of a write, which its disk has but half of. */
  async losePowerWhileWriting(): Promise<void> {
    await this.losePower();
    await tearLog(this.#folder);
  }

  /** Where the browser writes: other files once it has begun a new log, and has put the earlier one away. */
  readonly logs = (): Promise<readonly string[]> => logsOf(this.#folder);

  async tidy(): Promise<void> {
    await this.losePower();
    await rm(this.#folder, { recursive: true, force: true });
  }
}
