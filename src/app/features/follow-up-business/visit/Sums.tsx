/** Sums of money: those of last month with what she earned by her own word, and those of today with what the business is worth. */
import { useTranslation } from 'react-i18next';
import { netWorthOf, salesLessCosts, type WorkedOut } from '../../../../followup/business/figures.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { SegmentedChoice } from '../../../ui/field/SegmentedChoice.tsx';
import { Card } from '../../../ui/list/List.tsx';
import { Money } from '../../../ui/money/Money.tsx';
import { SumFields } from './SumFields.tsx';
import type { SectionProps } from './section.ts';
import { figuresTyped, LAST_MONTH, WORTH } from './typed.ts';

export function LastMonth(props: SectionProps) {
  const { typed, onTyped } = props;
  const { t } = useTranslation();
  const { digits } = useFormat().currency;
  const earned = (
    <SegmentedChoice
      label={t('business.visit.gainedOrLost')}
      value={typed.earned}
      onChange={(next) => onTyped({ ...typed, earned: next })}
      choices={[
        { value: 'gained', label: t('business.visit.gained') },
        { value: 'lost', label: t('business.visit.lost') },
      ]}
    />
  );
  return (
    <>
      <p>{t('business.visit.untold')}</p>
      <SumFields {...props} fields={LAST_MONTH} under={{ profitAsked: earned }} />
      <Result name="salesLessCosts" result={salesLessCosts(figuresTyped(typed, digits))} />
    </>
  );
}

export function Worth(props: SectionProps) {
  const { t } = useTranslation();
  const { digits } = useFormat().currency;
  return (
    <>
      <p>{t('business.visit.untold')}</p>
      <SumFields {...props} fields={WORTH} />
      <Result name="netWorth" result={netWorthOf(figuresTyped(props.typed, digits))} />
    </>
  );
}

interface ResultProps {
  readonly name: 'salesLessCosts' | 'netWorth';
  readonly result: WorkedOut;
}

function Result({ name, result }: ResultProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Card title={t(`business.figure.${name}`)}>
      {result.known ? (
        <Money amount={result.value} size="large" />
      ) : (
        <p>
          {t('business.notTold', {
            what: format.list(result.missing.map((field) => t(`business.figure.${field}`))),
          })}
        </p>
      )}
      <p>{t(`business.definition.${name}`)}</p>
    </Card>
  );
}
