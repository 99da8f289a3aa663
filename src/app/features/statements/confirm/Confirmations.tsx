/**
 * Each member checks her own figures: she is tapped, sees them alone, and says yes or no. What was said last stands beside
 * every name, without amounts. On paper: a slip for each, to cut apart.
 */
import { Check, CircleQuestionMark, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberId } from '../../../../ledger/ids.ts';
import { type ConfirmationLine, confirmationsOf } from '../../../../ledger/statements/confirmations.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useGo } from '../../../state/navigation.ts';
import { useBarred } from '../../../state/use-barred.ts';
import { useBook, useNames } from '../../../state/use-book.tsx';
import { Button } from '../../../ui/Button.tsx';
import { List, ListRow } from '../../../ui/list/List.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { Notice } from '../../../ui/talk/Notice.tsx';
import { OwnFiguresDialog } from './OwnFiguresDialog.tsx';
import { Slips } from './Slips.tsx';

const HERE: ReadonlySet<string> = new Set(['present', 'late']);

export function Confirmations() {
  const { t } = useTranslation();
  const go = useGo();
  const book = useBook();
  const { faceOf } = useNames();
  const barred = useBarred();
  const [asked, setAsked] = useState<MemberId | null>(null);
  const lines = confirmationsOf(book);
  const unresolved = lines.filter((line) => line.unresolved).length;
  const canAnswer = book.open !== null && !barred;
  const isHere = (member: MemberId) => {
    const status = book.open?.attendance[member]?.status;
    return status === undefined || HERE.has(status);
  };
  const line = lines.find(({ member }) => member === asked);
  return (
    <Page title={t('statements.name.confirmations')} onBack={() => go('statements')}>
      <div data-screen-only>
        <p>{t('statements.confirm.how')}</p>
        {canAnswer ? null : <Notice>{t('statements.confirm.inMeeting')}</Notice>}
        {unresolved > 0 ? (
          <Notice tone="warn">{t('statements.confirm.unresolved', { count: unresolved })}</Notice>
        ) : null}
        <List label={t('statements.name.confirmations')}>
          {lines.map((one) => (
            <ListRow
              key={one.member}
              member={faceOf(one.member)}
              note={<Said line={one} away={canAnswer && !isHere(one.member)} />}
              onClick={canAnswer && isHere(one.member) ? () => setAsked(one.member) : undefined}
            />
          ))}
        </List>
        <p>{t('statements.confirm.slips')}</p>
        <Button wide onClick={() => window.print()}>
          {t('statements.confirm.printSlips')}
        </Button>
      </div>
      <Slips lines={lines} />
      {line ? <OwnFiguresDialog key={line.member} line={line} onClose={() => setAsked(null)} /> : null}
    </Page>
  );
}

/** Sign and word; what she says is not right stands in words. */
function Said({ line, away }: { readonly line: ConfirmationLine; readonly away: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { textOf } = useNames();
  const { said, due, unresolved } = line;
  const Sign = said ? (said.says === 'yes' ? Check : X) : CircleQuestionMark;
  const words = said
    ? t(`statements.confirm.said.${said.says}`, { date: format.date(said.on) })
    : t('statements.confirm.said.never');
  const why = textOf(said?.why ?? null);
  const more = [
    unresolved && why ? why : null,
    due && said?.says === 'yes' ? t('statements.confirm.again') : null,
    away ? t('statements.confirm.away') : null,
  ].filter(Boolean);
  return (
    <>
      <Sign aria-hidden="true" size="1em" /> {[words, ...more].join(' · ')}
    </>
  );
}
