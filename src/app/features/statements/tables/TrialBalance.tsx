/** The trial balance: what stands on each side of every account, and two sums that are the same. It names nobody. */
import { useTranslation } from 'react-i18next';
import { trialBalance } from '../../../../ledger/statements/trial-balance.ts';
import { useValues } from '../../../figures/use-values.ts';
import { useBook } from '../../../state/use-book.tsx';
import { Notice } from '../../../ui/talk/Notice.tsx';
import { StatementPage } from '../StatementPage.tsx';

export function TrialBalance() {
  const { t } = useTranslation();
  const { balances } = useBook();
  const { money } = useValues();
  const { lines, debit, credit } = trialBalance(balances);
  const title = t('statements.name.trialBalance');
  const table = {
    key: 'trial',
    stacked: true,
    caption: title,
    head: t('statements.trial.account'),
    notes: [],
    values: [t('statements.trial.debit'), t('statements.trial.credit')],
    rows: lines.map((line) => ({
      key: line.stem,
      title: t(`statements.stem.${line.stem}`),
      notes: [],
      values: [line.debit > 0 ? money(line.debit) : null, line.credit > 0 ? money(line.credit) : null],
    })),
    total: { key: 'total', title: t('statements.total'), notes: [], values: [money(debit), money(credit)] },
  };
  return (
    <StatementPage title={title} tables={[table]} empty={t('statements.trial.empty')}>
      {debit === credit ? (
        <Notice tone="done">{t('statements.trial.equal')}</Notice>
      ) : (
        <Notice tone="error">{t('statements.trial.unequal')}</Notice>
      )}
    </StatementPage>
  );
}
