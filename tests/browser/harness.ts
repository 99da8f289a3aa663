// Runs a TypeScript module of ours inside a real page: contract suites meet the browser's own IndexedDB and
// WebCrypto here. The page is empty, of the app's origin and policy, without the app or its service worker.
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { textParts } from '../../.ci/texts.mjs';

const pagePath = '/__harness.html';
const scriptPath = '/__harness.js';

/** A module bundled for the browser: its exported functions are called by name with `call`. */
export interface Bundle {
  readonly code: string;
}

/** Bundles the module at `entry` with all it imports, unminified so that stack traces can be read. */
export async function bundle(entry: URL): Promise<Bundle> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"test"' },
    // As the app is built (vite.config.ts).
    plugins: [textParts()],
    resolve: { alias: { dexie: 'dexie/dist/modern/dexie.min.mjs' } },
    build: {
      write: false,
      minify: false,
      target: 'chrome99',
      lib: { entry: fileURLToPath(entry), formats: ['es'], fileName: 'harness' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (chunk === undefined) throw new Error(`nothing was bundled from ${entry.pathname}`);
  return { code: chunk.code };
}

/** Opens an empty page of the app's origin with the bundle loaded. Open it again to see what a restart sees. */
export async function open(page: Page, { code }: Bundle, baseURL = ''): Promise<void> {
  await page.route(`**${scriptPath}`, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: code }),
  );
  await page.route(`**${pagePath}`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><meta charset="utf-8"><title>harness</title>',
    }),
  );
  await page.goto(baseURL + pagePath);
}

/**
 * Calls an exported function of the bundle inside the page and gives back what it resolves to.
 * Argument and result cross as plain data; what the function throws is thrown here.
 */
export async function call<Result>(page: Page, name: string, argument?: unknown): Promise<Result> {
  return page.evaluate(
    async ([path, exported, given]) => {
      const loaded: Record<string, unknown> = await import(path);
      const exportedFunction = loaded[exported];
      if (typeof exportedFunction !== 'function') throw new Error(`${exported} is not an exported function`);
      return exportedFunction(given);
    },
    [scriptPath, name, argument] as const,
  );
}
