/** The solidarity fund: contributions in, grants out. It is in the box but is never lent by the rules. */
import * as v from 'valibot';
import { move } from '../accounts.ts';
import { amountFromOne, COMMON, cardId, memberId } from '../shapes.ts';
import { defineKind } from './definition.ts';
import { checkCashStep, checkMember } from './rules.ts';

const solidarityIn = defineKind({
  kind: 'solidarity-in',
  shape: v.strictObject({ ...COMMON, member: memberId, amount: amountFromOne }),
  sittings: ['meeting'],
  about: (body) => ({ members: [body.member], amount: body.amount }),
  check: (book, body) => [...checkMember(book, body.member), ...checkCashStep(book, body.amount)],
  transfers: (body) => move('solidarity-fund', 'box', body.amount),
});

const solidarityOut = defineKind({
  kind: 'solidarity-out',
  shape: v.strictObject({ ...COMMON, member: memberId, amount: amountFromOne, reason: v.nullable(cardId) }),
  sittings: ['meeting'],
  about: (body) => ({ members: [body.member], amount: body.amount, text: body.reason }),
  check: (book, body) => [...checkMember(book, body.member), ...checkCashStep(book, body.amount)],
  transfers: (body) => move('box', 'solidarity-fund', body.amount),
});

export const SOLIDARITY = [solidarityIn, solidarityOut] as const;
