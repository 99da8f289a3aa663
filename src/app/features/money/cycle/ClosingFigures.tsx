/** A share-out in figures: what there is to share, what each gets or still owes, and what stays with the group. */
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { owedBetween } from '../../../../ledger/loans/between.ts';
import { type Amount, larger, smaller, sum, ZERO } from '../../../../ledger/money.ts';
import type { Closing, ClosingMember } from '../../../../ledger/share-out/closing-shape.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useBook, useNames } from '../../../state/use-book.tsx';
import { Card, List, ListRow } from '../../../ui/list/List.tsx';
import { Money } from '../../../ui/money/Money.tsx';
import { Notice } from '../../../ui/talk/Notice.tsx';
import { BetweenMembers } from '../BetweenMembers.tsx';
import styles from '../money.module.css';
import { sponsorIn } from './closing-now.ts';

/** What all of them get, debts taken off. */
export const givenBy = ({ members }: Closing): Amount => sum(members.map(({ net }) => larger(ZERO, net)));

export function ClosingFigures({ closing }: { readonly closing: Closing }) {
  const { t } = useTranslation();
  const format = useFormat();
  const debtors = closing.members.filter(({ owes }) => owes > 0);
  const waits = sum(closing.members.map(({ stays }) => stays));
  const book = useBook();
  const { cashStep = 1 } = book.conditions?.box ?? {};
  return (
    <>
      <Card title={t('cycle.total')}>
        <Money amount={givenBy(closing)} kind="savings" size="figure" notes />
      </Card>
      {debtors.length > 0 ? (
        <Notice tone="warn" title={t('cycle.debtors.title')}>
          {t('cycle.debtors.text', { amount: format.money(sum(debtors.map(({ owes }) => owes))) })}
        </Notice>
      ) : null}
      {waits >= cashStep ? (
        <Notice tone="warn">
          {t('cycle.waits', {
            paid: format.money(sum(closing.members.map(({ paid }) => paid))),
            rest: format.money(waits),
          })}
        </Notice>
      ) : null}
      <Card title={t('cycle.each')}>
        <List label={t('cycle.each')}>
          {closing.members.map((one) => (
            <MemberRow key={one.member} one={one} mode={closing.mode} />
          ))}
        </List>
      </Card>
      <BetweenMembers owed={owedBetween(book)} />
      <WhatStays closing={closing} />
    </>
  );
}

interface RowProps {
  readonly one: ClosingMember;
  readonly mode: Closing['mode'];
}

function MemberRow({ one, mode }: RowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { faceOf } = useNames();
  const { member, savings, loss, match, solidarityFund, surplus, isOwed, charges, debts, net, owes } = one;
  const facts = [
    mode === 'sharedOut' ? (['savings', savings] as const) : null,
    ['earned', sum([match, solidarityFund, surplus])] as const,
    ['loss', loss] as const,
    ['isOwed', isOwed] as const,
    ['debts', sum([charges, debts])] as const,
  ].filter((fact) => fact !== null && fact[1] > 0);
  return (
    <ListRow
      member={faceOf(member)}
      note={
        <span className={styles.facts}>
          {facts.map((fact) =>
            fact ? (
              <span key={fact[0]}>{t(`cycle.fact.${fact[0]}`, { amount: format.money(fact[1]) })}</span>
            ) : null,
          )}
          {owes > 0 ? (
            <span className={styles.overdue}>
              <TriangleAlert aria-hidden="true" />
              {t('cycle.owes', { amount: format.money(owes) })}
            </span>
          ) : null}
        </span>
      }
      end={<Money amount={larger(ZERO, net)} />}
    />
  );
}

/** The fund that is kept, what goes back to the sponsor, and what is too small to share; nothing where nothing stays. */
function WhatStays({ closing }: { readonly closing: Closing }) {
  const { t } = useTranslation();
  const format = useFormat();
  const sponsor = format.name(sponsorIn(useBook()));
  const { solidarityFund, match, leftOver } = closing;
  const rows = [
    { title: t('cycle.stays.solidarity'), amount: solidarityFund.kept },
    { title: t('cycle.stays.toSponsor', { sponsor }), amount: sum(match.map(({ paid }) => paid)) },
    { title: t('cycle.stays.match', { sponsor }), amount: sum(match.map(({ kept }) => kept)) },
    { title: t('cycle.stays.rest'), amount: larger(ZERO, leftOver) },
    { title: t('cycle.stays.missing'), amount: smaller(ZERO, leftOver) },
  ].filter(({ amount }) => amount !== 0);
  if (rows.length === 0) return null;
  return (
    <Card title={t('cycle.stays.title')}>
      <List label={t('cycle.stays.title')}>
        {rows.map(({ title, amount }) => (
          <ListRow key={title} title={title} end={<Money amount={amount} />} />
        ))}
      </List>
    </Card>
  );
}
