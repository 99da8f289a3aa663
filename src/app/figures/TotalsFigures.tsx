/** The figures of a month's totals, each with what it means; what is withheld is said to be. In the currency of their own community. */
import { useTranslation } from 'react-i18next';
import { KNOWN_CURRENCIES } from '../../ledger/currency.ts';
import type { Totals } from '../../ledger/open/totals.ts';
import { LEAST_BEHIND } from '../../ledger/open/withhold.ts';
import { DEFINITIONS } from '../../ledger/statements/definitions.ts';
import { CurrencyProvider, useFormat } from '../format/use-format.tsx';
import { Card, List, ListRow } from '../ui/list/List.tsx';
import { useIndicator } from './use-indicator.ts';

const GROUPS = ['people', 'savings', 'loans', 'order'] as const;

export function TotalsFigures({ totals }: { readonly totals: Pick<Totals, 'currency' | 'figures'> }) {
  const { code, digits } = totals.currency;
  const known = KNOWN_CURRENCIES.find((one) => one.code === code && one.digits === digits);
  return (
    <CurrencyProvider currency={known ?? { code, digits, denominations: [] }}>
      <Groups figures={totals.figures} />
    </CurrencyProvider>
  );
}

function Groups({ figures }: Pick<Totals, 'figures'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const indicator = useIndicator();
  const some = DEFINITIONS.some(({ key }) => figures[key] === null);
  return (
    <>
      {some ? <p>{t('sharing.withheldWhy', { least: format.number(LEAST_BEHIND) })}</p> : null}
      {GROUPS.map((group) => {
        const title = t(`statements.summary.group.${group}`);
        return (
          <Card key={group} title={title}>
            <List label={title}>
              {DEFINITIONS.filter((one) => one.group === group).map((one) => {
                const told = figures[one.key];
                const { title: name, of, meaning, value } = indicator(one, told ?? { part: 0, whole: 0 });
                const end = told === null ? t('sharing.withheld') : (value?.shown ?? t('sharing.none'));
                return (
                  <ListRow
                    key={one.key}
                    title={name}
                    note={[told === null ? null : of, meaning].filter(Boolean).join(' · ')}
                    end={end}
                  />
                );
              })}
            </List>
          </Card>
        );
      })}
    </>
  );
}
