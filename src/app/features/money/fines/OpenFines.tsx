/** The fines she owes: each may be paid now (in part too) or forgiven by the meeting; it is her choice, nothing happens by itself. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format.tsx';
import { useGo } from '../../../state/navigation.ts';
import { useBook } from '../../../state/use-book.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/list/List.tsx';
import { Money } from '../../../ui/money/Money.tsx';
import styles from '../money.module.css';
import { fineName } from './fine-name.ts';
import type { OpenFine } from './fines-of.ts';

export function OpenFines({ fines }: { readonly fines: readonly OpenFine[] }) {
  const { t } = useTranslation();
  const go = useGo();
  const format = useFormat();
  const book = useBook();
  return (
    <Card title={t('money.fines.open')}>
      {fines.map(({ fine, owed }) => (
        <div key={fine.id} className={styles.fine}>
          <Money
            amount={owed}
            kind="fine"
            label={t('money.fines.line', { fine: fineName(book, fine.fine, t), date: format.date(fine.on) })}
          />
          <span className={styles.buttons}>
            <Button onClick={() => go('otherForm', { what: `finePaid:${fine.id}` })}>
              {t('money.finePaid.link')}
            </Button>
            <Button kind="quiet" onClick={() => go('otherForm', { what: `fineWaived:${fine.id}` })}>
              {t('money.fineWaived.link')}
            </Button>
          </span>
        </div>
      ))}
    </Card>
  );
}
