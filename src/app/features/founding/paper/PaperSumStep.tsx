/** Does the paper add up? What is there against what belongs to somebody; what is over or missing is agreed here. */
import { useTranslation } from 'react-i18next';
import { amount as toAmount } from '../../../../ledger/money.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { ChoiceList } from '../../../ui/field/ChoiceList.tsx';
import { List, ListRow } from '../../../ui/list/List.tsx';
import { Money } from '../../../ui/money/Money.tsx';
import { Notice } from '../../../ui/talk/Notice.tsx';
import { StepPage } from '../StepPage.tsx';
import { useFounding } from '../use-founding.tsx';
import { sumOf } from './paper.ts';

const THERE = ['box', 'bank', 'lent'] as const;
const OWNED = ['savings', 'solidarity', 'match'] as const;

export function PaperSumStep() {
  const { t } = useTranslation();
  const format = useFormat();
  const { draft, change, next } = useFounding();
  const sums = sumOf(draft, format.currency.digits);
  const { rest } = sums;
  const size = toAmount(Math.abs(rest));
  const rows = (names: readonly (keyof typeof sums & string)[]) =>
    names.map((name) => (
      <ListRow
        key={name}
        title={t(`founding.paperSum.${name as Exclude<typeof name, 'rest'>}`)}
        end={<Money amount={sums[name]} />}
      />
    ));
  return (
    <StepPage title={t('founding.paperSum.title')} onNext={next}>
      <h2>{t('founding.paperSum.there')}</h2>
      <List label={t('founding.paperSum.there')}>{rows(THERE)}</List>
      <h2>{t('founding.paperSum.owned')}</h2>
      <List label={t('founding.paperSum.owned')}>{rows(OWNED)}</List>
      {rest === 0 ? (
        <Notice tone="done">{t('founding.paperSum.addsUp')}</Notice>
      ) : (
        <>
          <Money amount={size} kind={rest < 0 ? 'missing' : 'tooMuch'} size="figure" notes />
          <p>
            {t(rest < 0 ? 'founding.paperSum.missing' : 'founding.paperSum.over', {
              amount: format.money(size),
            })}
          </p>
          <ChoiceList
            label={t('founding.paperSum.decide')}
            value={draft.paper.rest}
            onChange={(chosen) => change({ paper: { ...draft.paper, rest: chosen } })}
            choices={[
              {
                value: 'surplus',
                label: t(rest < 0 ? 'founding.paperSum.asLoss' : 'founding.paperSum.asSurplus'),
                note: t(rest < 0 ? 'founding.paperSum.asLossWhat' : 'founding.paperSum.asSurplusWhat'),
              },
              {
                value: 'difference',
                label: t('founding.paperSum.asDifference'),
                note: t('founding.paperSum.asDifferenceWhat'),
              },
            ]}
          />
        </>
      )}
    </StepPage>
  );
}
