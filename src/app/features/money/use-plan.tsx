/**
 * A plan on its way into the book: tried first (a refusal is said beside the field), read back, then written. Where the
 * conditions are in the way the meeting may decide otherwise; where it looks like a second tap, it is asked.
 */
import { useState } from 'react';
import type { Override } from '../../../ledger/decide.ts';
import type { MemberId } from '../../../ledger/ids.ts';
import type { Refusal } from '../../../ledger/refusal.ts';
import type { NewText } from '../../state/book-view.ts';
import { useWrite, type Write } from '../../state/use-write.tsx';
import { borrowerIn, type MoneyPlan } from './plan.ts';
import { usePreview, type WriteCommand } from './use-preview.ts';

export interface Extra {
  readonly override?: Override;
  readonly again?: boolean;
  readonly texts?: readonly NewText[];
}

interface Tried {
  readonly plan: MoneyPlan;
  readonly extra: Extra;
  readonly refusal: Refusal | null;
}

export interface PlanInHand {
  /** Read back now, and not written yet. */
  readonly reading: MoneyPlan | null;
  /** Why the last one was not taken, before it was read back. */
  readonly refusal: Refusal | null;
  /** Whose loan it is about, if it is. */
  readonly borrower: MemberId | null;
  readonly write: Write;
  readonly propose: (plan: MoneyPlan, extra?: Extra) => void;
  /** The meeting decided otherwise. */
  readonly override: (override: Override, texts: readonly NewText[]) => void;
  /** "Yes, a second one." */
  readonly again: () => void;
  readonly drop: () => void;
  /** "Yes, that's right": `onWritten` is told once it is on the disk, and not where it is refused. */
  readonly confirm: (onWritten: () => Promise<void>) => Promise<void>;
}

function commandOf(plan: MoneyPlan, extra: Extra): WriteCommand {
  const { override, again } = extra;
  return {
    do: 'write',
    drafts: plan.drafts,
    ...(override ? { override } : {}),
    ...(again ? { again } : {}),
  };
}

/** `form` is the name of the draft that is done when the plan is written. */
export function usePlan(form: string): PlanInHand {
  const preview = usePreview();
  const write = useWrite({ form });
  const [tried, setTried] = useState<Tried | null>(null);
  const attempt = (plan: MoneyPlan, extra: Extra) => {
    write.clear();
    setTried({ plan, extra, refusal: preview(commandOf(plan, extra)) });
  };
  return {
    reading: tried && tried.refusal === null ? tried.plan : null,
    refusal: tried?.refusal ?? null,
    borrower: tried && borrowerIn(tried.plan.drafts),
    write,
    propose: (plan, extra = {}) => attempt(plan, extra),
    override: (override, texts) => tried && attempt(tried.plan, { ...tried.extra, override, texts }),
    again: () => tried && attempt(tried.plan, { ...tried.extra, again: true }),
    drop: () => setTried(null),
    confirm: async (onWritten) => {
      if (!tried) return;
      const { plan, extra } = tried;
      const texts = [...(plan.texts ?? []), ...(extra.texts ?? [])];
      await write.submit(commandOf(plan, extra), texts, [], onWritten);
    },
  };
}
