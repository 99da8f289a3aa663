/**
 * The address of an endpoint as a person types it. The page's policy lets the app speak to https, and to this machine. Where the
 * operator asks for a code of those who create, it stands behind "#": it goes with the address to every phone of the
 * group, each of which may have to create the box of the next epoch, and never into a request's address.
 */

/** `url` has no slash at the end, and the code behind "#" where there is one, as the client takes it. */
export type ParsedAddress =
  | { readonly ok: true; readonly url: string }
  /** `notAnAddress`: nothing that leads anywhere. `notSecure`: neither https nor this machine. */
  | { readonly ok: false; readonly code: 'notAnAddress' | 'notSecure' };

const LONGEST = 2_000;
/** As the protocol's header takes it. */
const CODE = /^#[A-Za-z0-9._~-]{1,64}$/u;
const THIS_MACHINE = new Set(['localhost', '127.0.0.1']);

/** Without a scheme it is https. Refused: a name or password in it, a search, a code that no header takes. */
export function parseAddress(typed: string): ParsedAddress {
  const text = typed.trim();
  if (text === '' || text.length > LONGEST || /\s/u.test(text)) return NOT_ONE;
  const url = urlOf(/^[a-z][a-z0-9+.-]*:\/\//iu.test(text) ? text : `https://${text}`);
  if (!url || url.hostname === '' || url.username !== '' || url.password !== '') return NOT_ONE;
  if (url.search !== '' || (url.hash !== '' && !CODE.test(url.hash))) return NOT_ONE;
  const local = url.protocol === 'http:' && THIS_MACHINE.has(url.hostname);
  if (url.protocol !== 'https:' && !local) return { ok: false, code: 'notSecure' };
  return { ok: true, url: `${url.origin}${url.pathname}`.replace(/\/+$/u, '') + url.hash };
}

/** The address with a code that was typed apart from it. */
export const withCode = (typed: string, code: string): string =>
  code.trim() === '' ? typed : `${typed.trim().replace(/#.*$/u, '')}#${code.trim()}`;

/** What is asked for, and the code that is shown there. */
export function partsOfAddress(url: string): { readonly base: string; readonly code: string | undefined } {
  const [base = '', code] = url.split('#');
  return { base, code };
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
