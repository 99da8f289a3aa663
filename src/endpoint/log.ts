/**
 * One line of JSON for each request: when, which operation, how it ended. Never a tag, an id, an address or a word of what
 * was sent; an error is named by its class and the places in the code it came through, not by its message, which may quote.
 */
export interface Log {
  request(line: {
    readonly atMs: number;
    readonly route: string;
    readonly status: number;
    readonly code?: string | undefined;
    readonly tookMs: number;
  }): void;
  failure(atMs: number, error: unknown): void;
  event(atMs: number, event: string, more?: Readonly<Record<string, string | number | boolean>>): void;
}

const ERROR_CODE = /^[\w-]{1,40}$/;

/** An error and its causes, as class, code and the lines of its stack. */
function anatomyOf(error: unknown): object {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code } = error as { code?: unknown };
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    error: error.name,
    ...(typeof code === 'string' && ERROR_CODE.test(code) ? { code } : {}),
    at: places.slice(0, 8).map((line) => line.trim()),
    ...(error.cause === undefined ? {} : { cause: anatomyOf(error.cause) }),
  };
}

export function makeLog(write: (line: string) => void): Log {
  const line = (atMs: number, content: object) =>
    write(`${JSON.stringify({ at: new Date(atMs).toISOString(), ...content })}\n`);
  return {
    request: ({ atMs, ...rest }) => line(atMs, rest),
    failure: (atMs, error) => line(atMs, { failure: anatomyOf(error) }),
    event: (atMs, event, more) => line(atMs, { event, ...more }),
  };
}
