/** The settings of the program, read from environment variables. The list of them, in words: docs/endpoint.md. */
import * as v from 'valibot';
import type { AppSettings } from './app.ts';
import type { ListenSettings } from './listen.ts';
import type { Quota } from './store/mail-store.ts';

export interface Settings {
  /** Undefined: SQLite in `dataFolder`. */
  readonly databaseUrl: string | undefined;
  readonly databaseConnections: number;
  readonly dataFolder: string;
  readonly quota: Quota;
  readonly app: AppSettings;
  readonly listen: ListenSettings;
  readonly logs: boolean;
  /** Stop when the standard input closes, that is, when the program that started this one ends. */
  readonly withParent: boolean;
}

const whole = (least: number, most: number, usual: number) =>
  v.optional(
    v.pipe(v.string(), v.regex(/^\d{1,10}$/), v.transform(Number), v.minValue(least), v.maxValue(most)),
    String(usual),
  );
const flag = v.pipe(
  v.optional(v.picklist(['0', '1']), '0'),
  v.transform((text) => text === '1'),
);

/** Rows count in 31 bits. */
const MOST = 2_000_000_000;

export const ENVIRONMENT = v.object({
  DATABASE_URL: v.optional(v.pipe(v.string(), v.regex(/^postgres(ql)?:\/\//))),
  CAIXETA_DATABASE_CONNECTIONS: whole(1, 1_000, 10),
  CAIXETA_DATA: v.optional(v.pipe(v.string(), v.minLength(1)), 'data'),
  CAIXETA_ENDPOINT_HOST: v.optional(v.pipe(v.string(), v.minLength(1)), 'localhost'),
  CAIXETA_ENDPOINT_PORT: whole(0, 65_535, 8_787),
  CAIXETA_CODE: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9._~-]{1,64}$/))),
  CAIXETA_TRUST_PROXY: flag,
  CAIXETA_QUIET: flag,
  CAIXETA_WITH_PARENT: flag,
  CAIXETA_BOOK_PAGES: whole(1, MOST, 100_000),
  CAIXETA_BOOK_CARDS: whole(1, MOST, 20_000),
  CAIXETA_BOOK_BYTES: whole(1, MOST, 67_108_864),
  CAIXETA_ADDRESS_PER_SECOND: whole(1, MOST, 50),
  CAIXETA_BOX_PER_SECOND: whole(1, MOST, 10),
  CAIXETA_CREATE_PER_HOUR: whole(1, MOST, 60),
  CAIXETA_REQUEST_SECONDS: whole(1, 600, 60),
  CAIXETA_CONNECTIONS: whole(1, 100_000, 1_000),
});

/** So many seconds' worth may come at once: a phone that was away asks for much in a row, then is quiet. */
const BURST_SECONDS = 20;
const HOUR_SECONDS = 3_600;

/** Refused: a value that is not of its form, by the name of its variable. */
export function settingsOf(environment: Readonly<Record<string, string | undefined>>): Settings {
  const parsed = v.safeParse(ENVIRONMENT, environment);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new Error(`${v.getDotPath(issue)} is not ${issue.expected ?? 'of its form'}`);
  }
  const given = parsed.output;
  const rate = (perSecond: number) => ({ perSecond, burst: perSecond * BURST_SECONDS });
  const createsPerHour = given.CAIXETA_CREATE_PER_HOUR;
  const requestMs = given.CAIXETA_REQUEST_SECONDS * 1_000;
  return {
    databaseUrl: given.DATABASE_URL,
    databaseConnections: given.CAIXETA_DATABASE_CONNECTIONS,
    dataFolder: given.CAIXETA_DATA,
    quota: {
      pages: given.CAIXETA_BOOK_PAGES,
      cards: given.CAIXETA_BOOK_CARDS,
      bytes: given.CAIXETA_BOOK_BYTES,
    },
    app: {
      operatorCode: given.CAIXETA_CODE,
      trustProxy: given.CAIXETA_TRUST_PROXY,
      addressRate: rate(given.CAIXETA_ADDRESS_PER_SECOND),
      boxRate: rate(given.CAIXETA_BOX_PER_SECOND),
      createRate: { perSecond: createsPerHour / HOUR_SECONDS, burst: createsPerHour },
      mostKeys: 100_000,
      mostBytesInHand: 67_108_864,
    },
    listen: {
      host: given.CAIXETA_ENDPOINT_HOST,
      port: given.CAIXETA_ENDPOINT_PORT,
      headersMs: Math.min(10_000, requestMs),
      requestMs,
      silenceMs: Math.min(30_000, requestMs),
      mostConnections: given.CAIXETA_CONNECTIONS,
      stopMs: 10_000,
    },
    logs: !given.CAIXETA_QUIET,
    withParent: given.CAIXETA_WITH_PARENT,
  };
}
