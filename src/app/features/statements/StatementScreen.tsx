/** One statement, by the name in the address. What tells what is in the box stays shut while the box is counted. */
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { CountingBlind } from '../../meeting-page/CountingBlind.tsx';
import { useCountingBlind } from '../../meeting-page/counting-blind.ts';
import { useGo, useParam } from '../../state/navigation.ts';
import { Button } from '../../ui/Button.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { EmptyState } from '../../ui/talk/EmptyState.tsx';
import { Confirmations } from './confirm/Confirmations.tsx';
import { Funders } from './funders/Funders.tsx';
import { NextMeeting } from './NextMeeting.tsx';
import type { StatementName } from './names.ts';
import { OpenFigures } from './open/OpenFigures.tsx';
import { SharedTotals } from './shared/SharedTotals.tsx';
import { Corrections } from './tables/Corrections.tsx';
import { Counts } from './tables/Counts.tsx';
import { Expenses } from './tables/Expenses.tsx';
import { LoanBook } from './tables/LoanBook.tsx';
import { Meetings } from './tables/Meetings.tsx';
import { Summary } from './tables/Summary.tsx';
import { TrialBalance } from './tables/TrialBalance.tsx';

const SHOWN: Readonly<Record<StatementName, ComponentType>> = {
  summary: Summary,
  loanBook: LoanBook,
  trialBalance: TrialBalance,
  corrections: Corrections,
  counts: Counts,
  expenses: Expenses,
  meetings: Meetings,
  confirmations: Confirmations,
  nextMeeting: NextMeeting,
  openFigures: OpenFigures,
  sharedTotals: SharedTotals,
  funders: Funders,
};

/** From these one could tell what should be in the box. */
const TELLS_BOX: ReadonlySet<string> = new Set<StatementName>([
  'summary',
  'trialBalance',
  'counts',
  'openFigures',
  'funders',
]);

export function StatementScreen() {
  const { t } = useTranslation();
  const go = useGo();
  const what = useParam('what');
  const blind = useCountingBlind();
  if (!isName(what)) {
    return (
      <Page title={t('statements.title')} onBack={() => go('statements')}>
        <EmptyState
          title={t('statements.unknown')}
          action={
            <Button kind="primary" onClick={() => go('statements')}>
              {t('statements.title')}
            </Button>
          }
        />
      </Page>
    );
  }
  if (blind && TELLS_BOX.has(what))
    return <CountingBlind title={t(`statements.name.${what}`)} onBack={() => go('statements')} />;
  const Statement = SHOWN[what];
  return <Statement />;
}

const isName = (what: string): what is StatementName => Object.hasOwn(SHOWN, what);
