/**
 * Where a book of one's own must not begin, because what keeps it is soon gone: a tab of Safari on an iPhone or iPad, which is
 * erased after seven days without a visit, and the page inside another app, whose storage is that app's. Only practice is
 * offered there, on every way in; a book that is there already stays open. Must not know: screens, words.
 */
import { isInside } from '../route-at.ts';
import type { RouteId } from '../routes.ts';

export type Place = 'iphoneTab' | 'inApp';

/** What of a navigator tells it. `standalone` exists in Safari's engine on iPhone and iPad alone. */
export interface Told {
  readonly userAgent: string;
  readonly standalone?: unknown;
}

/** How apps name themselves in the browser that they carry; the last is what Android's own says of all of them. */
const IN_APP =
  /FBA[NV]|Instagram|WhatsApp|Telegram|Bytedance|musical_ly|Snapchat|Twitter|LinkedIn|Pinterest|GSA\/|Line\/|; wv\)/u;

export function practiceOnly({ userAgent, standalone }: Told): Place | null {
  if (standalone === true) return null;
  // A browser on an iPhone says that it is Safari's kin; what an app shows inside itself does not.
  if (IN_APP.test(userAgent) || (standalone === false && !userAgent.includes('Safari/'))) return 'inApp';
  return standalone === false ? 'iphoneTab' : null;
}

/** What stands outside a community and begins no book. */
const HARMLESS: ReadonlySet<RouteId> = new Set<RouteId>([
  'start',
  'settings',
  'lock',
  'install',
  'otherNames',
  'overview',
]);

/** The screen that stands where this one was asked for: the first one, where it would bring in a book. */
export const screenIn = (place: Place | null, id: RouteId): RouteId =>
  place === null || isInside(id) || HARMLESS.has(id) ? id : 'start';
