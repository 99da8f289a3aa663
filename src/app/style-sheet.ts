/**
 * A style sheet that only some screens need: it is no part of the one that every phone reads, and is asked for where it holds.
 * Must not know: what is in it.
 */

/** Settles once the sheet holds, at once where it does already; fails where it cannot be had. */
export function bringSheet(address: string): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = address;
  if ([...document.styleSheets].some(({ href }) => href === link.href)) return Promise.resolve();
  return new Promise((resolve, reject) => {
    link.onload = () => resolve();
    link.onerror = () => reject(new Error(`no style sheet ${address}`));
    document.head.append(link);
  });
}
