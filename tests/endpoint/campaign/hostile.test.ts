/**
 * E4 against requests that nobody honest sends, some of them slow: every answer is documented, the endpoint keeps serving,
 * and its memory stays bounded. In `npm test` the seed is fixed, in the campaign it is new and printed; CAIXETA_SEED repeats a run.
 */
import { randomInt } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { PROBLEM, PROBLEM_STATUS } from '../../../src/sync/protocol.ts';
import { makeClient, newPage, type Secrets, stateOf } from '../conformance/client.ts';
import { startServer } from '../worlds/server-process.ts';
import { sized } from '../worlds/sized.ts';
import { type Hostile, hostileRequest, pick, randomOf } from './hostile.ts';

const REQUESTS = sized({ test: 2_000, campaign: 100_000 });
const AT_ONCE = 25;
/** Above what the program holds when idle: bodies in hand (64 MB), their texts, and what waits for the collector. */
const MOST_GROWTH_MB = 400;
const SEED = Number(process.env.CAIXETA_SEED ?? sized({ test: 1, campaign: randomInt(2 ** 31) }));
/** One in so many is sent drop by drop, beside the others, and never finished. */
const SLOW_EVERY = 100;

/** What came back until the connection closed. */
function send(port: number, write: (socket: Socket) => void): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1');
    socket.setEncoding('latin1');
    socket.on('data', (text) => {
      answer += text;
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(answer));
    write(socket);
  });
}

const sendWhole = (port: number, bytes: Buffer) => send(port, (socket) => socket.end(bytes));

/** Four bytes at a time, of the beginning or, after a quick beginning, of the end; the last ones never come. */
const sendSlowly = (port: number, bytes: Buffer, from: 'start' | 'end') =>
  send(port, (socket) => {
    let at = from === 'start' ? 0 : Math.max(0, bytes.length - 64);
    const stop = Math.min(bytes.length - 4, at + 60);
    if (at > 0) socket.write(bytes.subarray(0, at));
    const drip = setInterval(() => {
      if (socket.destroyed || at >= stop) clearInterval(drip);
      else socket.write(bytes.subarray(at, at + 4));
      at += 4;
    }, 20);
    socket.on('close', () => clearInterval(drip));
  });

/** Every answer on the connection, past `100 Continue`: its status and its body. */
function parseAnswers(text: string): { status: number; body: string }[] {
  const answers: { status: number; body: string }[] = [];
  for (let rest = text; rest !== ''; ) {
    const end = rest.indexOf('\r\n\r\n');
    const head = end === -1 ? rest : rest.slice(0, end);
    const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(head)?.[1] ?? Number.NaN);
    const length = Number(/^content-length: (\d+)$/im.exec(head)?.[1] ?? 0);
    const body = rest.slice(end + 4, end + 4 + length);
    rest = end === -1 ? '' : rest.slice(end + 4 + body.length);
    if (status !== 100) answers.push({ status, body });
  }
  return answers;
}

/** Why the answer is not one that the protocol documents, or undefined. */
function wrongWith(text: string, mayBeSilent: boolean): string | undefined {
  const answers = parseAnswers(text);
  if (answers.length === 0) return mayBeSilent ? undefined : 'no answer';
  for (const { status, body } of answers) {
    if ([200, 201, 204].includes(status)) continue;
    if (Number.isNaN(status)) return `not HTTP: ${text.slice(0, 200)}`;
    // The answer to HEAD has no body.
    if (body === '' && Object.values<number>(PROBLEM_STATUS).includes(status)) continue;
    const problem = v.safeParse(v.pipe(v.string(), v.parseJson(), PROBLEM), body);
    if (!problem.success || problem.output.status !== status) return `undocumented: ${text.slice(0, 300)}`;
    if (problem.output.code === 'internal') return 'internal';
  }
  return undefined;
}

const memoryMb = (pid: number) =>
  Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1_024;

/** Sends them all, so many at a time, and gathers what was answered. */
async function attack(port: number, book: Secrets, afterEach: () => void) {
  const random = randomOf(SEED);
  const statuses = new Map<number, number>();
  const wrong: string[] = [];
  const judge = ({ bytes, mayBeSilent }: Hostile, text: string) => {
    const why = wrongWith(text, mayBeSilent);
    if (why) wrong.push(`${why} ⇐ ${bytes.toString('latin1', 0, 200)}`);
    for (const { status } of parseAnswers(text)) statuses.set(status, (statuses.get(status) ?? 0) + 1);
  };
  const slow: Promise<void>[] = [];
  for (let done = 0; done < REQUESTS; done += AT_ONCE) {
    const requests = Array.from({ length: AT_ONCE }, () => hostileRequest(random, book));
    for (const each of done % SLOW_EVERY === 0 ? requests.splice(0, 1) : [])
      slow.push(
        sendSlowly(port, each.bytes, pick(random, ['start', 'end'])).then((text) => judge(each, text)),
      );
    const answers = await Promise.all(requests.map(({ bytes }) => sendWhole(port, bytes)));
    for (const [at, each] of requests.entries()) judge(each, answers[at] ?? '');
    afterEach();
  }
  await Promise.all(slow);
  return { wrong, statuses };
}

test(`E4 ${REQUESTS} hostile requests: only documented answers, memory bounded`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'caixeta-hostile-'));
  const running = await startServer({ CAIXETA_DATA: folder, CAIXETA_REQUEST_SECONDS: '5' });
  const client = makeClient(running.url);
  const [attacked, quiet] = [await client.book(), await client.book()];
  await client.ask('addPages', { box: quiet.box, credentials: quiet, body: { pages: [newPage()] } });
  const before = await stateOf(client, quiet);
  const startMb = memoryMb(running.pid);
  let mostMb = startMb;
  const { wrong, statuses } = await attack(Number(new URL(running.url).port), attacked, () => {
    mostMb = Math.max(mostMb, memoryMb(running.pid));
  });
  const told = [...statuses].sort(([left], [right]) => left - right).map((each) => each.join(' × '));
  process.stdout.write(
    `seed ${SEED}: ${REQUESTS} hostile requests, ${wrong.length} undocumented answers; ${told.join(', ')}; ` +
      `memory ${Math.round(startMb)} → at most ${Math.round(mostMb)} MB\n`,
  );
  expect(wrong.slice(0, 5)).toEqual([]);
  // Not vacuous: both good answers and most kinds of problems were among them.
  expect([...statuses.keys()]).toEqual(
    expect.arrayContaining([200, 400, 401, 403, 404, 405, 408, 413, 415, 422, 431]),
  );
  expect(mostMb - startMb).toBeLessThan(MOST_GROWTH_MB);
  expect(await stateOf(client, quiet)).toEqual(before);
  await running.end('SIGTERM');
  rmSync(folder, { recursive: true });
}, 3_600_000);
