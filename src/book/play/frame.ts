/** The frame around the steps: the founding with its members and agreement, and the opening of each meeting. */
import { type Book, membersNow } from '../../ledger/book.ts';
import type { Currency } from '../../ledger/currency.ts';
import type { Draft } from '../../ledger/entries/registry.ts';
import type { MemberId } from '../../ledger/ids.ts';
import type { Script, ScriptMeeting } from '../script/script.ts';
import type { Step } from '../script/steps.ts';
import { type Desk, idOrNull, ids } from './desk.ts';

type ScriptMember = Exclude<Script['members'], number>[number];

/** Members as a list with their paths; a number stands for members 1 to that number. */
function membersOf({ members }: Script): readonly (readonly [string, ScriptMember])[] {
  return typeof members === 'number'
    ? Array.from({ length: members }, (_, at) => [`members[${at}]`, { number: at + 1 }] as const)
    : members.map((member, at) => [`members[${at}]`, member] as const);
}

export function foundedDraft({ name, practice, foundedOn: on }: Script, currency: Currency): Draft {
  const denominations = [...currency.denominations];
  return { kind: 'founded', body: { name, on, practice, currency: { ...currency, denominations } } };
}

/** The first members, offices and conditions are steps like any other; each with its path in the script. */
export function foundingSteps(script: Script): readonly (readonly [string, Step])[] {
  const { offices, conditions, template, sponsor, changes, votes } = script;
  const agreed: Step = { step: 'conditions-agreed', conditions, template, sponsor, changes, votes };
  return [
    ...membersOf(script).map(([path, { number, name, joinedOn }]): [string, Step] => [
      path,
      { step: 'member-joined', member: number, name: name ?? `${number}`, on: joinedOn },
    ]),
    ...(offices ? [['offices', { step: 'offices-given', ...offices }] as const] : []),
    ['conditions', agreed],
  ];
}

type OpeningDraft = Extract<Draft, { readonly kind: 'meeting-opened' }>;

/** The opening of a meeting; who writes, counts and holds the keys is filled in by office and number. */
export function meetingDraft(meeting: ScriptMeeting, desk: Desk): OpeningDraft {
  const { book } = desk;
  const writer = idOrNull(meeting.writer, desk) ?? writerOf(book);
  return {
    kind: 'meeting-opened',
    body: {
      number: meeting.number ?? book.meetingsOpened + 1,
      kind: meeting.kind,
      plannedOn: meeting.plannedOn ?? meeting.heldOn,
      heldOn: meeting.heldOn,
      writer,
      counters: meeting.counters ? ids(meeting.counters, desk) : countersOf(book, writer),
      keyHolders: meeting.keyHolders ? ids(meeting.keyHolders, desk) : keyHoldersOf(book),
      support: meeting.support,
      supportNames: desk.card(meeting.supportNames),
    },
  };
}

const idsNow = (book: Book): readonly MemberId[] => membersNow(book).map(({ id }) => id);

const writerOf = (book: Book): MemberId => book.offices.secretary ?? idsNow(book)[0] ?? 'nobody';

/** Two who count, never the one who writes. */
const countersOf = (book: Book, writer: MemberId): MemberId[] =>
  idsNow(book)
    .filter((id) => id !== writer)
    .slice(0, 2);

function keyHoldersOf(book: Book): MemberId[] {
  if (book.offices.keyHolders.length > 0) return [...book.offices.keyHolders];
  return [...idsNow(book).slice(0, book.conditions?.box.keyHolders ?? 0)];
}
