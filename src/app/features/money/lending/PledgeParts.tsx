/** How much each one vouches for, with what she has free beside it: proposed, and changed as she says. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberId } from '../../../../ledger/ids.ts';
import { freeToPledge } from '../../../../ledger/loans/free-savings.ts';
import { amount, parseAmount, sum } from '../../../../ledger/money.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useBook, useNames } from '../../../state/use-book.tsx';
import { AmountText } from '../../../ui/amount/AmountText.tsx';
import type { LoanDraft } from './loan-draft.ts';

export interface PledgePartsProps {
  readonly pledges: LoanDraft['pledges'];
  readonly onChange: (pledges: LoanDraft['pledges']) => void;
  /** Whether a figure cannot be read: nobody goes on then. */
  readonly onUnread: (unread: boolean) => void;
}

export function PledgeParts({ pledges, onChange, onUnread }: PledgePartsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const book = useBook();
  const { nameOf } = useNames();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const { currency } = format;
  const problemOf = (text: string): string | undefined => {
    const read = parseAmount(text, currency.digits);
    return read.ok
      ? undefined
      : t(`ui.amount.problem.${read.code}`, { digits: format.number(currency.digits) });
  };
  const type = (member: MemberId, text: string) => {
    const next = { ...typed, [member]: text };
    setTyped(next);
    onUnread(Object.values(next).some((one) => problemOf(one) !== undefined));
    const read = parseAmount(text, currency.digits);
    if (!read.ok) return;
    onChange(pledges.map((one) => (one.member === member ? { ...one, amount: read.amount } : one)));
  };
  if (pledges.length === 0) return null;
  return (
    <>
      {pledges.map(({ member, amount: part }) => {
        const text = typed[member] ?? format.typed(amount(part));
        return (
          <AmountText
            key={member}
            label={t('money.guarantors.part', { name: format.name(nameOf(member)) })}
            hint={t('money.guarantors.free', { amount: format.money(freeToPledge(book, member)) })}
            value={text}
            problem={problemOf(text)}
            onChange={(next) => type(member, next)}
          />
        );
      })}
      <p aria-live="polite">
        {t('money.guarantors.together', {
          amount: format.money(sum(pledges.map((pledge) => amount(pledge.amount)))),
        })}
      </p>
    </>
  );
}
