/**
 * Commands on many files at once, of communities and of support teams: `indicators`, which takes months of totals too, and what is given
 * out of them: `export csv|json|study`. Everything it needs of the world comes in.
 */
import type { OpenFollowUp } from '../../followup/open/document.ts';
import { BYTE_ORDER_MARK, type Cell, csvText, type DecimalMark } from '../../ledger/open/csv.ts';
import { figuresDocument } from '../../ledger/open/document.ts';
import { lineRows } from '../../ledger/open/lines.ts';
import type { OpenBook } from '../../ledger/open/open-book.ts';
import { studyOf } from '../../ledger/open/study.ts';
import { studyDocument, studyRows } from '../../ledger/open/study-document.ts';
import type { Answer, World } from '../world.ts';
import { documentOf, followedText, followUpsIn, numbered, rowsOf } from './followed.ts';
import { type GivenTotals, totalsDocumentOf, totalsIn } from './given-totals.ts';
import { indicatorsText } from './indicators-text.ts';
import { readBooks } from './read-books.ts';
import { isLanguage, type Language, meaningIn, openWordsIn, sayFrom, studyWordsIn } from './words.ts';

interface Asked {
  readonly files: readonly string[];
  readonly json: boolean;
  readonly language: Language;
}

/** Languages that mark decimals with a comma. */
const decimalMarkIn = (language: Language): DecimalMark => (language === 'en' ? '.' : ',');

/** The name of the command, with what is exported; null where it is not one of these. */
export function manyCommand(args: readonly string[]): ManyName | null {
  const [command = '', what = ''] = args;
  const name = command === 'export' ? `export ${what}` : command;
  return Object.hasOwn(MADE, name) ? (name as ManyName) : null;
}

interface Read {
  readonly books: readonly OpenBook[];
  readonly followUps: readonly OpenFollowUp[];
  readonly totals: readonly GivenTotals[];
}

const MADE = {
  indicators: ({ books, followUps, totals }: Read, { json }: Asked, { say }: Words) => {
    const document = figuresDocument(books, meaningIn(say), false);
    return json
      ? jsonText({ ...document, ...totalsDocumentOf(totals), ...documentOf(followUps, say) })
      : indicatorsText(document, totals, say) + followedText(followUps, say);
  },
  'export csv': ({ books, followUps }: Read, _: Asked, { say, mark }: Words) =>
    sheets([lineRows(books, openWordsIn(say)), rowsOf(followUps, say)], mark),
  'export json': ({ books, followUps }: Read, _: Asked, { say }: Words) =>
    jsonText({ ...figuresDocument(books, meaningIn(say), true), ...documentOf(followUps, say) }),
  'export study': ({ books, followUps }: Read, { json }: Asked, { say, mark }: Words) => {
    const study = studyOf(books);
    const unnamed = numbered(followUps);
    return json
      ? jsonText({ ...studyDocument(study), ...documentOf(unnamed, say) })
      : sheets([studyRows(study, studyWordsIn(say)), rowsOf(unnamed, say)], mark);
  },
} as const;
export type ManyName = keyof typeof MADE;

interface Words {
  readonly say: ReturnType<typeof sayFrom>;
  readonly mark: DecimalMark;
}

/** Null where the files are not named, or an option is not known. */
export async function onMany(name: ManyName, args: readonly string[], world: World): Promise<Answer | null> {
  const asked = askedIn(args.slice(name.split(' ').length));
  if (!asked) return null;
  const read = await readBooks(asked.files, world.read, world.crypto, {
    totals: name === 'indicators',
  });
  if (!read.ok) return { code: 2, out: '', err: `${read.problem}\n` };
  const words = { say: sayFrom(await world.texts(asked.language)), mark: decimalMarkIn(asked.language) };
  const followUps = followUpsIn(read.followUps, world.today());
  const totals = totalsIn(read.totals);
  return { code: 0, out: MADE[name]({ books: read.books, followUps, totals }, asked, words), err: '' };
}

function askedIn(args: readonly string[]): Asked | null {
  const at = args.indexOf('--language');
  const language = at < 0 ? 'en' : (args[at + 1] ?? '');
  const files = args.filter(
    (one, place) => one !== '--json' && (at < 0 || (place !== at && place !== at + 1)),
  );
  const isOption = (one: string) => one.startsWith('--');
  if (files.length === 0 || files.some(isOption) || !isLanguage(language)) return null;
  return { files, json: args.includes('--json'), language };
}

/** One below another, an empty line between; what has no row is left out. */
const sheets = (all: readonly (readonly (readonly Cell[])[])[], mark: DecimalMark): string =>
  BYTE_ORDER_MARK +
  all
    .filter((rows) => rows.length > 0)
    .map((rows) => csvText(rows, mark))
    .join('\r\n');

const jsonText = (document: object): string => `${JSON.stringify(document, null, 2)}\n`;
