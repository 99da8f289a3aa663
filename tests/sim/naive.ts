/** A small exchange of pages, until the engine takes its place. */
import type { PageSeen } from '../../src/ledger/order/page-seen.ts';
import type { Entry } from '../../src/ledger/entry.ts';
import type { Store } from '../../src/store/store.ts';
import { mirrorOf } from './invariants/checks.ts';
import type { Life } from './community.ts';
import { BOOK } from './phone/boot.ts';
import { type Phone, phoneIdOn } from './phone/phone.ts';
import type { Carrier } from './phone/start.ts';

export interface NaiveBox { items: { page: PageSeen; entries: Entry[] }[] }

export function naive(life: () => Life, box: NaiveBox, phone: Phone, store: Store, alive: () => boolean): Carrier {
  let busy = false;
  let again = false;
  async function round(): Promise<void> {
    const mirror = mirrorOf(life().checks, phone);
    const id = phoneIdOn(phone);
    const pages = await store.pagesSeen(BOOK);
    const cut = new Map<string, number>();
    for (const { sheet, last } of pages) cut.set(sheet, Math.max(last, cut.get(sheet) ?? 0));
    const fresh: { page: PageSeen; entries: Entry[] }[] = [];
    let before = '';
    const heads: Record<string, number> = {};
    for (const { entry } of mirror.entries) {
      if (entry.phone === id && entry.number > (cut.get(entry.sheet) ?? 0)) {
        const last = fresh.at(-1);
        if (last && before === entry.sheet) {
          last.entries.push(entry);
          fresh[fresh.length - 1] = { page: { ...last.page, last: entry.number }, entries: last.entries };
        } else fresh.push({ page: { page: `page-${entry.sheet}-${entry.number}-${phone.name}`, sheet: entry.sheet, first: entry.number, last: entry.number, seal: null, heads: Object.entries(heads).map(([sheet, last2]) => ({ sheet, last: last2 })) }, entries: [entry] });
      }
      heads[entry.sheet] = entry.number;
      before = entry.sheet;
    }
    if (fresh.length > 0) {
      const r = await store.receive(BOOK, [], [], fresh.map(({ page }) => page));
      if (!r.ok) return;
    }
    for (const one of fresh) box.items.push(one);
    const known = new Set([...pages, ...fresh.map(({ page }) => page)].map(({ page }) => page));
    for (const { page, entries } of [...box.items]) {
      if (known.has(page.page) || !alive()) continue;
      await store.receive(BOOK, entries, [], [page]);
    }
  }
  const wake = (): void => {
    if (busy) { again = true; return; }
    busy = true;
    round().then(() => { busy = false; if (again) { again = false; wake(); } }, () => { busy = false; });
  };
  return { wake, get quiet() { return !busy; }, stop() {} };
}
