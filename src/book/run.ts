/**
 * The command line on a book: `play` and `convert` a script, `verify`, `balances` and `export hledger` a book file.
 * Everything it needs of the world comes in; it answers with a text for each stream and an exit code.
 * 0: done · 1: done, and the book has findings · 2: what was given cannot be read.
 */
import * as v from 'valibot';
import { checkBook } from '../ledger/checks.ts';
import { idOf } from '../ledger/entry.ts';
import { fold } from '../ledger/fold.ts';
import { journalOf } from '../ledger/journal.ts';
import { type BookFile, parseBookFile, writeBookFile } from '../store/book-file.ts';
import type { StoreCrypto } from '../store/hashes.ts';
import { figuresOf, type Names } from './figures.ts';
import { scriptFromExample } from './from-example.ts';
import { play } from './play/play.ts';
import { playDocument } from './play-document.ts';
import { runningHeads } from './running.ts';
import { readScript } from './script/read.ts';

export interface World {
  readonly crypto: StoreCrypto;
  /** The text of a file, "-" for what is piped in. Rejects where it cannot be read. */
  readonly read: (file: string) => Promise<string>;
  readonly write: (file: string, text: string) => Promise<void>;
}

export interface Answer {
  readonly code: 0 | 1 | 2;
  readonly out: string;
  readonly err: string;
}

export const USAGE = `usage: npm run --silent book -- COMMAND FILE

  play FILE [--save BOOKFILE]   play a book script; print one JSON document (docs/book-script.md)
  convert FILE                  turn a worked example into a book script
  verify BOOKFILE               check a book file: checksum, entries, every check of the book
  balances BOOKFILE             balances by account, by member, by loan, as JSON
  export hledger BOOKFILE       the book as a journal for hledger

FILE may be "-" for what is piped in.
`;

export async function run(args: readonly string[], world: World): Promise<Answer> {
  const [command, ...rest] = args;
  const [file, ...more] = command === 'export' && rest[0] === 'hledger' ? rest.slice(1) : rest;
  if (!file || file.startsWith('--')) return unreadable(USAGE);
  const save = command === 'play' && more[0] === '--save' ? more[1] : undefined;
  if (more.length > (save ? 2 : 0)) return unreadable(USAGE);
  let text: string;
  try {
    text = await world.read(file);
  } catch (error) {
    return unreadable(`${file}: ${error instanceof Error ? error.message : 'cannot be read'}\n`);
  }
  switch (command) {
    case 'play':
      return playScript(text, world, save);
    case 'convert':
      return convert(text);
    case 'verify':
      return onBookFile(text, world, (file) => verify(file, world));
    case 'balances':
      return onBookFile(text, world, balances);
    case 'export':
      return rest[0] === 'hledger' ? onBookFile(text, world, hledger) : unreadable(USAGE);
    default:
      return unreadable(USAGE);
  }
}

async function playScript(text: string, world: World, save: string | undefined): Promise<Answer> {
  const read = readScript(text);
  if (!read.ok) return unreadable(`${read.path === '' ? '' : `${read.path}: `}${read.problem}\n`);
  const played = await play(world.crypto, read.script, read.currency);
  const document = await playDocument(played, read.script.asOf ?? null);
  if (save) {
    const { id, entries, cards, claimedAt } = played.playing;
    const file = { book: id, madeAt: claimedAt, entries, forks: [], cards };
    await world.write(save, await writeBookFile(world.crypto, file));
  }
  return json(document, document.findings.length > 0 ? 1 : 0);
}

function convert(text: string): Answer {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
    return json(scriptFromExample(raw), 0);
  } catch (error) {
    if (error instanceof v.ValiError)
      return unreadable(`${v.getDotPath(error.issues[0]) ?? ''}: ${error.message}\n`);
    return unreadable(`not JSON: ${error instanceof Error ? error.message : 'unreadable'}\n`);
  }
}

async function onBookFile(
  text: string,
  world: World,
  answer: (file: BookFile) => Answer | Promise<Answer>,
): Promise<Answer> {
  const parsed = await parseBookFile(world.crypto, text);
  if (parsed.ok) return answer(parsed.file);
  const { ok: _refused, ...problem } = parsed;
  return unreadable(`${JSON.stringify(problem)}\n`);
}

async function verify({ book, entries, forks, cards }: BookFile, { crypto }: World): Promise<Answer> {
  const heads = await runningHeads(crypto, book, entries);
  const findings = checkBook([...entries, ...forks], heads);
  const { founding, waiting } = fold(entries);
  const counted = { entries: entries.length, forks: forks.length, cards: cards.length };
  const report = { book, name: founding?.name ?? null, ...counted, waiting: waiting.map(idOf), findings };
  return json(report, findings.length > 0 ? 1 : 0);
}

function balances({ entries, cards }: BookFile): Answer {
  const named = cards.flatMap((card) => (card.kind === 'member' ? [[card.id, card.name] as const] : []));
  const nameById = new Map(named);
  const names: Names = {
    member: (id) => nameById.get(id) ?? null,
    stranger: (id) => id,
    entry: (id) => id,
  };
  return json(figuresOf(fold(entries), names, null), 0);
}

const hledger = ({ entries }: BookFile): Answer => ({ code: 0, out: journalOf(entries), err: '' });

const json = (document: object, code: 0 | 1): Answer => ({
  code,
  out: `${JSON.stringify(document, null, 2)}\n`,
  err: '',
});

const unreadable = (err: string): Answer => ({ code: 2, out: '', err });
