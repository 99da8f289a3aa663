/** Founding: what the book is for, the community's name, its currency with digits fixed for ever, and its notes and coins. Sitting 0. */
import * as v from 'valibot';
import { pieceKey } from '../currency.ts';
import { idOf } from '../entry.ts';
import { PROFESSIONS } from '../purpose.ts';
import { refusal } from '../refusal.ts';
import { amountFromOne, cardId, date, plainId, shortText, wholeFrom } from '../shapes.ts';
import { defineKind } from './definition.ts';

const denomination = v.strictObject({ value: amountFromOne, form: v.picklist(['note', 'coin']) });

const founded = defineKind({
  kind: 'founded',
  shape: v.pipe(
    v.strictObject({
      name: shortText(60),
      on: date,
      practice: v.boolean(),
      /** Left out in a community's book. */
      purpose: v.exactOptional(v.literal('followUp')),
      /** Whose phone begins it: a card with the support person's name. Left out in a community's book, whose members are known first. */
      whose: v.exactOptional(cardId),
      /** Left out in a book that stands for itself. */
      beside: v.exactOptional(v.strictObject({ book: plainId, profession: v.picklist(PROFESSIONS) })),
      currency: v.strictObject({
        code: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/u)),
        digits: wholeFrom(0, 3),
        denominations: v.pipe(
          v.array(denomination),
          v.minLength(1),
          v.maxLength(40),
          v.check((list) => new Set(list.map(pieceKey)).size === list.length, 'the same piece twice'),
          v.check(
            (list) => list.every((one, at) => at === 0 || below(list[at - 1], one)),
            'not from large to small',
          ),
        ),
      }),
    }),
    v.check(({ purpose, beside }) => !beside || purpose !== undefined, 'beside in a community’s book'),
  ),
  sittings: ['founding'],
  reversible: false,
  check: (book) => (book.founding ? [refusal('alreadyFounded', {})] : []),
  effect(book, body, entry) {
    if (book.founding) return;
    book.founding = {
      entry: idOf(entry),
      phone: entry.phone,
      name: body.name,
      currency: body.currency,
      on: body.on,
      practice: body.practice,
      ...(body.purpose && { purpose: body.purpose }),
      ...(body.beside && { beside: body.beside }),
    };
    if (body.purpose) book.facts = [];
    book.phones[entry.phone] = {
      id: entry.phone,
      entry: idOf(entry),
      cameBy: 'founded',
      role: 'member',
      signKey: null,
      receiveKey: null,
      whose: body.whose ?? null,
      reads: 1,
      removal: null,
    };
  },
});

type Denomination = v.InferOutput<typeof denomination>;

/** Large to small within notes and within coins; notes come first. */
function below(previous: Denomination | undefined, next: Denomination): boolean {
  if (!previous) return true;
  if (previous.form !== next.form) return previous.form === 'note';
  return previous.value > next.value;
}

/** A card that every store drops for ever. */
const erased = defineKind({
  kind: 'erased',
  shape: v.strictObject({ card: cardId }),
  sittings: ['founding', 'meeting', 'between'],
  reversible: false,
  effect(book, body, entry) {
    book.erased[body.card] = idOf(entry);
  },
});

export const FOUNDING = [founded, erased] as const;
