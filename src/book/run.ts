/**
 * The command line on a book: `play` and `convert` a script, `verify`, `balances` and `export hledger` a book file, `indicators` and
 * other exports of many of them (many/), and calculations without a book: `schedule`, `split`, `limit`, `shareout`, `apr`. Everything it needs of the world comes in; it
 * answers with a text for each stream and an exit code.
 * 0: done · 1: done, and the book has findings, or what was asked is refused · 2: what was given cannot be read.
 */
import * as v from 'valibot';
import { hashFinder } from '../ledger/branches/branches.ts';
import { checkBook } from '../ledger/checks.ts';
import { idOf } from '../ledger/entry.ts';
import { fold } from '../ledger/fold.ts';
import { journalOf } from '../ledger/journal.ts';
import { type BookFile, parseBookFile, writeBookFile } from '../store/book-file.ts';
import { linksIn } from '../store/links.ts';
import { apr } from './calc/apr.ts';
import type { Calculated } from './calc/input.ts';
import { limit } from './calc/limit.ts';
import { projection } from './calc/projection.ts';
import { schedule } from './calc/schedule.ts';
import { calculatedShareOut } from './calc/share-out.ts';
import { split } from './calc/split.ts';
import { figuresOf, type Names } from './figures.ts';
import { scriptFromExample } from './from-example.ts';
import { manyCommand, onMany } from './many/many.ts';
import { play } from './play/play.ts';
import { playDocument } from './play-document.ts';
import { runningHeads } from './running.ts';
import { readScript, type Unreadable } from './script/read.ts';
import { STATEMENTS } from './statement/documents.ts';
import { sourceOf } from './statement/source.ts';
import type { Answer, World } from './world.ts';

export const USAGE = `usage: npm run --silent book -- COMMAND FILE

  play FILE [--save BOOKFILE]   play a book script; print one JSON document (docs/book-script.md)
  convert FILE                  turn a worked example into a book script
  verify BOOKFILE               check a book file: checksum, entries, every check of the book
  balances BOOKFILE             balances by account, by member, by loan, as JSON
  export hledger BOOKFILE       the book as a journal for hledger, every balance asserted at every seal
  statement NAME BOOKFILE       one of the statements of the app, as JSON: summary, passbook, minutes, cash-book, loan-book,
                                trial-balance, corrections, counts, expenses, confirmations, next-meeting

  indicators FILE…              every indicator of each community and of all together [--json]; of book files, and of files with
                                a month's totals, as a community gives them that shares no more
  export csv BOOKFILE…          every line that moved money, with names, for a spreadsheet
  export json BOOKFILE…         the same for programs, with members and indicators (docs/spec/figures.md)
  export study BOOKFILE…        totals by community and month, without persons; few members are withheld [--json]
                                (--language es|ca|fr|en: the words, and how a spreadsheet of it has decimals; else en)

  schedule FILE                 the payments of a loan, and what it costs a year
  split FILE                    a sum in parts that add up to it
  limit FILE                    the most that members can borrow, and what binds it
  shareout FILE [--book BOOKFILE]   what each member gets at the end, and what stays; of a book, by rules
  apr FILE                      what money received and paid back cost a year
                                (docs/book-commands.md says what each takes)

FILE may be "-" for what is piped in.
`;

/** The option that names another file. */
const OPTIONS: Readonly<Record<string, string>> = { play: '--save', shareout: '--book' };

export async function run(args: readonly string[], world: World): Promise<Answer> {
  const many = manyCommand(args);
  if (many) return (await onMany(many, args, world)) ?? unreadable(USAGE);
  const [command, ...rest] = args;
  const [file, ...more] = isNamed(command, rest[0]) ? rest.slice(1) : rest;
  if (!file || file.startsWith('--')) return unreadable(USAGE);
  const other = more[0] === OPTIONS[command ?? ''] ? more[1] : undefined;
  if (more.length > (other ? 2 : 0)) return unreadable(USAGE);
  const read = await readFile(world, file);
  if (!read.ok) return read.answer;
  const { text } = read;
  switch (command) {
    case 'play':
      return playScript(text, world, other);
    case 'convert':
      return convert(text);
    case 'schedule':
      return calculated(schedule(text));
    case 'split':
      return calculated(split(text));
    case 'limit':
      return calculated(limit(text));
    case 'shareout':
      return other ? projected(text, other, world) : calculated(calculatedShareOut(text));
    case 'apr':
      return calculated(apr(text));
    case 'verify':
      return onBookFile(text, world, (file) => verify(file, world));
    case 'balances':
      return onBookFile(text, world, balances);
    case 'export':
      return rest[0] === 'hledger' ? onBookFile(text, world, hledger) : unreadable(USAGE);
    case 'statement':
      return onBookFile(text, world, (file) => statement(rest[0] ?? '', file));
    default:
      return unreadable(USAGE);
  }
}

/** `export` and `statement` take a name before the file. */
const isNamed = (command: string | undefined, name = ''): boolean =>
  command === 'export' ? name === 'hledger' : command === 'statement' && Object.hasOwn(STATEMENTS, name);

type FileRead =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly answer: Answer };

async function readFile(world: World, file: string): Promise<FileRead> {
  try {
    return { ok: true, text: await world.read(file) };
  } catch (error) {
    const problem = error instanceof Error ? error.message : 'cannot be read';
    return { ok: false, answer: unreadable(`${file}: ${problem}\n`) };
  }
}

async function projected(text: string, file: string, world: World): Promise<Answer> {
  const read = await readFile(world, file);
  if (!read.ok) return read.answer;
  return onBookFile(read.text, world, ({ entries }) => calculated(projection(text, fold(entries))));
}

async function playScript(text: string, world: World, save: string | undefined): Promise<Answer> {
  const read = readScript(text);
  if (!read.ok) return unreadable(saidAt(read));
  const played = await play(world.crypto, read.script, read.currency);
  const document = await playDocument(played, read.script.asOf ?? null);
  if (save) {
    const { id, entries, cards, claimedAt } = played.playing;
    const file = { book: id, madeAt: claimedAt, entries, forks: [], cards };
    await world.write(save, await writeBookFile(world.crypto, file));
  }
  return json(document, document.findings.length > 0 ? 1 : 0);
}

const calculated = (done: Calculated): Answer =>
  done.ok ? json(done.document, done.refused ? 1 : 0) : unreadable(saidAt(done));

const saidAt = ({ path, problem }: Unreadable): string => `${path === '' ? '' : `${path}: `}${problem}\n`;

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

async function verify(file: BookFile, { crypto }: World): Promise<Answer> {
  const { book, entries, forks, cards } = file;
  const heads = await runningHeads(crypto, book, entries);
  const hashAt = hashFinder(heads);
  const branches = { links: await linksIn(crypto, file, hashAt), hashAt };
  const findings = checkBook([...entries, ...forks], heads, undefined, undefined, branches);
  const { founding, waiting } = fold([...entries, ...forks], undefined, branches);
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

function statement(name: string, { entries, cards }: BookFile): Answer {
  const make = STATEMENTS[name];
  return make ? json(make(sourceOf(fold(entries), entries, cards)) ?? {}, 0) : unreadable(USAGE);
}

const hledger = ({ entries }: BookFile): Answer => ({ code: 0, out: journalOf(entries), err: '' });

const json = (document: object, code: 0 | 1): Answer => ({
  code,
  out: `${JSON.stringify(document, null, 2)}\n`,
  err: '',
});

const unreadable = (err: string): Answer => ({ code: 2, out: '', err });
