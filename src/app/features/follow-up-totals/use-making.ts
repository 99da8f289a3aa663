/** A box, or another secret for one: made at the endpoint first, and written down once it is there. */
import { useState } from 'react';
import type { TotalsBox } from '../../../followup/totals-box.ts';
import { outOf } from '../../../followup/totals-box.ts';
import { type Saying, useSay } from '../../follow-up/use-follow-up.ts';
import { useParts } from '../../state/parts-context.tsx';
import { useBook } from '../../state/use-book.tsx';
import type { ConnectionProblem } from '../../sync/problem-of.ts';
import { useFetchTotalsIn } from './use-boxes.ts';

export interface Making {
  readonly making: boolean;
  readonly problem: ConnectionProblem | 'noConnection' | null;
  readonly saying: Saying;
  /** Resolves true where it stands and is written down. */
  readonly make: (box: Pick<TotalsBox, 'id' | 'name'>) => Promise<boolean>;
}

export function useMaking(form?: string): Making {
  const { today } = useParts();
  const { phones } = useBook();
  const fetchTools = useFetchTotalsIn();
  const saying = useSay(form);
  const [making, setMaking] = useState(false);
  const [problem, setProblem] = useState<Making['problem']>(null);
  const make = async ({ id, name }: Pick<TotalsBox, 'id' | 'name'>) => {
    setMaking(true);
    const asked = fetchTools().then((tools) => tools.make());
    const made = await asked.finally(() => setMaking(false));
    setProblem(made.ok ? null : made.code);
    if (!made.ok) return false;
    const data = { on: today(), name, ...made.made, without: outOf(phones) };
    return saying.say([{ fact: 'totals-box', about: id, data }]);
  };
  return { making, problem, saying, make };
}
