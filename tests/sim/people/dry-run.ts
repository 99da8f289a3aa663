/**
 * What a person at a tab does next, found by the generator of books: it goes on from the book that the tab shows, in a world
 * that is thrown away, and the commands that it came to are then done for real, one by one.
 */
import type { ScreenCommand } from '../../../src/app/state/book-session.ts';
import type { Book } from '../../../src/ledger/book.ts';
import { type CivilDate, civilDate } from '../../../src/ledger/civil-date.ts';
import { type Currency, EUR } from '../../../src/ledger/currency.ts';
import type { Decision } from '../../../src/ledger/decide.ts';
import type { Entry } from '../../../src/ledger/entry.ts';
import { fold } from '../../../src/ledger/fold.ts';
import { newWorld, type Step, type World } from '../../ledger/generate/world.ts';
import type { Act } from '../phone/start.ts';
import { type Core, note } from '../world/core.ts';

/** What the tab shows, and what stands on its phone. */
export interface Scene {
  readonly book: Book;
  readonly entries: readonly Entry[];
  readonly phone: string;
  readonly sheet: string;
}

export interface Rehearsed {
  readonly acts: readonly Act[];
  readonly entries: readonly Entry[];
}

type Accepted = Extract<Decision, { ok: true }>;

/** One sheet, however often the generator begins another: this start of the app has the one. */
class OneSheet extends Map<string, string> {
  override delete(): boolean {
    return false;
  }
}

export function rehearse(core: Core, scene: Scene, step: (world: World) => void): Rehearsed {
  const acts: Act[] = [];
  const written: Entry[] = [];
  const watch = ({ command, decision }: Step): void => {
    if (!decision.ok) note(core, `refused ${decision.refusal.code}`);
    if (!decision.ok || decision.already) return;
    written.push(...decision.entries);
    acts.push(actOf(command, decision));
  };
  const world: World = {
    ...newWorld(core.seed, watch),
    random: core.random,
    currency: (scene.book.founding?.currency ?? EUR) as Currency,
    book: scene.book,
    entries: [...scene.entries],
    sheets: new OneSheet([[scene.phone, scene.sheet]]),
    phone: scene.phone,
    other: scene.phone,
    refold: (entries) => fold(entries),
  };
  world.day = dayOf(core, scene.book);
  world.serial = core.serial;
  step(world);
  core.serial = world.serial;
  core.day = world.day;
  return { acts, entries: written };
}

const dayOf = (core: Core, { open }: Book): CivilDate => open?.heldOn ?? civilDate(core.day);

/** The command, with the words of the texts that it names for the first time. */
function actOf(command: Step['command'], { entries }: Accepted): Act {
  const plain = JSON.stringify(command);
  const isErasing = command.do === 'write' && command.drafts.some(({ kind }) => kind === 'erased');
  const ids = isErasing ? [] : new Set(plain.match(/(?<=")text\d+(?=")/gu) ?? []);
  const texts = [...ids].map((id) => ({ id, text: wordsOf(id) }));
  const asked: ScreenCommand = command.do === 'seal' ? { do: 'seal', witnesses: command.witnesses } : command;
  return { do: 'dispatch', command: asked, options: { intent: entries[0]?.intent ?? '', texts } };
}

/** Long enough to be found on a wire, and to be there only if it was sent. */
export const wordsOf = (id: string): string => `Lo que Aïssatou contó de ${id}, y nadie más lo sabe`;
