/** The other ends of a difference: the money turned up, the fund bears it, or a member says herself that it is hers. */
import { Banknote, HandHeart, PiggyBank } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Difference } from '../../../../ledger/book.ts';
import { openPart } from '../../../../ledger/difference.ts';
import { amount } from '../../../../ledger/money.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { List, ListRow } from '../../../ui/list/List.tsx';
import { ResolveDialog, type Way } from './ResolveDialog.tsx';

const WAYS: readonly Way[] = ['cashMoved', 'borneByFund', 'owedByMember'];
const ICONS: Readonly<Record<Way, ReactNode>> = {
  cashMoved: <Banknote aria-hidden="true" />,
  borneByFund: <PiggyBank aria-hidden="true" />,
  owedByMember: <HandHeart aria-hidden="true" />,
};

export function OtherWays({ difference }: { readonly difference: Difference }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [asked, setAsked] = useState<Way | null>(null);
  const open = openPart(difference);
  const side = open < 0 ? 'missing' : 'tooMuch';
  const size = format.money(amount(Math.abs(open)));
  return (
    <>
      <h2>{t('count.open.otherWays')}</h2>
      <List label={t('count.open.otherWays')}>
        {WAYS.map((way) => (
          <ListRow
            key={way}
            icon={ICONS[way]}
            title={t(`count.open.${side}.${way}`, { amount: size })}
            onClick={() => setAsked(way)}
          />
        ))}
      </List>
      {asked ? <ResolveDialog difference={difference} way={asked} onClose={() => setAsked(null)} /> : null}
    </>
  );
}
