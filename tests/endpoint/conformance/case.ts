/** A case of the conformance suite, and how it says what it expects. It knows no test runner: any endpoint can be asked. */
import { isDeepStrictEqual } from 'node:util';
import type { ProblemCode } from '../../../src/sync/protocol.ts';
import type { Client, Reply } from './client.ts';

export interface Case {
  readonly name: string;
  run(client: Client): Promise<void>;
}

export function same(actual: unknown, expected: unknown, about: string): void {
  if (isDeepStrictEqual(actual, expected)) return;
  throw new Error(`${about}\n  is     ${JSON.stringify(actual)}\n  should ${JSON.stringify(expected)}`);
}

/** The reply is this problem, with these figures. */
export function refused(
  reply: Reply,
  code: ProblemCode,
  figures: Readonly<Record<string, unknown>> = {},
): void {
  const problem = reply.body as Record<string, unknown> | undefined;
  const about = `the answer with status ${reply.status}`;
  same(problem?.code, code, about);
  for (const [name, value] of Object.entries(figures)) same(problem?.[name], value, `${name} of ${code}`);
}
