/** How a repayment is split within its loan, in words and in the agreed order; and what is given back, drawn. */
import { useTranslation } from 'react-i18next';
import type { LateFee } from '../../../../ledger/loans/late-fees.ts';
import type { Repaid } from '../../../../ledger/loans/loan.ts';
import type { Amount } from '../../../../ledger/money.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useNames } from '../../../state/use-book.tsx';
import { NotesStack } from '../../../ui/pieces/NotesStack.tsx';
import { Notice } from '../../../ui/talk/Notice.tsx';
import styles from '../money.module.css';
import { useShortDay } from './use-short-day.ts';

export interface SplitLinesProps {
  readonly parts: Repaid;
  /** For which payments the late fee is. */
  readonly late: readonly LateFee[];
  readonly handedBack?: Amount | undefined;
  readonly saved: Amount | null;
}

const PARTS = ['lateFee', 'interest', 'principal'] as const;

export function SplitLines({ parts, late, handedBack, saved }: SplitLinesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { nameOf } = useNames();
  const split = PARTS.filter((part) => parts[part] > 0);
  return (
    <>
      {split.length > 1 || parts.lateFee > 0 || parts.back.length > 0 || saved !== null ? (
        <dl className={styles.lines}>
          {parts.back.map(({ member, amount }) => (
            <div key={member}>
              <dt>{t('money.part.back', { name: format.name(nameOf(member)) })}</dt>
              <dd>{format.money(amount)}</dd>
            </div>
          ))}
          {split.map((part) => (
            <div key={part}>
              <dt>{t(`money.part.${part}`)}</dt>
              <dd>{format.money(parts[part])}</dd>
              {part === 'lateFee' ? <WhatFor late={late} /> : null}
            </div>
          ))}
          {saved === null ? null : (
            <div>
              <dt>{t('money.part.saved')}</dt>
              <dd>{format.money(saved)}</dd>
            </div>
          )}
        </dl>
      ) : null}
      {handedBack === undefined ? null : (
        <Notice tone="warn" title={t('money.deposit.giveBack', { amount: format.money(handedBack) })}>
          <NotesStack amount={handedBack} />
        </Notice>
      )}
    </>
  );
}

function WhatFor({ late }: Pick<SplitLinesProps, 'late'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const shortDay = useShortDay();
  return late.map(({ due, missing }) => (
    <dd key={due} className={styles.whatFor}>
      {t('money.lateFee.line', { date: shortDay(due), missing: format.money(missing) })}
    </dd>
  ));
}
