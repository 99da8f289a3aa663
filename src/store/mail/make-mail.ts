/** The part of the store that sync uses, over any disk. A piece of its own, which comes with the first sync. */
import type { StoreParts } from '../parts.ts';
import { card, markCards, surveyCards, takeCards } from './card-marks.ts';
import { cut } from './cut.ts';
import type { Mail } from './mail.ts';
import { blobs, boxMark, forgetLater, mark, survey, waiting } from './marks.ts';
import { take } from './take.ts';
import { uncut } from './uncut.ts';

export function makeMail(parts: StoreParts): Mail {
  const { disk, crypto } = parts;
  return {
    survey: (book, box) => survey(disk, book, box),
    uncut: (book) => uncut(disk, crypto, book),
    cut: (book, from, pages) => cut(parts, book, from, pages),
    take: (book, brought) => take(parts, book, brought),
    waiting: (book) => waiting(disk, book),
    forgetLater: (book) => forgetLater(parts, book),
    boxMark: (book, box) => boxMark(disk, book, box),
    blobs: (book, ids) => blobs(disk, book, ids),
    mark: (book, there, notThere, to) => mark(parts, book, there, notThere, to),
    surveyCards: (book, box) => surveyCards(disk, book, box),
    card: (book, id) => card(disk, book, id),
    takeCards: (book, cards, there, to) => takeCards(parts, book, cards, there, to),
    markCards: (book, there, notThere, to) => markCards(parts, book, there, notThere, to),
  };
}
