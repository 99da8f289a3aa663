/** Only on paper: a slip for each member with her own figures, to cut apart, sign and give back. */
import { useTranslation } from 'react-i18next';
import { bookDate } from '../../../../ledger/book.ts';
import type { ConfirmationLine } from '../../../../ledger/statements/confirmations.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useBook, useNames } from '../../../state/use-book.tsx';
import { Name } from '../../../ui/member/Name.tsx';
import styles from '../statements.module.css';
import { OwnFigures } from './OwnFigures.tsx';

export function Slips({ lines }: { readonly lines: readonly ConfirmationLine[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const book = useBook();
  const { nameOf } = useNames();
  const on = bookDate(book);
  return (
    <div data-paper-only>
      {lines.map(({ member, now }) => (
        <section key={member} className={styles.slip}>
          <b>
            <Name>{nameOf(member)}</Name>
          </b>{' '}
          · <Name>{book.founding?.name ?? ''}</Name>
          {on ? ` · ${format.date(on)}` : ''}
          <OwnFigures figures={now} />
          <p className={styles.sign}>
            <span>☐ {t('statements.confirm.yes')}</span>
            <span>☐ {t('statements.confirm.no')}</span>
            <span>{t('statements.confirm.signature')}</span>
          </p>
        </section>
      ))}
    </div>
  );
}
