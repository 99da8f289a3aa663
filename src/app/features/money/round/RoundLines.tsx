/** What the hand-over is for: the lines she may pay, and what is left of it, drawn; then everything is read back at once. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberId } from '../../../../ledger/ids.ts';
import { type Amount, amount, negate } from '../../../../ledger/money.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { MeetingPage } from '../../../meeting-page/MeetingPage.tsx';
import { useRefusalWords } from '../../../say/refusal-words.ts';
import { useBook, useNames } from '../../../state/use-book.tsx';
import { Button } from '../../../ui/Button.tsx';
import { List } from '../../../ui/list/List.tsx';
import { Money } from '../../../ui/money/Money.tsx';
import { Notice } from '../../../ui/talk/Notice.tsx';
import { PlanReadBack } from '../PlanReadBack.tsx';
import { Refused } from '../Refused.tsx';
import { usePlan } from '../use-plan.tsx';
import { LineDialog } from './LineDialog.tsx';
import { LineRow } from './LineRow.tsx';
import { RoundSum } from './RoundSum.tsx';
import { type AmountByLine, type Line, linesFor, roundOf } from './round.ts';
import { useLineName } from './use-line-name.ts';

export interface RoundLinesProps {
  readonly member: MemberId;
  readonly form: string;
  readonly handed: Amount;
  readonly amounts: AmountByLine;
  readonly onAmounts: (amounts: AmountByLine) => void;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

export function RoundLines(props: RoundLinesProps) {
  const { member, form, handed, amounts, onAmounts, onBack, onDone } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const book = useBook();
  const face = useNames().faceOf(member);
  const lineName = useLineName();
  const refusalWords = useRefusalWords();
  const plan = usePlan(form);
  const [asked, setAsked] = useState<Line | null>(null);
  const round = roundOf(book, member, handed, amounts);
  const propose = () =>
    plan.propose({
      drafts: round.drafts,
      sentence: (words) =>
        t('money.round.sentence', { name: words.name(face.name), amount: words.amount(handed) }),
      cash: handed,
      details: <RoundSum round={round} />,
    });
  const change = (key: string, next: Amount) => {
    plan.drop();
    setAsked(null);
    onAmounts({ ...amounts, [key]: next });
  };
  return (
    <MeetingPage
      step="savings"
      title={t('money.round.what', { name: format.name(face.name) })}
      onBack={onBack}
      tight
      actions={
        <Button kind="primary" disabled={round.drafts.length === 0 || round.left < 0} onClick={propose}>
          {t('money.round.all')}
        </Button>
      }
    >
      <p>{t('money.round.handed', { amount: format.money(handed) })}</p>
      {round.left < 0 ? (
        <Notice tone="error">{t('money.round.short', { amount: format.money(negate(round.left)) })}</Notice>
      ) : (
        <Money amount={round.left} size="figure" notes label={t('money.round.left')} />
      )}
      <List label={t('money.round.what', { name: format.name(face.name) })}>
        {linesFor(book, member).map((line) => (
          <LineRow key={line.key} line={line} given={amounts[line.key] ?? 0} onClick={() => setAsked(line)} />
        ))}
      </List>
      {plan.refusal ? <Notice tone="error">{refusalWords(plan.refusal)}</Notice> : null}
      <Refused plan={plan} />
      {asked ? (
        <LineDialog
          key={asked.key}
          member={member}
          line={asked}
          name={lineName(asked)}
          now={amount(amounts[asked.key] ?? 0)}
          left={amount(round.left + (amounts[asked.key] ?? 0))}
          onAmount={(given) => change(asked.key, given)}
          onClose={() => setAsked(null)}
        />
      ) : null}
      <PlanReadBack plan={plan} kind="box" member={face} way="handToBox" onDone={onDone} />
    </MeetingPage>
  );
}
