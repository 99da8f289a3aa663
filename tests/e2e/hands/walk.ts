/**
 * By Tab from where the focus is to one thing. On the way every stop must be seen: with a ring of at least two pixels, and not hidden
 * under a bar that stays (WCAG 2.2, 2.4.7 and 2.4.11). Whoever goes round without coming to it fails.
 */
import type { Thing, Tree } from './tree.ts';

interface Stop {
  readonly isThere: boolean;
  /** The focus was here before: Tab has gone round. */
  readonly again: boolean;
  /** What is wrong with how the focus is seen. */
  readonly problem: string;
  readonly at: string;
}

export async function walkTo(tree: Tree, thing: Thing): Promise<void> {
  const passed: string[] = [];
  for (let isFirst = true; ; isFirst = false) {
    const stop = await lookOnceStill(tree, thing, isFirst);
    if (stop.problem !== '') throw new Error(`${stop.problem}: ${stop.at}`);
    if (stop.isThere) return;
    if (stop.again) {
      throw new Error(`Tab does not come to ${thing.role} “${thing.name}”, only to ${passed.join(', ')}`);
    }
    passed.push(stop.at);
    await tree.page.keyboard.press('Tab');
  }
}

/** How long a page may take until it has scrolled to where the focus is. */
const STILL_MS = 2000;

async function lookOnceStill(tree: Tree, thing: Thing, isFirst: boolean): Promise<Stop> {
  const first = await look(tree, thing, isFirst);
  let stop = first;
  const until = Date.now() + STILL_MS;
  while (stop.problem !== '' && Date.now() < until) {
    await tree.page.evaluate(() => new Promise(requestAnimationFrame));
    stop = await look(tree, thing, false);
  }
  return { ...stop, again: first.again };
}

export async function look(tree: Tree, { node }: Thing, isFirst: boolean): Promise<Stop> {
  const { object } = await tree.cdp.send('DOM.resolveNode', { backendNodeId: node });
  if (object.objectId === undefined) throw new Error('it is not there any more');
  const { result } = await tree.cdp.send('Runtime.callFunctionOn', {
    objectId: object.objectId,
    functionDeclaration: seen.toString(),
    arguments: [{ value: isFirst }],
    returnByValue: true,
  });
  return result.value;
}

/** In the page, on the element that is looked for. */
function seen(this: Element, isFirst: boolean): Stop {
  const LEAST_RING_PX = 2;
  const store = window as unknown as { walked?: Set<Element>; last?: Element };
  if (isFirst || !store.walked) store.walked = new Set();
  const active = document.activeElement ?? document.body;
  // A field for a date is several stops.
  const again = active !== document.body && active !== store.last && store.walked.has(active);
  store.walked.add(active);
  store.last = active;
  const at = `${active.localName} “${active.getAttribute('aria-label') ?? active.textContent?.slice(0, 40)}”`;
  const stop = { isThere: active === this, again, problem: '', at };
  // The page itself, and a title that took the focus: no stops of Tab.
  if (!(active instanceof HTMLElement) || active.tabIndex < 0 || active === document.body) return stop;
  // The last stop in a field for a date is a button of the browser's own, with its own ring.
  if (active instanceof HTMLInputElement && active.type === 'date') return stop;
  const withParents = [active, active.parentElement, active.parentElement?.parentElement];
  const hasRing = withParents.some((element) => {
    if (!element) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= LEAST_RING_PX;
  });
  if (!hasRing) return { ...stop, problem: 'nobody sees the focus' };
  const { left, top, width, height } = active.getBoundingClientRect();
  const label = active.closest('label');
  const shares = [0.02, 0.5, 0.98];
  const isSeen = shares.some((across) =>
    shares.some((down) => {
      const hit = document.elementFromPoint(left + width * across, top + height * down);
      return hit !== null && (active.contains(hit) || hit.contains(active) === (hit === label));
    }),
  );
  return isSeen ? stop : { ...stop, problem: 'the focus is hidden' };
}
