/**
 * Writes a difference down, then what became of it. Two acts: the second names the first by its id, and where it fails the
 * difference simply stays open, which is what it is.
 */
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { idOf } from '../../../../ledger/entry.ts';
import type { DifferenceId, MemberId } from '../../../../ledger/ids.ts';
import type { NewText } from '../../../state/book-view.ts';
import { useGo } from '../../../state/navigation.ts';
import { useParts } from '../../../state/parts-context.tsx';
import { useDispatch } from '../../../state/use-book.tsx';
import { useWrite, type Write } from '../../../state/use-write.tsx';
import { useDone } from '../../../ui/ui-provider.tsx';
import type { CountNow } from '../count-now.ts';
import type { Became } from './WhoSays.tsx';

export interface DifferenceSaid {
  readonly people: readonly MemberId[];
  readonly became: Became;
  readonly member: MemberId | null;
}

export interface WriteDifference {
  readonly write: Write;
  readonly submit: (said: DifferenceSaid, reason: NewText) => Promise<void>;
}

export function useWriteDifference(form: string, now: CountNow): WriteDifference {
  const { t } = useTranslation();
  const go = useGo();
  const done = useDone();
  const dispatch = useDispatch();
  const { newIntent } = useParts();
  const found = useRef<DifferenceId | null>(null);
  const write = useWrite({
    form,
    onWritten: ({ entries }) => {
      const first = entries.find((entry) => entry.kind === 'difference-found');
      found.current = first ? idOf(first) : null;
    },
  });
  const resolve = async ({ became, member }: DifferenceSaid, reason: NewText) => {
    if (became === 'notKnown' || found.current === null) return;
    const body = {
      difference: found.current,
      where: 'box' as const,
      amount: now.difference,
      as: became,
      member: became === 'owedByMember' ? member : null,
      reason: reason.id,
    };
    await dispatch(
      { do: 'write', drafts: [{ kind: 'difference-resolved', body }] },
      { intent: newIntent(), texts: [] },
    );
  };
  const submit = async (said: DifferenceSaid, reason: NewText) => {
    const body = {
      where: 'box' as const,
      amount: now.difference,
      cause: 'count' as const,
      people: [...said.people],
      reason: reason.id,
    };
    const written = await write.submit({ do: 'write', drafts: [{ kind: 'difference-found', body }] }, [
      reason,
    ]);
    if (!written) return;
    await resolve(said, reason);
    done(t('count.difference.done'));
    go(now.count.moment === 'closing' ? 'outcome' : 'openingCount', {}, { replace: true });
  };
  return { write, submit };
}
