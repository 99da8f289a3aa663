/** The read-back of a plan: who, what, the cash in notes, before → after, and what the disk or the book says against it. */

import { useFormat } from '../../format/use-format.tsx';
import { useDiskWords } from '../../say/disk-words.ts';
import { useRefusalWords } from '../../say/refusal-words.ts';
import type { MemberFace } from '../../ui/member/face.ts';
import type { MoneyKind } from '../../ui/money/kinds.ts';
import type { MoneyWayProps } from '../../ui/money/MoneyWay.tsx';
import { ReadBack } from '../../ui/talk/ReadBack.tsx';
import { useDone } from '../../ui/ui-provider.tsx';
import type { PlanInHand } from './use-plan.tsx';
import { wordsOf } from './words.ts';

export interface PlanReadBackProps {
  readonly plan: PlanInHand;
  readonly kind?: MoneyKind | undefined;
  readonly member?: MemberFace | undefined;
  readonly way?: MoneyWayProps['way'] | undefined;
  readonly onDone: () => void;
}

export function PlanReadBack({ plan, kind, member, way, onDone }: PlanReadBackProps) {
  const format = useFormat();
  const done = useDone();
  const refusalWords = useRefusalWords();
  const diskWords = useDiskWords();
  const { reading, write } = plan;
  if (!reading) return null;
  const sentence = reading.sentence(wordsOf(format));
  const said = write.refusal ? refusalWords(write.refusal) : write.disk && diskWords(write.disk);
  return (
    <ReadBack
      open
      sentence={sentence}
      listen={reading.sentence}
      member={member}
      kind={kind}
      way={way}
      amount={reading.cash > 0 ? reading.cash : undefined}
      before={reading.before}
      after={reading.after}
      beforeLabel={reading.beforeLabel}
      afterLabel={reading.afterLabel}
      refusal={said ?? undefined}
      onNo={plan.drop}
      onYes={(showWritten) =>
        plan.confirm(async () => {
          await showWritten();
          done(sentence);
          onDone();
        })
      }
    >
      {reading.details}
    </ReadBack>
  );
}
