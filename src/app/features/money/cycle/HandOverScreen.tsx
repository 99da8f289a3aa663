/** Handing out the share-out: one after the other, with a tick for each; then the sponsor, and the box is counted. */
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { held, matchOf } from '../../../../ledger/accounts.ts';
import type { Book } from '../../../../ledger/book.ts';
import { lastCycle } from '../../../../ledger/cycles.ts';
import type { MemberId } from '../../../../ledger/ids.ts';
import { type Amount, smaller, sum, ZERO } from '../../../../ledger/money.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useCountingBlind } from '../../../meeting-page/counting-blind.ts';
import { MeetingPage } from '../../../meeting-page/MeetingPage.tsx';
import { useGo } from '../../../state/navigation.ts';
import { useBook, useNames } from '../../../state/use-book.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card, List, ListRow } from '../../../ui/list/List.tsx';
import { Money } from '../../../ui/money/Money.tsx';
import { Notice } from '../../../ui/talk/Notice.tsx';
import { LeftNote } from '../LeftNote.tsx';
import styles from '../money.module.css';
import { sponsorIn } from './closing-now.ts';
import { partsDone, partsOpen } from './parts-open.ts';

export function HandOverScreen() {
  const { t } = useTranslation();
  const go = useGo();
  const book = useBook();
  const { faceOf } = useNames();
  const open = partsOpen(book);
  return (
    <MeetingPage
      step="other"
      title={t('cycle.hand.title')}
      onBack={() => go('other')}
      actions={
        <Button kind={open.length === 0 ? 'primary' : 'secondary'} onClick={() => go('closingCount')}>
          {t('cycle.hand.count')}
        </Button>
      }
    >
      <p>
        <LeftNote left={open.length} />
      </p>
      <p>{t('cycle.hand.note')}</p>
      <BringFromBank wanted={sum(open.map(({ cash }) => cash))} />
      {open.length > 0 ? (
        <List label={t('cycle.hand.open')}>
          {open.map(({ member, cash }) => (
            <ListRow
              key={member}
              member={faceOf(member)}
              end={<Money amount={cash} />}
              onClick={() => go(isForOthers(book, member) ? 'leaverPaid' : 'handOverTo', { member })}
            />
          ))}
        </List>
      ) : null}
      <Done />
      <ToSponsor />
    </MeetingPage>
  );
}

/** Who died or is missing: it is received by somebody who is named, before two who see it. */
const isForOthers = ({ leavers }: Book, member: MemberId): boolean =>
  (leavers[member]?.cause ?? 'leaves') !== 'leaves';

function Done() {
  const { t } = useTranslation();
  const { faceOf } = useNames();
  const done = partsDone(useBook());
  if (done.length === 0) return null;
  return (
    <Card title={t('cycle.hand.done')}>
      <List label={t('cycle.hand.done')}>
        {done.map(({ member, given }) => (
          <ListRow key={member} member={faceOf(member)} note={<Has />} end={<Money amount={given} />} />
        ))}
      </List>
    </Card>
  );
}

function Has() {
  const { t } = useTranslation();
  return (
    <span className={styles.done}>
      <Check aria-hidden="true" />
      {t('cycle.hand.has')}
    </span>
  );
}

/** What is handed over comes out of the box: what lies elsewhere is brought first. */
function BringFromBank({ wanted }: { readonly wanted: Amount }) {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  const { balances } = useBook();
  const box = held(balances, 'box');
  const blind = useCountingBlind();
  if (wanted <= box || blind) return null;
  const inBank = held(balances, 'bank') > 0;
  return (
    <Notice
      tone="warn"
      action={
        inBank ? (
          <Button onClick={() => go('otherForm', { what: 'bankToBox' })}>{t('money.other.bankToBox')}</Button>
        ) : null
      }
    >
      {t('cycle.hand.boxTooLow', { box: format.money(box), wanted: format.money(wanted) })}
    </Notice>
  );
}

function ToSponsor() {
  const { t } = useTranslation();
  const go = useGo();
  const format = useFormat();
  const book = useBook();
  const back = backToSponsor(book);
  if (back === 0) return null;
  const sponsor = format.name(sponsorIn(book));
  return (
    <Card title={t('cycle.hand.sponsor', { sponsor })}>
      <Money amount={back} kind="match" size="large" />
      <Button wide onClick={() => go('otherForm', { what: 'matchReturned' })}>
        {t('money.other.matchReturned', { sponsor })}
      </Button>
    </Card>
  );
}

/** What of the match is still to be handed back in this share-out. */
function backToSponsor(book: Book): Amount {
  const match = book.conditions?.match;
  if (match?.mode !== 'sponsor') return ZERO;
  const wanted = lastCycle(book)?.toSponsor[match.sponsor] ?? ZERO;
  return smaller(wanted, held(book.balances, matchOf(match.sponsor)));
}
