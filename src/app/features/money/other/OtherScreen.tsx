/** Everything else a meeting may bring: other money, the bank, the sponsor, people coming and going. One tap, one form. */
import {
  ArrowLeftRight,
  BookOpenText,
  Building2,
  ChartPie,
  HandCoins,
  KeyRound,
  Landmark,
  NotebookPen,
  ReceiptText,
  ScanSearch,
  Target,
  UserMinus,
  UserPlus,
  UserRoundCheck,
  Wallet,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { held, heldByStem, matchOf } from '../../../../ledger/accounts.ts';
import { lastCycle, leftToHand } from '../../../../ledger/cycles.ts';
import { claimsOfLeavers } from '../../../../ledger/leaving/claims.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { MeetingPage } from '../../../meeting-page/MeetingPage.tsx';
import { useGo } from '../../../state/navigation.ts';
import { useBook } from '../../../state/use-book.tsx';
import { Card, List, ListRow } from '../../../ui/list/List.tsx';
import { owing } from './fund-specs.ts';
import { OtherToday } from './OtherToday.tsx';

interface Way {
  readonly what: string;
  readonly icon: ReactNode;
  readonly title: string;
  readonly note?: string | undefined;
}

export function OtherScreen() {
  const { t } = useTranslation();
  const go = useGo();
  const claims = claimsOfLeavers(useBook()).length;
  return (
    <MeetingPage step="other" title={t('money.other.title')}>
      <Ways title={t('money.other.money')} ways={useMoneyWays()} />
      <Ways title={t('money.other.sponsor')} ways={useSponsorWays()} />
      <EndOfCycle />
      <Card title={t('money.other.group')}>
        <List label={t('money.other.group')}>
          <ListRow
            icon={<UserPlus aria-hidden="true" />}
            title={t('money.other.join')}
            onClick={() => go('memberNew')}
          />
          <ListRow
            icon={<UserMinus aria-hidden="true" />}
            title={t('money.other.leave')}
            onClick={() => go('otherForm', { what: 'memberLeft' })}
          />
          {claims > 0 ? (
            <ListRow
              icon={<UserRoundCheck aria-hidden="true" />}
              title={t('money.other.leavers')}
              onClick={() => go('leavers')}
            />
          ) : null}
          <ListRow
            icon={<KeyRound aria-hidden="true" />}
            title={t('money.offices.title')}
            onClick={() => go('otherForm', { what: 'offices' })}
          />
          <ListRow
            icon={<Target aria-hidden="true" />}
            title={t('home.place.goals')}
            onClick={() => go('goals')}
          />
          <ListRow
            icon={<BookOpenText aria-hidden="true" />}
            title={t('money.other.rules')}
            onClick={() => go('rules')}
          />
          <ListRow
            icon={<NotebookPen aria-hidden="true" />}
            title={t('money.other.minutes')}
            onClick={() => go('meeting')}
          />
        </List>
      </Card>
      <OtherToday />
    </MeetingPage>
  );
}

/** What the cycle comes to, and what of the last one is to be handed over yet. */
function EndOfCycle() {
  const { t } = useTranslation();
  const go = useGo();
  const book = useBook();
  const cycle = lastCycle(book);
  const open = cycle && Object.keys(cycle.toHand).some((member) => leftToHand(book, cycle, member).cash > 0);
  const icon = <ChartPie aria-hidden="true" />;
  return (
    <List label={t('money.other.shareOut')}>
      {open ? <ListRow icon={icon} title={t('money.other.handOver')} onClick={() => go('handOver')} /> : null}
      <ListRow icon={icon} title={t('money.other.shareOut')} onClick={() => go('shareOut')} />
    </List>
  );
}

function Ways({ title, ways }: { readonly title: string; readonly ways: readonly Way[] }) {
  const go = useGo();
  if (ways.length === 0) return null;
  return (
    <Card title={title}>
      <List label={title}>
        {ways.map(({ what, icon, title: name, note }) => (
          <ListRow
            key={what}
            icon={icon}
            title={name}
            note={note}
            onClick={() => go('otherForm', { what })}
          />
        ))}
      </List>
    </Card>
  );
}

function useMoneyWays(): readonly Way[] {
  const { t } = useTranslation();
  const format = useFormat();
  const book = useBook();
  const bank = held(book.balances, 'bank');
  const inHands = heldByStem(book.balances, 'in-hand');
  const icon = <ArrowLeftRight aria-hidden="true" />;
  const ways: Way[] = [
    { what: 'expense', icon: <ReceiptText aria-hidden="true" />, title: t('money.other.expense') },
    { what: 'income', icon: <Wallet aria-hidden="true" />, title: t('money.other.income') },
    { what: 'boxToBank', icon, title: t('money.other.boxToBank') },
  ];
  if (bank > 0) ways.push({ what: 'bankToBox', icon, title: t('money.other.bankToBox') });
  ways.push({
    what: 'bankChecked',
    icon: <ScanSearch aria-hidden="true" />,
    title: t('money.other.bankChecked'),
    note: t('money.other.inBank', { amount: format.money(bank) }),
  });
  ways.push({ what: 'handedTo', icon: <HandCoins aria-hidden="true" />, title: t('money.other.handedTo') });
  if (inHands > 0) {
    ways.push({
      what: 'handedBy',
      icon: <HandCoins aria-hidden="true" />,
      title: t('money.other.handedBy'),
      note: t('money.other.inHands', { amount: format.money(inHands) }),
    });
  }
  if (owing({ book }).length > 0) {
    ways.push({ what: 'owedPaid', icon: <HandCoins aria-hidden="true" />, title: t('money.other.owedPaid') });
  }
  return ways;
}

function useSponsorWays(): readonly Way[] {
  const { t } = useTranslation();
  const format = useFormat();
  const book = useBook();
  const match = book.conditions?.match;
  if (match?.mode !== 'sponsor') return [];
  const sponsor = format.name(match.name);
  const kept = held(book.balances, matchOf(match.sponsor));
  const ways: Way[] = [
    {
      what: 'matchReceived',
      icon: <Building2 aria-hidden="true" />,
      title: t('money.other.matchReceived', { sponsor }),
    },
  ];
  if (kept > 0) {
    ways.push({
      what: 'matchReturned',
      icon: <Landmark aria-hidden="true" />,
      title: t('money.other.matchReturned', { sponsor }),
      note: t('money.other.kept', { amount: format.money(kept) }),
    });
  }
  return ways;
}
