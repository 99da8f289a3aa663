/** The minutes: notes and decisions. A decision may override a condition for the entries that cite it. */
import * as v from 'valibot';
import { VOTES } from '../conditions/conditions.ts';
import { idOf } from '../entry.ts';
import { REFUSAL_CODES } from '../refusal.ts';
import { cardId, entryId } from '../shapes.ts';
import { defineKind } from './definition.ts';
import { checkMembers } from './rules.ts';

const noted = defineKind({
  kind: 'noted',
  shape: v.strictObject({ text: cardId, replaces: v.optional(entryId) }),
  sittings: ['meeting', 'between'],
  about: (body) => ({ text: body.text }),
});

const decided = defineKind({
  kind: 'decided',
  shape: v.strictObject({
    text: cardId,
    votes: VOTES,
    /** The conditions that it sets aside, by the codes of their refusals; empty for any other decision. */
    overrides: v.array(v.picklist(REFUSAL_CODES)),
    replaces: v.optional(entryId),
  }),
  sittings: ['meeting'],
  about: (body) => ({ text: body.text, members: body.votes.for }),
  check: (book, body) =>
    checkMembers(book, [...body.votes.for, ...body.votes.against, ...body.votes.abstained]),
  effect(book, body, entry) {
    if (book.open) book.open.decisions[idOf(entry)] = body.overrides;
  },
  undo(book, _body, id) {
    if (book.open) delete book.open.decisions[id];
  },
});

export const NOTES = [noted, decided] as const;
