/**
 * What the community shares with the team that accompanies it: the rule as it is today, and where it is totals, each month that is over
 * as a signed file. All that is in it is shown before it can leave.
 */
import { CalendarDays, HeartHandshake } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sharingOf } from '../../../../ledger/conditions/in-force.ts';
import type { MonthToGive } from '../../../../ledger/open/totals.ts';
import { useMonth } from '../../../figures/use-month.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useDiskWords } from '../../../say/disk-words.ts';
import { useGo } from '../../../state/navigation.ts';
import { useBook } from '../../../state/use-book.tsx';
import { Card, List, ListRow } from '../../../ui/list/List.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { EmptyState } from '../../../ui/talk/EmptyState.tsx';
import { Notice } from '../../../ui/talk/Notice.tsx';
import { OneMonth } from './OneMonth.tsx';
import { type Ready, useTotals } from './use-totals.ts';

export function SharedTotals() {
  const { t } = useTranslation();
  const go = useGo();
  const found = useTotals();
  const [shown, setShown] = useState<Ready | null>(null);
  if (shown) return <OneMonth month={shown} onBack={() => setShown(null)} />;
  return (
    <Page title={t('statements.name.sharedTotals')} onBack={() => go('statements')}>
      <TheRule />
      {found ? <Found found={found} onMonth={setShown} /> : null}
    </Page>
  );
}

/** Decided in a meeting, as every rule: from here one only comes to the question. That nobody was asked is said below. */
function TheRule() {
  const { t } = useTranslation();
  const go = useGo();
  const { conditions } = useBook();
  const sharing = sharingOf(conditions);
  return (
    <List label={t('rules.topic.sharing')}>
      <ListRow
        icon={<HeartHandshake aria-hidden="true" />}
        title={t('rules.topic.sharing')}
        note={sharing ? t(`rules.sharing.${sharing}`) : null}
        onClick={() => go('rulesQuestion', { question: 'sharing' })}
      />
    </List>
  );
}

interface FoundProps {
  readonly found: NonNullable<ReturnType<typeof useTotals>>;
  readonly onMonth: (month: Ready) => void;
}

function Found({ found, onMonth }: FoundProps) {
  const { t } = useTranslation();
  const diskWords = useDiskWords();
  if (found === 'unread') return <Notice tone="error">{diskWords({ code: 'cannotRead' })}</Notice>;
  if (!found.ok) {
    const why = found.code === 'clash' ? t('sharing.clash') : t(`sharing.not.${found.sharing ?? 'asked'}`);
    return <Notice tone={found.code === 'clash' ? 'warn' : 'info'}>{why}</Notice>;
  }
  if (found.months.length === 0)
    return <EmptyState title={t('sharing.noMonth')}>{t('sharing.noMonthText')}</EmptyState>;
  return (
    <Card title={t('sharing.months')}>
      <List label={t('sharing.months')}>
        {found.months.map((one) => (
          <MonthRow key={one.month} one={one} onMonth={onMonth} />
        ))}
      </List>
    </Card>
  );
}

function MonthRow({ one, onMonth }: { readonly one: MonthToGive; readonly onMonth: FoundProps['onMonth'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const monthName = useMonth();
  const icon = <CalendarDays aria-hidden="true" />;
  if (!one.ready)
    return <ListRow icon={icon} title={monthName(one.month, 'alone')} note={t(`sharing.${one.why}`)} />;
  const { on, meeting } = one.totals;
  return (
    <ListRow
      icon={icon}
      title={monthName(one.month, 'alone')}
      note={t('sharing.until', { number: format.number(meeting), date: format.date(on) })}
      onClick={() => onMonth(one)}
    />
  );
}
