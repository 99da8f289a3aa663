/** Builds the bare page as the app is built: the same tools, targets and kind of service worker. */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

export async function buildBare(folder: string): Promise<void> {
  await build({
    configFile: false,
    root: fileURLToPath(new URL('.', import.meta.url)),
    base: './',
    logLevel: 'warn',
    plugins: [
      react(),
      VitePWA({
        strategies: 'generateSW',
        registerType: 'prompt',
        injectRegister: null,
        manifest: false,
        workbox: { globPatterns: ['**/*.{js,css,html}'], navigateFallback: 'index.html' },
      }),
    ],
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: ['chrome99', 'firefox98', 'safari15.4'],
      assetsInlineLimit: 0,
    },
  });
}
