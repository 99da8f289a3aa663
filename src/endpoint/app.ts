/**
 * The endpoint as an HTTP application: a mailbox that can neither read nor forge. It puts together, for every operation of
 * the protocol, in this order: the rate of the address, who asks, the rate of the box, what the operation does.
 * Owns E4 (with body.ts, rate.ts and listen.ts): every request is bounded, every refusal is one of the closed list.
 * Must not know: what is in a blob, which database keeps it, the clock.
 */
import { type Context, Hono } from 'hono';
import { cors } from 'hono/cors';
import {
  BOX_PATTERN,
  CARD_ID_PATTERN,
  OPERATIONS,
  type OperationName,
  type Problem,
} from '../sync/protocol.ts';
import { addressKey } from './address.ts';
import { readerOf, writeHashOf } from './authorise.ts';
import { makeHands } from './body.ts';
import { type Asked, makeHandlers } from './handlers.ts';
import type { Log } from './log.ts';
import { problemOf, problemResponse, Refused } from './problem.ts';
import { type Buckets, type Rate, tokenBuckets } from './rate.ts';
import { type MailStore, StoreDown } from './store/mail-store.ts';

export interface AppSettings {
  readonly operatorCode?: string | undefined;
  /** X-Forwarded-For is believed: only where a proxy of one's own writes it. */
  readonly trustProxy: boolean;
  readonly addressRate: Rate;
  readonly boxRate: Rate;
  /** Books that one address may create. */
  readonly createRate: Rate;
  /** Addresses, and boxes, whose rate is remembered. */
  readonly mostKeys: number;
  readonly mostBytesInHand: number;
}

export interface AppParts {
  readonly store: MailStore;
  readonly settings: AppSettings;
  readonly log: Log;
  readonly nowMs: () => number;
}

interface Environment {
  Bindings: { readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } } };
  Variables: { code: string };
}

const PREFLIGHT_SECONDS = 86_400;
const names = Object.keys(OPERATIONS) as OperationName[];

/** `/v1/books/{box}` in the words of the router, which then knows nothing else at that place. */
const routeOf = (path: string) =>
  path.replace('{box}', `:box{${BOX_PATTERN}}`).replace('{card}', `:card{${CARD_ID_PATTERN}}`);

export function makeApp({ store, settings, log, nowMs }: AppParts): Hono<Environment> {
  const { trustProxy, addressRate, boxRate, createRate, mostKeys, mostBytesInHand, operatorCode } = settings;
  const handlers = makeHandlers({ store, hands: makeHands(mostBytesInHand), operatorCode });
  const rates = {
    address: tokenBuckets(addressRate, mostKeys),
    box: tokenBuckets(boxRate, mostKeys),
    create: tokenBuckets(createRate, mostKeys),
  };
  const slowDown = (buckets: Buckets, key: string) => {
    const retryAfterSeconds = buckets.take(key, nowMs());
    if (retryAfterSeconds > 0) throw new Refused('tooFast', { retryAfterSeconds });
  };
  const address = (c: Context<Environment>) =>
    addressKey(
      c.env?.incoming?.socket?.remoteAddress,
      trustProxy ? c.req.header('x-forwarded-for') : undefined,
    );

  const app = new Hono<Environment>();
  app.use(async (c, next) => {
    const atMs = nowMs();
    await next();
    c.header('Cache-Control', 'no-store');
    c.header('X-Content-Type-Options', 'nosniff');
    const route = routeName(c);
    log.request({ atMs, route, status: c.res.status, code: c.get('code'), tookMs: nowMs() - atMs });
  });
  app.use(cors(CROSS_ORIGIN));
  app.use(async (c, next) => {
    slowDown(rates.address, address(c));
    await next();
  });
  for (const name of names) {
    const { method, path, needs } = OPERATIONS[name];
    app.on(method, routeOf(path), async (c) => {
      const asked = askedOf(c, needs);
      if (needs !== 'nothing') slowDown(rates.box, asked.box);
      if (name === 'createBook') slowDown(rates.create, address(c));
      const { status, body } = await handlers[name](asked);
      return body === null ? c.body(null, status) : c.json(body, status as 200);
    });
  }
  refuseTheRest(app);
  app.onError((error, c) => {
    const problem = problemFor(error);
    if (!(error instanceof Refused)) log.failure(nowMs(), error);
    c.set('code', problem.code);
    return problemResponse(problem);
  });
  return app;
}

function problemFor(error: unknown): Problem {
  if (error instanceof Refused) return error.problem;
  return error instanceof StoreDown
    ? problemOf('storeDown', { retryAfterSeconds: 5 })
    : problemOf('internal');
}

/** Any page may ask: there is no cookie, and what is secret is in a header that only the community's phones can write. */
const CROSS_ORIGIN = {
  origin: '*',
  allowMethods: [...new Set(names.map((name) => OPERATIONS[name].method))],
  allowHeaders: ['Authorization', 'Content-Type'],
  exposeHeaders: ['Retry-After'],
  maxAge: PREFLIGHT_SECONDS,
};

function askedOf(c: Context<Environment>, needs: 'nothing' | 'read' | 'write'): Asked {
  const { box = '', card = '' } = c.req.param() as { box?: string; card?: string };
  const asked = { request: c.req.raw, box, card, query: c.req.query() };
  if (needs === 'nothing') return { ...asked, writeHash: '', code: undefined };
  const credentials = readerOf(c.req.header('authorization'), box);
  const writeHash = needs === 'write' ? writeHashOf(credentials) : '';
  return { ...asked, writeHash, code: credentials.code };
}

/** A path that is there, asked with another method, says which ones it takes; any other path is not there. */
function refuseTheRest(app: Hono<Environment>): void {
  for (const path of new Set(names.map((name) => OPERATIONS[name].path))) {
    const methods = names
      .filter((name) => OPERATIONS[name].path === path)
      .map((name) => OPERATIONS[name].method);
    app.all(routeOf(path), (c) => {
      c.header('Allow', methods.join(', '));
      throw new Refused('wrongMethod');
    });
  }
  app.notFound(() => {
    throw new Refused('noSuchRoute');
  });
}

const PATTERNS = [...new Set(names.map((name) => OPERATIONS[name].path))].map(
  (path) =>
    [path, new RegExp(`^${path.replace('{box}', BOX_PATTERN).replace('{card}', CARD_ID_PATTERN)}$`)] as const,
);
const METHODS = new Set<string>([...CROSS_ORIGIN.allowMethods, 'OPTIONS', 'HEAD']);

/** What the log calls the request: the operation's pattern, as the path itself holds a box and an id. */
function routeName({ req }: Context<Environment>): string {
  const path = PATTERNS.find(([, pattern]) => pattern.test(req.path))?.[0];
  return `${METHODS.has(req.method) ? req.method : 'other'} ${path ?? 'other'}`;
}
