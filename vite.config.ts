import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { ahead } from './.ci/ahead.mjs';
import { pieces, plainImports } from './.ci/pieces.mjs';
import { plainScripts } from './.ci/plain-scripts.mjs';
import { screenshots } from './.ci/screenshots.mjs';
import { pagePolicy, securityHeaders } from './.ci/security.mjs';
import { textParts } from './.ci/texts.mjs';
import settings from './package.json' with { type: 'json' };

/** The built page carries its own policy, so that it holds on whatever host serves it. */
const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: pagePolicy },
      injectTo: 'head-prepend',
    },
  ],
};

/** The style sheet states the order of the layers first: the build may put a screen's styles before tokens.css. */
const layerOrder: Plugin = {
  name: 'layer-order',
  apply: 'build',
  enforce: 'post',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'asset' || !file.fileName.endsWith('.css')) continue;
      file.source = `@layer tokens,base,ui,features;${file.source}`;
    }
  },
};

const installable = VitePWA({
  strategies: 'generateSW',
  registerType: 'prompt',
  injectRegister: null,
  workbox: {
    globPatterns: ['**/*.{js,css,html,svg,png,json,mp3,wav,webmanifest}'],
    // What the worker imports itself, and what only an app store's page shows.
    globIgnores: ['wake.js', 'share.js', 'screenshots/**'],
    importScripts: ['wake.js', 'share.js'],
    navigateFallback: 'index.html',
    cleanupOutdatedCaches: true,
    // Already on the first visit, what is fetched later comes from the precache.
    clientsClaim: true,
  },
  manifest: {
    id: './',
    name: 'Caixeta',
    short_name: 'Caixeta',
    description: 'La libreta y la caja de la comunidad, en cada teléfono.',
    lang: 'es',
    dir: 'ltr',
    start_url: './',
    scope: './',
    display: 'standalone',
    orientation: 'any',
    categories: ['finance', 'productivity'],
    theme_color: '#5A3519',
    background_color: '#FAF4E8',
    screenshots: screenshots.map(({ name, label, sizes, form }) => ({
      ...{ src: `screenshots/${name}.webp`, type: 'image/webp' },
      ...{ sizes, label, form_factor: form },
    })),
    // A file of a book from another app: the service worker takes it (public/share.js). As a text is how Chrome shares our own.
    share_target: {
      action: './share',
      method: 'POST',
      enctype: 'multipart/form-data',
      params: {
        files: [
          {
            name: 'file',
            accept: [
              ...['.caixeta', '.json', '.txt'],
              ...['application/octet-stream', 'application/json', 'text/plain'],
            ],
          },
        ],
      },
    },
    // The same on a computer (src/app/install/launched.ts).
    file_handlers: [
      {
        action: './',
        accept: { 'application/octet-stream': ['.caixeta'], 'application/json': ['.json'] },
      },
    ],
    icons: [
      { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
      { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
      { src: 'icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      { src: 'icons/monochrome-512.png', sizes: '512x512', type: 'image/png', purpose: 'monochrome' },
    ],
  },
});

/** The page links it once its first screen stands (src/app/install/manifest.ts). */
const manifestLater: Plugin = {
  name: 'manifest-later',
  apply: 'build',
  enforce: 'post',
  transformIndexHtml: {
    order: 'post',
    handler: (page) => page.replace(/<link rel="manifest"[^>]*>/u, ''),
  },
};

/** Hundreds of random books and keys, whole programs, several phones at once: not in the one minute of `npm run check`. */
const LONG_TESTS = [
  'tests/ledger/invariants/**',
  'tests/ledger/waiting.test.ts',
  'tests/ledger/order/tell-seen.test.ts',
  'tests/sync/**',
  'tests/sim/**',
  'tests/store/{model,merge}.test.ts',
  'tests/app/{clash,joining,phones,restore}/**',
  'tests/app/founding/{paper,from-figures}.test.tsx',
  'tests/book/{main,mutations,years}.test.ts',
  'tests/ci/both.test.ts',
];

const leftOut = process.env.CAIXETA_QUICK ? LONG_TESTS : [];

export default defineConfig({
  base: './',
  plugins: [
    react(),
    textParts(),
    plainImports(),
    pieces(),
    plainScripts(),
    ahead(),
    contentSecurityPolicy,
    layerOrder,
    process.env.VITEST ? [] : [installable, manifestLater],
  ],
  // Without the part of Dexie's build that is for browsers older than ours; it is a third smaller.
  resolve: { alias: { dexie: 'dexie/dist/modern/dexie.min.mjs' } },
  define: {
    __VERSION__: JSON.stringify(settings.version),
    __ENDPOINT__: JSON.stringify(process.env.CAIXETA_ADDRESS ?? ''),
  },
  build: {
    // `@layer` and `<dialog>` set this floor: Android 6 (Chrome 99) and iOS 15.4.
    target: ['chrome99', 'firefox98', 'safari15.4'],
    cssTarget: ['chrome99', 'firefox98', 'safari15.4'],
    assetsInlineLimit: 0,
    // All styles in the page's own sheet: no screen waits for one (9 kB packed in all).
    cssCodeSplit: false,
    modulePreload: false,
    chunkSizeWarningLimit: 700,
  },
  preview: { headers: securityHeaders },
  test: {
    reporters: ['default'],
    restoreMocks: true,
    // No module keeps a state of its own, so files can share them: half the time, and a state that crept in would show.
    isolate: false,
    // Left to itself it keeps one processor free, which on two is half of them.
    maxWorkers: '100%',
    // A busy machine is slow, not wrong; and some are whole walks through the screens.
    testTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
    unstubGlobals: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/app/**', 'tests/endpoint/**', ...leftOut],
        },
      },
      {
        extends: true,
        test: {
          name: 'endpoint',
          environment: 'node',
          include: ['tests/endpoint/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'app',
          environment: 'happy-dom',
          // A phone: what stands beside a page has tests of its own.
          environmentOptions: {
            happyDOM: {
              width: 360,
              height: 740,
              // A download that comes after its test leads to no other page: the files share theirs.
              settings: { navigation: { disableMainFrameNavigation: true, disableFallbackToSetURL: true } },
            },
          },
          include: ['tests/app/**/*.test.{ts,tsx}'],
          exclude: leftOut,
          setupFiles: ['tests/setup/app.ts'],
        },
      },
    ],
    coverage: { include: ['src/**'], reportsDirectory: 'coverage' },
  },
});
