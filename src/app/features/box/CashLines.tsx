/** Movements of cash: what came in (+) or went out (−), and what there was after it. */
import { useTranslation } from 'react-i18next';
import { amount } from '../../../ledger/money.ts';
import type { CashLine } from '../../../ledger/statement.ts';
import { useFormat } from '../../format/use-format.tsx';
import { LineList } from '../../say/LineList.tsx';

export function CashLines({ lines }: { readonly lines: readonly CashLine[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (lines.length === 0) return <p>{t('box.noMovements')}</p>;
  return (
    <LineList
      lines={lines}
      endOf={(line) =>
        t(line.leg > 0 ? 'box.in' : 'box.out', { amount: format.money(amount(Math.abs(line.leg))) })
      }
      noteOf={(line) => t('box.after', { amount: format.money(line.balance) })}
    />
  );
}
