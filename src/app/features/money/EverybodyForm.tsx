/**
 * Everybody at once: one amount, one read-back ("15 × 10 € = 150 €, count the pile"), one command with a line for each who
 * is here and has not given yet. The exceptions are corrected one by one afterwards.
 */
import { useTranslation } from 'react-i18next';
import { held } from '../../../ledger/accounts.ts';
import type { Draft } from '../../../ledger/entries/registry.ts';
import type { MemberId } from '../../../ledger/ids.ts';
import { type Amount, add, times, ZERO } from '../../../ledger/money.ts';
import { useFormat } from '../../format/use-format.tsx';
import { useGo } from '../../state/navigation.ts';
import { useBook, useNames } from '../../state/use-book.tsx';
import { MemberName } from '../../ui/member/MemberName.tsx';
import { MoneyForm } from './MoneyForm.tsx';
import styles from './money.module.css';
import type { MoneyPlan } from './plan.ts';
import { depositChips } from './savings/deposit-chips.ts';
import { solidarityChips } from './solidarity-chips.ts';
import { expectedMembers, sumByMember } from './today.ts';
import { useRecentEntries, usualOf } from './usual.ts';

export interface EverybodyFormProps {
  readonly gives: 'deposit' | 'solidarity-in';
}

export function EverybodyForm({ gives }: EverybodyFormProps) {
  const { t } = useTranslation();
  const go = useGo();
  const format = useFormat();
  const book = useBook();
  const { faceOf } = useNames();
  const done = sumByMember(book, gives);
  const members = expectedMembers(book).filter((member) => !done.has(member));
  const recent = useRecentEntries();
  const usual = { ...usualOf(recent, book.reversed, gives, null), last: null };
  const step = gives === 'deposit' ? 'savings' : 'fines';
  const words = gives === 'deposit' ? 'saves' : 'gives';
  const first = members[0] ?? '';
  const fund = gives === 'deposit' ? null : held(book.balances, 'solidarity-fund');
  const planOf = (each: Amount): MoneyPlan => ({
    drafts: members.map((member) => draftFor(gives, member, each)),
    sentence: ({ amount }) =>
      t(`money.everybody.${words}.sentence`, {
        count: members.length,
        shown: format.number(members.length),
        each: amount(each),
        total: amount(times(each, members.length)),
      }),
    cash: times(each, members.length),
    ...(fund === null ? {} : { before: fund, after: add(fund, times(each, members.length)) }),
    details: (
      <ul className={styles.people}>
        {members.map((member) => (
          <li key={member}>
            <MemberName member={faceOf(member)} size="small" />
          </li>
        ))}
      </ul>
    ),
  });
  return (
    <MoneyForm
      step={step}
      title={t(`money.everybody.${words}.title`)}
      form={`everybody/${gives}`}
      kind={gives === 'deposit' ? 'savings' : 'solidarity'}
      way="handToBox"
      chips={
        gives === 'deposit'
          ? depositChips(book, first, usual, format, t)
          : solidarityChips(book, usual, format, t)
      }
      usual={usual.usual}
      planOf={planOf}
      onDone={() => go(step, {}, { replace: true })}
      onBack={() => go(step, {}, { replace: true })}
    />
  );
}

function draftFor(gives: EverybodyFormProps['gives'], member: MemberId, each: Amount): Draft {
  return gives === 'deposit'
    ? { kind: 'deposit', body: { member, amount: each, carried: ZERO, to: 'box' } }
    : { kind: 'solidarity-in', body: { member, amount: each } };
}
