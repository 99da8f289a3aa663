/** A name as it is kept: one line, without marks that act on the text around it, no longer than a card holds. */
import { LONGEST_NAME } from '../../ledger/cards.ts';

const ACTING = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;
/** What follows is not even looked at. */
const LONGEST_READ = 2_000;

export interface FittedName {
  readonly name: string;
  /** Letters were left out at the end. */
  readonly cut: boolean;
}

/** Cut between letters as people see them, never through an emoji. */
export function fitName(typed: string, most = LONGEST_NAME): FittedName {
  const plain = typed.slice(0, LONGEST_READ).replace(ACTING, ' ').replace(/\s+/gu, ' ').trim();
  if (plain.length <= most && typed.length <= LONGEST_READ) return { name: plain, cut: false };
  let name = '';
  for (const letter of lettersOf(plain)) {
    if (name.length + letter.length > most) break;
    name += letter;
  }
  return { name: name.trim(), cut: true };
}

function lettersOf(text: string): readonly string[] {
  if (typeof Intl.Segmenter === 'undefined') return Array.from(text);
  return Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
}
