/** Sums of money: those of last month with what she earned by her own word, and those of today with what the business is worth. */
import { useTranslation } from 'react-i18next';
import { netWorthOf, salesLessCosts, type WorkedOut } from '../../../../followup/business/figures.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useAmountProblem } from '../../../ui/amount/use-amount-problem.ts';
import { SegmentedChoice } from '../../../ui/field/SegmentedChoice.tsx';
import { TextField } from '../../../ui/field/TextField.tsx';
import { Card } from '../../../ui/list/List.tsx';
import { Money } from '../../../ui/money/Money.tsx';
import type { SectionProps } from './section.ts';
import { figureOf, figuresTyped, LAST_MONTH, type MoneyField, WORTH } from './typed.ts';

export function LastMonth(props: SectionProps) {
  const { typed, onTyped } = props;
  const { t } = useTranslation();
  const { digits } = useFormat().currency;
  return (
    <>
      <p>{t('business.visit.untold')}</p>
      {LAST_MONTH.map((field) => (
        <div key={field}>
          <Sum {...props} field={field} />
          {field === 'profitAsked' ? (
            <SegmentedChoice
              label={t('business.visit.gainedOrLost')}
              value={typed.earned}
              onChange={(earned) => onTyped({ ...typed, earned })}
              choices={[
                { value: 'gained', label: t('business.visit.gained') },
                { value: 'lost', label: t('business.visit.lost') },
              ]}
            />
          ) : null}
        </div>
      ))}
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
      {WORTH.map((field) => (
        <Sum key={field} {...props} field={field} />
      ))}
      <Result name="netWorth" result={netWorthOf(figuresTyped(props.typed, digits))} />
    </>
  );
}

function Sum({ typed, onTyped, wrong, field }: SectionProps & { readonly field: MoneyField }) {
  const { t } = useTranslation();
  const { currency, sign } = useFormat();
  const problemWords = useAmountProblem(currency.digits);
  const text = typed.money[field] ?? '';
  const figure = figureOf(text, currency.digits);
  return (
    <TextField
      label={`${t(`business.figure.${field}`)} (${sign})`}
      hint={t(`business.what.${field}`)}
      value={text}
      maxLength={20}
      inputMode="decimal"
      problem={wrong.includes(field) && figure.is === 'wrong' ? problemWords(figure.problem) : undefined}
      onChange={(value) => onTyped({ ...typed, money: { ...typed.money, [field]: value } })}
    />
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
