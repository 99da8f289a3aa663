/**
 * Plays a script from its founding to its last meeting. A step that is refused is listed with its code and figures and the
 * run goes on. Must not know: files, the process.
 */
import { held } from '../../ledger/accounts.ts';
import type { BoxCount } from '../../ledger/book.ts';
import type { Currency } from '../../ledger/currency.ts';
import type { Draft } from '../../ledger/entries/registry.ts';
import { idOf } from '../../ledger/entry.ts';
import type { BookId, EntryId, MeetingId, PhoneId } from '../../ledger/ids.ts';
import type { Amount } from '../../ledger/money.ts';
import { type Refusal, refusal } from '../../ledger/refusal.ts';
import { type StoreCrypto, sha256 } from '../../store/hashes.ts';
import type { Script, ScriptMeeting } from '../script/script.ts';
import type { Step } from '../script/steps.ts';
import { commandOf, overriding } from './command.ts';
import { foundedDraft, foundingSteps, meetingDraft } from './frame.ts';
import { deskOf, PHONE, type Playing, startPlaying, write } from './playing.ts';

/** `step` is the path in the script. `already`: the entry that an equal intent wrote before; nothing was written. */
export interface StepOutcome {
  readonly path: string;
  readonly step: string;
  readonly label: string | null;
  readonly refusal: Refusal | null;
  readonly already: EntryId | null;
  readonly entries: readonly EntryId[];
}

export interface PlayedMeeting {
  /** Null where the opening was refused. */
  readonly id: MeetingId | null;
  readonly number: number;
  readonly heldOn: string;
  readonly kind: string;
  readonly state: 'refused' | 'open' | 'sealed' | 'cancelled';
  readonly openingCount: BoxCount | null;
  readonly closingCount: BoxCount | null;
  /** What the book has in the box after the last step. */
  readonly box: Amount;
  readonly outcomes: readonly StepOutcome[];
}

export interface Played {
  readonly playing: Playing;
  readonly founding: readonly StepOutcome[];
  readonly meetings: readonly PlayedMeeting[];
  readonly between: readonly StepOutcome[];
}

/** @param founder whose book it becomes: the phone of a script, or a real one that goes on with it. */
export async function play(
  crypto: StoreCrypto,
  script: Script,
  currency: Currency,
  founder: PhoneId = PHONE,
): Promise<Played> {
  const playing = startPlaying(crypto, await bookIdOf(crypto, script), founder);
  const founding = await playFounding(playing, script, currency);
  const meetings: PlayedMeeting[] = [];
  for (const [at, meeting] of script.meetings.entries())
    meetings.push(await playMeeting(playing, meeting, at));
  sit(playing, 'between-last', script.meetings.at(-1)?.heldOn ?? script.foundedOn);
  const between = await playSteps(playing, script.between, 'between');
  return { playing, founding, meetings, between };
}

/** The same script is the same book. */
export async function bookIdOf(crypto: StoreCrypto, script: Script): Promise<BookId> {
  return (await sha256(crypto, new TextEncoder().encode(JSON.stringify(script)))).slice(0, 32);
}

/** A new sheet for every sitting: nobody continues another's. */
function sit(playing: Playing, sheet: string, day: string): void {
  playing.sheet = sheet;
  playing.claimedAt = `${day}T18:00:00.000Z`;
}

async function playFounding(playing: Playing, script: Script, currency: Currency): Promise<StepOutcome[]> {
  sit(playing, 'founding', script.foundedOn);
  const outcomes: StepOutcome[] = [];
  outcomes.push(await writeDraft(playing, 'founded', foundedDraft(script, currency)));
  for (const [path, step] of foundingSteps(script)) outcomes.push(await playStep(playing, step, path));
  outcomes.push(...(await playSteps(playing, script.founding, 'founding')));
  return outcomes;
}

async function playMeeting(playing: Playing, meeting: ScriptMeeting, at: number): Promise<PlayedMeeting> {
  const path = `meetings[${at}]`;
  sit(playing, `between-${at + 1}`, meeting.heldOn);
  const outcomes = await playSteps(playing, meeting.between, `${path}.between`);
  sit(playing, `meeting-${at + 1}`, meeting.heldOn);
  const desk = deskOf(playing);
  const draft = meetingDraft(meeting, desk);
  const opening = await writeDraft(playing, path, draft, meeting.as, overriding(meeting, desk));
  outcomes.push(opening);
  let openingCount: BoxCount | null = null;
  let closingCount: BoxCount | null = null;
  for (const [index, step] of meeting.steps.entries()) {
    const here = `${path}.steps[${index}]`;
    if (opening.refusal) {
      outcomes.push(outcomeOf(step, here, refusal('noOpenMeeting', {})));
      continue;
    }
    outcomes.push(await playStep(playing, step, here));
    openingCount = playing.book.open?.openingCount ?? openingCount;
    closingCount = playing.book.open?.closingCount ?? closingCount;
  }
  return {
    id: opening.entries[0] ?? null,
    number: draft.body.number,
    heldOn: meeting.heldOn,
    kind: meeting.kind,
    state: stateOf(playing, opening),
    openingCount,
    closingCount,
    box: held(playing.book.balances, 'box'),
    outcomes,
  };
}

function stateOf({ book }: Playing, opening: StepOutcome): PlayedMeeting['state'] {
  if (opening.refusal) return 'refused';
  const id = opening.entries[0];
  if (book.open?.id === id) return 'open';
  return book.lastSeal?.meeting === id ? 'sealed' : 'cancelled';
}

async function playSteps(playing: Playing, steps: readonly Step[], path: string): Promise<StepOutcome[]> {
  const outcomes: StepOutcome[] = [];
  for (const [index, step] of steps.entries())
    outcomes.push(await playStep(playing, step, `${path}[${index}]`));
  return outcomes;
}

async function playStep(playing: Playing, step: Step, path: string): Promise<StepOutcome> {
  const commanded = commandOf(step, playing);
  if (!commanded.ok) {
    playing.pending = [];
    return outcomeOf(step, path, commanded.refusal);
  }
  const decision = await write(playing, commanded.command, step.intent ?? intentOf(path), step.phone);
  if (!decision.ok) return outcomeOf(step, path, decision.refusal);
  if (decision.already) {
    if (step.as) playing.idByLabel.set(step.as, decision.already);
    return { ...outcomeOf(step, path, null), already: decision.already };
  }
  const written = decision.entries.map(idOf);
  const decided = step.override && decision.entries[0]?.kind === 'decided' ? 1 : 0;
  for (const [label, index] of commanded.names) {
    const id = written.slice(decided).at(index);
    if (label && id) playing.idByLabel.set(label, id);
  }
  return { ...outcomeOf(step, path, null), entries: written };
}

async function writeDraft(
  playing: Playing,
  path: string,
  draft: Draft,
  label?: string,
  override: ReturnType<typeof overriding> = {},
): Promise<StepOutcome> {
  const decision = await write(playing, { do: 'write', drafts: [draft], ...override }, intentOf(path));
  const base = { path, step: draft.kind, label: label ?? null, already: null };
  if (!decision.ok) return { ...base, refusal: decision.refusal, entries: [] };
  const written = decision.entries.map(idOf);
  if (label && written[0]) playing.idByLabel.set(label, written[0]);
  return { ...base, refusal: null, entries: written };
}

const outcomeOf = (step: Step, path: string, refused: Refusal | null): StepOutcome => ({
  path,
  step: step.step,
  label: step.as ?? null,
  refusal: refused,
  already: null,
  entries: [],
});

/** "meetings[2].steps[4]" as the id of one tap. */
const intentOf = (path: string): string => path.replace(/[^A-Za-z0-9]+/gu, '-').replace(/-$/u, '');
