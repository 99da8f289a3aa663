/**
 * What people chose between sides that cannot both stand. A choice settles a clash where it names every side, and no other
 * choice that it does not name says otherwise: two choices made apart open the clash again.
 */
import { type Entry, idOf } from '../entry.ts';
import type { EntryId } from '../ids.ts';
import type { Admitted } from './admitted.ts';

export interface Choice {
  readonly entry: EntryId;
  readonly chosen: EntryId;
  readonly over: readonly EntryId[];
}

/** Who writes is one question, and what stands another: a choice of a turn says nothing of seals and openings. */
export interface Choices {
  readonly pens: readonly Choice[];
  readonly branches: readonly Choice[];
}

export interface Settled {
  readonly stands: EntryId;
  /** People have not chosen, or not clearly. */
  readonly open: boolean;
  readonly choices: readonly EntryId[];
}

/** The choices that hold, in order: those that no later one takes the place of. */
export function choicesIn(frame: readonly Entry[], admitted: Admitted): Choices {
  const replaced = new Set<EntryId>();
  const pens: Choice[] = [];
  const branches: Choice[] = [];
  for (const entry of [...frame].reverse()) {
    const list = entry.kind === 'pen-chosen' ? pens : entry.kind === 'branch-chosen' ? branches : null;
    if (!list || !admitted.byMember(entry)) continue;
    const body = entry.body as unknown as Omit<Choice, 'entry'> & { readonly instead: readonly EntryId[] };
    if (!replaced.has(idOf(entry)))
      list.unshift({ entry: idOf(entry), chosen: body.chosen, over: body.over });
    for (const id of body.instead) replaced.add(id);
  }
  return { pens, branches };
}

/** `first` stands where nobody chose. `sideOf`: which side an id that a choice names belongs to by now. */
export function settle(
  choices: readonly Choice[],
  sides: readonly EntryId[],
  first: EntryId,
  sideOf: (id: EntryId) => EntryId = (id) => id,
): Settled {
  if (sides.length < 2) return { stands: first, open: false, choices: [] };
  const about = choices
    .map((one) => ({ entry: one.entry, chosen: sideOf(one.chosen), over: one.over.map(sideOf) }))
    .filter(({ chosen }) => sides.includes(chosen));
  const stands = about[0]?.chosen ?? first;
  const agreed = about.every(({ chosen }) => chosen === stands);
  const whole = about.some(({ over }) => sides.every((side) => side === stands || over.includes(side)));
  const open = !(agreed && whole);
  return { stands, open, choices: open ? about.map(({ entry }) => entry) : [] };
}
