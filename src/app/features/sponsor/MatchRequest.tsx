/** The page for the foundation: what was saved at the last closed meeting, by member, and what it is asked to add. To print and to send. */

import { Printer, Share2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LastSeal } from '../../../ledger/book.ts';
import { useShare } from '../../carrying/use-share.ts';
import { useFormat } from '../../format/use-format.tsx';
import paper from '../../paper/paper.module.css';
import { Signatures } from '../../paper/Signatures.tsx';
import { Treasurer } from '../../paper/Treasurer.tsx';
import { useGo } from '../../state/navigation.ts';
import { useBook, useNames } from '../../state/use-book.tsx';
import { Button } from '../../ui/Button.tsx';
import { Switch } from '../../ui/field/Switch.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Wide } from '../../ui/page/Wide.tsx';
import { EmptyState } from '../../ui/talk/EmptyState.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';
import { type AskedPart, type MatchAsked, matchAsked } from './request.ts';

export function MatchRequest() {
  const { t } = useTranslation();
  const go = useGo();
  const book = useBook();
  const asked = matchAsked(book);
  if (asked && book.lastSeal && !book.open) return <Request asked={asked} seal={book.lastSeal} />;
  const why = asked ? (book.open ? 'sponsor.meetingOpen' : 'sponsor.notSealed') : 'sponsor.none';
  return (
    <Page title={t('rules.topic.match')} onBack={() => go('matchParts')}>
      <EmptyState
        title={t(why)}
        action={
          <Button kind="primary" onClick={() => go(book.open ? 'meeting' : 'home')}>
            {t(book.open ? 'count.goOn' : 'meeting.none.home')}
          </Button>
        }
      />
    </Page>
  );
}

interface RequestProps {
  readonly asked: MatchAsked;
  readonly seal: LastSeal;
}

function Request({ asked, seal }: RequestProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  const { founding, members } = useBook();
  const { nameOf } = useNames();
  const share = useShare();
  const [withNames, setWithNames] = useState(true);
  const sponsor = format.name(asked.sponsor);
  const title = t('sponsor.request', { sponsor });
  const whoIs = (member: string) => {
    const number = String(members[member]?.number ?? '');
    return withNames ? `${number}. ${format.name(nameOf(member))}` : t('members.number', { number });
  };
  const asks =
    asked.total > 0
      ? t('sponsor.asks', { group: founding?.name ?? '', sponsor, amount: format.money(asked.total) })
      : t('sponsor.nothing');
  const sealed = t('sponsor.sealed', {
    number: format.number(seal.number),
    date: format.dateLong(seal.heldOn),
  });
  const row = (who: string, { savings, had, part }: Omit<AskedPart, 'member'>) =>
    t('sponsor.row', {
      who,
      saved: format.money(savings),
      had: format.money(had),
      part: format.money(part),
    });
  const all = { savings: asked.savings, had: asked.had, part: asked.total };
  const text = () =>
    [
      asks,
      sealed,
      '',
      ...asked.parts.map((one) => row(whoIs(one.member), one)),
      row(t('sponsor.total'), all),
    ].join('\n');
  return (
    <Page
      title={title}
      onBack={() => go('matchParts')}
      actions={
        <Button
          kind="primary"
          icon={<Share2 aria-hidden="true" />}
          onClick={() => share.share({ title, text: text() })}
        >
          {t('sponsor.share')}
        </Button>
      }
    >
      {share.outcome ? <Notice tone="done">{t(`meeting.minutes.${share.outcome}`)}</Notice> : null}
      <p>{asks}</p>
      <p>{sealed}</p>
      {asked.attendancePercent > 0 ? (
        <p>{t('sponsor.attendance', { percent: format.number(asked.attendancePercent) })}</p>
      ) : null}
      <div data-screen-only>
        <Switch label={t('sponsor.names')} checked={withNames} onChange={setWithNames} />
      </div>
      <Table label={title} asked={asked} whoIs={whoIs} />
      <OnPaper />
    </Page>
  );
}

/** Who signs it, and the way to the paper. */
function OnPaper() {
  const { t } = useTranslation();
  return (
    <>
      <div data-paper-only>
        <Signatures label={t('loanPaper.signatures')} people={[{ key: 'treasurer', who: <Treasurer /> }]} />
      </div>
      <Button wide icon={<Printer aria-hidden="true" />} onClick={() => window.print()}>
        {t('sponsor.print')}
      </Button>
    </>
  );
}

interface TableProps {
  readonly label: string;
  readonly asked: MatchAsked;
  readonly whoIs: (member: string) => string;
}

function Table({ label, asked, whoIs }: TableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Wide label={label}>
      <table className={paper.table}>
        <thead>
          <tr>
            <th scope="col">{t('sponsor.member')}</th>
            <th scope="col" className={paper.figure}>
              {t('sponsor.saved')}
            </th>
            <th scope="col" className={paper.figure}>
              {t('sponsor.had')}
            </th>
            <th scope="col" className={paper.figure}>
              {t('sponsor.part')}
            </th>
          </tr>
        </thead>
        <tbody>
          {asked.parts.map(({ member, savings, had, part }) => (
            <tr key={member}>
              <th scope="row">{whoIs(member)}</th>
              <td className={paper.figure}>{format.money(savings)}</td>
              <td className={paper.figure}>{format.money(had)}</td>
              <td className={paper.figure}>{format.money(part)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('sponsor.total')}</th>
            <td className={paper.figure}>{format.money(asked.savings)}</td>
            <td className={paper.figure}>{format.money(asked.had)}</td>
            <td className={paper.figure}>{format.money(asked.total)}</td>
          </tr>
        </tfoot>
      </table>
    </Wide>
  );
}
