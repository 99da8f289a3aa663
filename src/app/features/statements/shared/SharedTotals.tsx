/**
 * What the community shares with the team that accompanies it: the rule as it is today, and where it is totals, each month that is over
 * as a signed file. All that is in it is shown before it can leave.
 */
import { CalendarDays, HeartHandshake, MailCheck } from 'lucide-react';
import { useMemo, useState } from 'react';
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
import { OneSlot } from './OneSlot.tsx';
import { ReadSlot } from './ReadSlot.tsx';
import { type SlotState, useSlot } from './use-slot.ts';
import { type Ready, useTotals } from './use-totals.ts';
import { WhereTo } from './WhereTo.tsx';

export function SharedTotals() {
  const { t } = useTranslation();
  const go = useGo();
  const found = useTotals();
  const slot = useSlot(useMonthsOf(found));
  const [shown, setShown] = useState<Ready | 'slot' | 'readSlot' | null>(null);
  const back = () => setShown(null);
  if (shown === 'readSlot' && slot.tools) return <ReadSlot tools={slot.tools} onLeave={back} />;
  if (shown === 'slot' && slot.shown)
    return <OneSlot shown={slot.shown} onRead={() => setShown('readSlot')} onBack={back} />;
  if (typeof shown === 'object' && shown) return <OneMonth month={shown} slot={slot} onBack={back} />;
  return (
    <Page title={t('statements.name.sharedTotals')} onBack={() => go('statements')}>
      <TheRule />
      {found ? <Found found={found} slot={slot} onMonth={setShown} /> : null}
      {found && found !== 'unread' && found.ok && slot.tools ? (
        <WhereTo slot={slot} onRead={() => setShown('readSlot')} onShow={() => setShown('slot')} />
      ) : null}
    </Page>
  );
}

/** Those that may be given, the newest first. */
function useMonthsOf(found: ReturnType<typeof useTotals>): readonly string[] {
  return useMemo(
    () =>
      found && found !== 'unread' && found.ok ? found.months.filter(isReady).map((one) => one.month) : [],
    [found],
  );
}

const isReady = (one: MonthToGive): one is Ready => one.ready;

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
  readonly slot: SlotState;
  readonly onMonth: (month: Ready) => void;
}

function Found({ found, slot, onMonth }: FoundProps) {
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
          <MonthRow key={one.month} one={one} slot={slot} onMonth={onMonth} />
        ))}
      </List>
    </Card>
  );
}

type MonthRowProps = Omit<FoundProps, 'found'> & { readonly one: MonthToGive };

function MonthRow({ one, slot, onMonth }: MonthRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const monthName = useMonth();
  const icon = <CalendarDays aria-hidden="true" />;
  if (!one.ready)
    return <ListRow icon={icon} title={monthName(one.month, 'alone')} note={t(`sharing.${one.why}`)} />;
  const { on, meeting } = one.totals;
  const until = t('sharing.until', { number: format.number(meeting), date: format.date(on) });
  const way = wayOf(one, slot);
  return (
    <ListRow
      icon={way === 'isSent' ? <MailCheck aria-hidden="true" /> : icon}
      title={monthName(one.month, 'alone')}
      note={way ? `${until} ${t(`sharing.post.${way}`)}` : until}
      onClick={() => onMonth(one)}
    />
  );
}

/** What became of it, as far as this phone knows; null where it goes by no endpoint, or not by itself. */
function wayOf({ month, totals }: Ready, { shown, left }: SlotState): 'isSent' | 'follows' | null {
  if (!shown) return null;
  if (left.get(month) === totals.meeting) return 'isSent';
  return [...left.keys()].some((first) => first <= month) ? 'follows' : null;
}
