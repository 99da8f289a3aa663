/**
 * Commands on many book files at once: `indicators`, and what is given out of them: `export csv|json|study`. Everything it needs of the
 * world comes in.
 */
import { BYTE_ORDER_MARK, csvText, type DecimalMark } from '../../ledger/open/csv.ts';
import { figuresDocument } from '../../ledger/open/document.ts';
import { lineRows } from '../../ledger/open/lines.ts';
import type { OpenBook } from '../../ledger/open/open-book.ts';
import { studyOf } from '../../ledger/open/study.ts';
import { studyDocument, studyRows } from '../../ledger/open/study-document.ts';
import type { Answer, World } from '../world.ts';
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

const MADE = {
  indicators: (books: readonly OpenBook[], { json }: Asked, words: Words) => {
    const document = figuresDocument(books, meaningIn(words.say), false);
    return json ? jsonText(document) : indicatorsText(document, words.say);
  },
  'export csv': (books: readonly OpenBook[], _: Asked, { say, mark }: Words) =>
    BYTE_ORDER_MARK + csvText(lineRows(books, openWordsIn(say)), mark),
  'export json': (books: readonly OpenBook[], _: Asked, { say }: Words) =>
    jsonText(figuresDocument(books, meaningIn(say), true)),
  'export study': (books: readonly OpenBook[], { json }: Asked, { say, mark }: Words) => {
    const study = studyOf(books);
    return json
      ? jsonText(studyDocument(study))
      : BYTE_ORDER_MARK + csvText(studyRows(study, studyWordsIn(say)), mark);
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
  const read = await readBooks(asked.files, world.read, world.crypto);
  if (!read.ok) return { code: 2, out: '', err: `${read.problem}\n` };
  const words = { say: sayFrom(await world.texts(asked.language)), mark: decimalMarkIn(asked.language) };
  return { code: 0, out: MADE[name](read.books, asked, words), err: '' };
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

const jsonText = (document: object): string => `${JSON.stringify(document, null, 2)}\n`;
