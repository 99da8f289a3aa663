/**
 * A difference that is still open: find the wrong line of an earlier meeting and put it right in one step, after which book
 * and box agree; or say that the money was found, that the fund bears it, or (she herself) that it is hers.
 */
import { useTranslation } from 'react-i18next';
import type { Difference } from '../../../../ledger/book.ts';
import { openPart } from '../../../../ledger/difference.ts';
import { type Amount, amount } from '../../../../ledger/money.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { MeetingPage } from '../../../meeting-page/MeetingPage.tsx';
import { useGo, useParam } from '../../../state/navigation.ts';
import { useBook } from '../../../state/use-book.tsx';
import { Button } from '../../../ui/Button.tsx';
import { MoneySign } from '../../../ui/money/MoneySign.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { NotesStack } from '../../../ui/pieces/NotesStack.tsx';
import { EmptyState } from '../../../ui/talk/EmptyState.tsx';
import { Notice } from '../../../ui/talk/Notice.tsx';
import { EarlierSuspects } from './EarlierSuspects.tsx';
import { OtherWays } from './OtherWays.tsx';

export function DifferenceOpen() {
  const { t } = useTranslation();
  const go = useGo();
  const book = useBook();
  const difference = book.differences[useParam('difference')];
  const open = difference ? openPart(difference) : 0;
  if (!difference || open === 0) {
    return (
      <Page title={t('count.open.title')} onBack={() => go('home')}>
        <EmptyState
          title={t(difference ? 'count.open.resolved' : 'count.open.unknown')}
          action={
            <Button kind="primary" onClick={() => go(book.open ? 'meeting' : 'home')}>
              {t(book.open ? 'count.goOn' : 'meeting.none.home')}
            </Button>
          }
        />
      </Page>
    );
  }
  const what = <What difference={difference} open={amount(open)} />;
  if (!book.open) {
    return (
      <Page
        title={t('count.open.title')}
        onBack={() => go('home')}
        actions={
          <Button kind="primary" onClick={() => go('meetingOpen')}>
            {t('meeting.open.title')}
          </Button>
        }
      >
        {what}
        <Notice>{t('count.open.inMeeting')}</Notice>
      </Page>
    );
  }
  return (
    <MeetingPage step={null} title={t('count.open.title')} onBack={() => go('meeting')}>
      {what}
      {difference.where === 'box' ? <EarlierSuspects difference={difference} /> : null}
      <OtherWays difference={difference} />
    </MeetingPage>
  );
}

function What({ difference, open }: { readonly difference: Difference; readonly open: Amount }) {
  const { t } = useTranslation();
  const format = useFormat();
  const kind = open < 0 ? 'missing' : 'tooMuch';
  const size = amount(Math.abs(open));
  return (
    <section>
      <p>
        <MoneySign kind={kind} /> <strong>{t(`ui.outcome.${kind}`, { amount: format.money(size) })}</strong>
      </p>
      <NotesStack amount={size} />
      <p>
        {t(`count.open.where.${difference.where}`)} · {format.dateLong(difference.on)}
      </p>
    </section>
  );
}
