/**
 * Tells the browser what it can install. It is no part of the page (vite.config.ts), because the browser fetches what it names, an icon
 * with it, in the middle of a start; once the first screen stands nobody waits for it.
 */
export function linkManifest(document: Document): void {
  const link = document.createElement('link');
  link.rel = 'manifest';
  link.href = './manifest.webmanifest';
  document.head.append(link);
}
