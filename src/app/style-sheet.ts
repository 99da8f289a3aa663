/**
 * A style sheet that only some screens need: it is no part of the one that every phone reads, and is asked for where it holds.
 * Must not know: what is in it.
 */

/** Settles once the sheet holds; fails where it cannot be had. */
export function bringSheet(href: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    link.onload = () => resolve();
    link.onerror = () => reject(new Error(`no style sheet ${href}`));
    document.head.append(link);
  });
}
