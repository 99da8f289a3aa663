/** What is there today? The box counted by notes and coins, the bank, and what is apart: solidarity fund and match. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format.tsx';
import { AmountText } from '../../../ui/amount/AmountText.tsx';
import { PieceCounter } from '../../../ui/count/PieceCounter.tsx';
import { Card } from '../../../ui/list/List.tsx';
import { StepPage } from '../StepPage.tsx';
import { useFounding } from '../use-founding.tsx';
import { readTyped } from './paper.ts';

const FIELDS = ['bank', 'solidarity', 'match'] as const;
type Field = (typeof FIELDS)[number];

export function PaperBoxStep() {
  const { t } = useTranslation();
  const format = useFormat();
  const { draft, change, next } = useFounding();
  const [tried, setTried] = useState(false);
  const { paper, rules } = draft;
  const { digits } = format.currency;
  const asked = FIELDS.filter((field) => field !== 'match' || (rules?.sponsor ?? '').trim() !== '');
  const problemOf = (field: Field) => {
    const read = readTyped(paper[field], digits);
    return read.ok ? undefined : t(`ui.amount.problem.${read.code}`, { digits: format.number(digits) });
  };
  const goOn = () => (asked.some((field) => problemOf(field)) ? setTried(true) : next());
  return (
    <StepPage title={t('founding.paperBox.title')} why={t('founding.paperBox.why')} onNext={goOn}>
      <PieceCounter pieces={paper.pieces} onChange={(pieces) => change({ paper: { ...paper, pieces } })} />
      <Card title={t('founding.paperBox.others')}>
        {asked.map((field) => (
          <AmountText
            key={field}
            label={t(`founding.paperBox.${field}`)}
            value={paper[field]}
            problem={tried ? problemOf(field) : undefined}
            onChange={(text) => change({ paper: { ...paper, [field]: text } })}
          />
        ))}
      </Card>
    </StepPage>
  );
}
