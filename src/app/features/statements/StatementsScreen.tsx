/** All papers of the community in one place: what each is for, in a few words. */
import {
  BookOpenText,
  Calculator,
  ClipboardCheck,
  ClipboardList,
  Coins,
  FileChartColumn,
  FileClock,
  Gauge,
  HandCoins,
  HandHeart,
  HeartHandshake,
  Megaphone,
  Printer,
  ReceiptText,
  Undo2,
  Wallet,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useGo, useParam } from '../../state/navigation.ts';
import { Card, List, ListRow } from '../../ui/list/List.tsx';
import { Page } from '../../ui/page/Page.tsx';
import type { StatementName } from './names.ts';

const ICON_OF: Readonly<Record<StatementName, ReactNode>> = {
  summary: <Gauge aria-hidden="true" />,
  loanBook: <HandCoins aria-hidden="true" />,
  trialBalance: <Calculator aria-hidden="true" />,
  corrections: <Undo2 aria-hidden="true" />,
  counts: <Coins aria-hidden="true" />,
  expenses: <ReceiptText aria-hidden="true" />,
  meetings: <ClipboardList aria-hidden="true" />,
  confirmations: <ClipboardCheck aria-hidden="true" />,
  nextMeeting: <Megaphone aria-hidden="true" />,
  funders: <HandHeart aria-hidden="true" />,
  openFigures: <FileChartColumn aria-hidden="true" />,
  sharedTotals: <HeartHandshake aria-hidden="true" />,
};

const OF_MEETINGS: readonly StatementName[] = ['nextMeeting', 'confirmations', 'meetings'];
const OF_MONEY: readonly StatementName[] = [
  'summary',
  'loanBook',
  'trialBalance',
  'counts',
  'expenses',
  'corrections',
];

export function StatementsScreen() {
  const { t } = useTranslation();
  const go = useGo();
  const here = useParam('what');
  const rows = (names: readonly StatementName[]) =>
    names.map((what) => (
      <ListRow
        key={what}
        icon={ICON_OF[what]}
        title={t(`statements.name.${what}`)}
        note={t(`statements.about.${what}`)}
        current={what === here || undefined}
        onClick={() => go('statement', { what })}
      />
    ));
  return (
    <Page title={t('statements.title')} onBack={() => go('home')}>
      <Card title={t('statements.ofMeetings')}>
        <List label={t('statements.ofMeetings')}>
          {rows(OF_MEETINGS)}
          <ListRow
            icon={<Printer aria-hidden="true" />}
            title={t('home.place.paperMeeting')}
            onClick={() => go('paperMeeting')}
          />
        </List>
      </Card>
      <Card title={t('statements.ofMoney')}>
        <List label={t('statements.ofMoney')}>
          {rows(OF_MONEY)}
          <ListRow
            icon={<Wallet aria-hidden="true" />}
            title={t('box.cashBook')}
            onClick={() => go('cashBook')}
          />
          <ListRow
            icon={<BookOpenText aria-hidden="true" />}
            title={t('home.place.members')}
            onClick={() => go('members')}
          />
          <ListRow
            icon={<FileClock aria-hidden="true" />}
            title={t('home.place.entries')}
            onClick={() => go('entries')}
          />
          {rows(['funders', 'openFigures', 'sharedTotals'])}
        </List>
      </Card>
    </Page>
  );
}
