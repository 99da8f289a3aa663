/** The one document that `play` prints: each meeting with its counts and refusals, then what the book comes to. */
import { canonicalBytes } from '../ledger/bytes.ts';
import { checkBook } from '../ledger/checks.ts';
import type { CivilDate } from '../ledger/civil-date.ts';
import { fold } from '../ledger/fold.ts';
import { subtract } from '../ledger/money.ts';
import { meetingReport } from '../ledger/report.ts';
import { sha256 } from '../store/hashes.ts';
import { figuresOf, moneyTextOf, type Names } from './figures.ts';
import { numberOf } from './play/member-card.ts';
import type { Played, PlayedMeeting, StepOutcome } from './play/play.ts';
import { NO_NUMBER, type Playing } from './play/playing.ts';
import { refusalText } from './refusals.ts';

export async function playDocument(played: Played, asOf: CivilDate | null) {
  const { playing } = played;
  const book = fold(playing.entries);
  const names = namesOf(playing);
  const outcomes = (list: readonly StepOutcome[]) => stepsSaid(list, playing, names);
  return {
    founding: outcomes(played.founding),
    meetings: await Promise.all(
      played.meetings.map(async (meeting) => ({
        ...meetingFigures(meeting, playing),
        ...outcomes(meeting.outcomes),
        reportHash: await reportHash(meeting, playing),
      })),
    ),
    between: outcomes(played.between),
    ...figuresOf(book, names, asOf),
    findings: checkBook(playing.entries, playing.running),
    entries: playing.entries.length,
    bookId: playing.id,
    bookHash: await sha256(playing.crypto, canonicalBytes(book)),
  };
}

/** Labels instead of ids: an unknown label and an unknown member have an id that nothing in the book has. */
function namesOf({ idByLabel, cards }: Playing): Names {
  const labelById = new Map([...idByLabel].map(([label, id]) => [id, label]));
  const unknownEnd = `:${NO_NUMBER}`;
  const names = cards.flatMap((card) => (card.kind === 'member' ? [[card.id, card.name] as const] : []));
  const nameById = new Map(names);
  return {
    member: (id) => nameById.get(id) ?? null,
    stranger: (id) => numberOf(id) ?? id,
    entry: (id) => labelById.get(id) ?? (id.endsWith(unknownEnd) ? id.slice(0, -unknownEnd.length) : id),
  };
}

function meetingFigures(meeting: PlayedMeeting, playing: Playing) {
  const money = moneyTextOf(playing.book);
  const { closingCount: closing, openingCount: opening } = meeting;
  const counted = (count: PlayedMeeting['closingCount']) =>
    count && {
      expected: money(count.expected),
      counted: money(count.counted),
      difference: money(subtract(count.counted, count.expected)),
    };
  return {
    number: meeting.number,
    heldOn: meeting.heldOn,
    kind: meeting.kind,
    state: meeting.state,
    openingCount: counted(opening),
    expectedBox: money(closing?.expected ?? meeting.box),
    counted: closing && money(closing.counted),
    difference: closing && money(subtract(closing.counted, closing.expected)),
    box: money(meeting.box),
  };
}

function stepsSaid(outcomes: readonly StepOutcome[], { book }: Playing, names: Names) {
  const refused = outcomes.filter((one) => one.refusal);
  return {
    accepted: outcomes.filter((one) => !one.refusal && !one.already).length,
    refusals: refused.flatMap(({ path, step, label, refusal }) =>
      refusal ? [{ path, step, label, ...refusalText(refusal, book, names) }] : [],
    ),
    repeated: outcomes.flatMap(({ path, step, already }) =>
      already ? [{ path, step, entry: names.entry(already) }] : [],
    ),
  };
}

/** SHA-256 of the data of a sealed meeting: it never changes, whatever is corrected later. */
async function reportHash(meeting: PlayedMeeting, { entries, crypto }: Playing): Promise<string | null> {
  const report = meetingReport(entries.filter((entry) => entry.place === meeting.id));
  return report && sha256(crypto, canonicalBytes(report));
}
