/** What each who vouched pays out of her savings, and that the borrower owes it to her. */
import { useTranslation } from 'react-i18next';
import type { Part } from '../../../../ledger/book.ts';
import type { MemberId } from '../../../../ledger/ids.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useNames } from '../../../state/use-book.tsx';
import { Name } from '../../../ui/member/Name.tsx';
import styles from '../money.module.css';

export interface CalledPartsProps {
  readonly parts: readonly Part[];
  readonly borrower: MemberId;
}

export function CalledParts({ parts, borrower }: CalledPartsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { nameOf } = useNames();
  return (
    <>
      <dl className={styles.lines}>
        {parts.map(({ member, amount }) => (
          <div key={member}>
            <dt>
              <Name>{nameOf(member)}</Name>
            </dt>
            <dd>{format.money(amount)}</dd>
          </div>
        ))}
      </dl>
      <p>{t('money.pledgesCalled.owes', { name: format.name(nameOf(borrower)) })}</p>
    </>
  );
}
