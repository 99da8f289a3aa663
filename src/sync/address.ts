/** The address of an endpoint as a person types it. The page's policy lets the app speak to https, and to this machine. */

/** `url` has no slash at the end, as the client takes it. */
export type ParsedAddress =
  | { readonly ok: true; readonly url: string }
  /** `notAnAddress`: nothing that leads anywhere. `notSecure`: neither https nor this machine. */
  | { readonly ok: false; readonly code: 'notAnAddress' | 'notSecure' };

const LONGEST = 2_000;
const THIS_MACHINE = new Set(['localhost', '127.0.0.1']);

/** Without a scheme it is https. Refused: a name or password in it, a search, a part after "#". */
export function parseAddress(typed: string): ParsedAddress {
  const text = typed.trim();
  if (text === '' || text.length > LONGEST || /\s/u.test(text)) return NOT_ONE;
  const url = urlOf(/^[a-z][a-z0-9+.-]*:\/\//iu.test(text) ? text : `https://${text}`);
  if (!url || url.hostname === '' || url.username !== '' || url.password !== '') return NOT_ONE;
  if (url.search !== '' || url.hash !== '') return NOT_ONE;
  const local = url.protocol === 'http:' && THIS_MACHINE.has(url.hostname);
  if (url.protocol !== 'https:' && !local) return { ok: false, code: 'notSecure' };
  return { ok: true, url: `${url.origin}${url.pathname}`.replace(/\/+$/u, '') };
}

/** `URL.parse` is younger than the oldest browsers. */
function urlOf(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

const NOT_ONE = { ok: false, code: 'notAnAddress' } as const;
