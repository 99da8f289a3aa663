/** Drafts of steps about members, offices and what is agreed. */
import { bookDate } from '../../ledger/book.ts';
import { civilDate } from '../../ledger/civil-date.ts';
import { proposedLeaving, proposedPayment } from '../../ledger/leaving/proposal.ts';
import { refusal } from '../../ledger/refusal.ts';
import { agreedConditions } from './agree.ts';
import { badField, type Drafters, idOrNull, ids, votesOf } from './desk.ts';

type Name =
  | 'member-joined'
  | 'member-left'
  | 'member-settled'
  | 'leaver-paid'
  | 'offices-given'
  | 'conditions-agreed';

export const MEMBER_DRAFTERS: Drafters<Name> = {
  'member-joined': (step, desk) => {
    desk.memberCard(step.member, step.name);
    const on = step.on ?? bookDate(desk.book) ?? civilDate('1970-01-01');
    return { kind: 'member-joined', body: { member: desk.member(step.member), number: step.member, on } };
  },
  'member-left': (step, desk) => ({
    kind: 'member-left',
    body: { member: desk.member(step.member), reason: desk.card(step.reason) },
  }),
  'member-settled': ({ cause, from, paid, lossFallsOn = null, ...step }, desk) => {
    const [member, text] = [desk.member(step.member), desk.card(step.text)];
    const { body } = proposedLeaving(desk.book, { member, cause, text, from, lossFallsOn, paid });
    return { kind: 'member-settled', body };
  },
  'leaver-paid': ({ from, paid, ...step }, desk) => {
    const [member, receiver] = [desk.member(step.member), desk.card(step.receiver)];
    const witnesses = ids(step.witnesses, desk);
    return {
      kind: 'leaver-paid',
      body: proposedPayment(desk.book, { member, receiver, witnesses, from, paid }).body,
    };
  },
  'offices-given': (step, desk) => ({
    kind: 'offices-given',
    body: {
      chair: idOrNull(step.chair, desk),
      treasurer: idOrNull(step.treasurer, desk),
      secretary: idOrNull(step.secretary, desk),
      keyHolders: ids(step.keyHolders, desk),
    },
  }),
  'conditions-agreed': (step, desk) => {
    const { founding } = desk.book;
    if (!founding) return refusal('notFounded', {});
    const conditions = agreedConditions(step, founding.currency, desk.conditions);
    if (!conditions) return badField('changes', 'nothing is agreed yet that could change');
    return { kind: 'conditions-agreed', body: { conditions, votes: votesOf(step.votes, desk) } };
  },
};
