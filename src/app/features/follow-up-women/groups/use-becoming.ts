/** What is typed about the community that a group becomes, and the one act that founds it and tells the follow-up book. */
import { useEffect, useState } from 'react';
import { factsOfForming, womenOf } from '../../../../followup/forming.ts';
import type { GroupId } from '../../../../followup/groups.ts';
import type { CivilDate } from '../../../../ledger/civil-date.ts';
import type { Currency } from '../../../../ledger/currency.ts';
import { foundPlanned, isFounded, type Plan, planFor } from '../../../follow-up/become.ts';
import { type Saying, useFollowUp, useSay } from '../../../follow-up/use-follow-up.ts';
import type { Founded } from '../../../state/found.ts';
import { useParts } from '../../../state/parts-context.tsx';
import { useDraft, useNames } from '../../../state/use-book.tsx';
import { useGroupWords } from './use-group-words.ts';

type Typed = {
  readonly name: string;
  readonly currency: string;
  readonly on: string;
  readonly plan: Plan | null;
};

/** As it is written down. */
export interface Asked {
  readonly name: string;
  readonly currency: Currency;
  readonly on: CivilDate;
}

export interface BecomingForm {
  readonly typed: Typed;
  readonly change: (part: Partial<Typed>) => void;
  /** The community is there, and was not told of; undefined until the disk has answered. */
  readonly halfDone: boolean | undefined;
  /** The book where all is done; null where something is in the way. */
  readonly become: (asked: Asked) => Promise<string | null>;
  readonly saying: Saying;
  /** What the founding came to, where it did not go well. */
  readonly failed: Exclude<Founded, { ok: true }> | null;
}

export function useBecoming(group: GroupId): BecomingForm {
  const parts = useParts();
  const state = useFollowUp();
  const { faceOf } = useNames();
  const words = useGroupWords();
  const form = `becomes/${group}`;
  const [typed, setTyped] = useDraft<Typed>(form, {
    name: words.nameOf(group),
    currency: 'EUR',
    on: parts.today(),
    plan: null,
  });
  const saying = useSay(form);
  const halfDone = useHalfDone(typed.plan);
  const [failed, setFailed] = useState<BecomingForm['failed']>(null);
  const become: BecomingForm['become'] = async ({ name, currency, on }) => {
    setFailed(null);
    const isThere = typed.plan !== null && (await isFounded(parts, typed.plan));
    const women = womenOf(state, group).map(({ id }) => id);
    const plan = typed.plan !== null && isThere ? typed.plan : planFor(typed.plan, women, parts.newId);
    // First of all: from here on the same ids are taken, however often it is tried.
    const saved = await setTyped({ ...typed, plan });
    if (!saved.ok) {
      setFailed({ ok: false, refusal: null, disk: saved });
      return null;
    }
    const founded = await foundPlanned(parts, { plan, name, currency, on, faceOf });
    if (!founded.ok) {
      setFailed(founded);
      return null;
    }
    const facts = factsOfForming(state, group, { ...plan, on });
    if (facts.length > 0 && !(await saying.say(facts))) return null;
    await parts.store.askPersistence();
    return plan.book;
  };
  return {
    typed,
    change: (part) => void setTyped({ ...typed, ...part }),
    halfDone,
    become,
    saying,
    failed,
  };
}

function useHalfDone(plan: Plan | null): boolean | undefined {
  const parts = useParts();
  const [isThere, setIsThere] = useState<boolean | undefined>();
  useEffect(() => {
    let gone = false;
    const asked = plan === null ? Promise.resolve(false) : isFounded(parts, plan);
    void asked.then((found) => {
      if (!gone) setIsThere(found);
    });
    return () => {
      gone = true;
    };
  }, [parts, plan]);
  return isThere;
}
