/**
 * The communities that gave their totals, each with its latest month; and the ways in: a file, the camera, and the team's
 * boxes.
 */
import { ChartColumn, ScanLine } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { latestOf, monthsReceived } from '../../../followup/totals.ts';
import { useMonth } from '../../figures/use-month.ts';
import { BROUGHT } from '../../follow-up/at.ts';
import { useAt, useFollow, useFollowUp } from '../../follow-up/use-follow-up.ts';
import { useFormat } from '../../format/use-format.tsx';
import { useRefusalWords } from '../../say/refusal-words.ts';
import { useGo } from '../../state/navigation.ts';
import { useParts } from '../../state/parts-context.tsx';
import { useBarredAnywhere } from '../../state/use-barred.ts';
import { Button } from '../../ui/Button.tsx';
import { List, ListRow } from '../../ui/list/List.tsx';
import { Name } from '../../ui/member/Name.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { EmptyState } from '../../ui/talk/EmptyState.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';
import { Boxes, Waiting } from './Boxes.tsx';
import { ScanTotals } from './ScanTotals.tsx';
import { TakeIn } from './TakeIn.tsx';
import { TotalsFile } from './TotalsFile.tsx';
import { useLooked } from './use-boxes.ts';
import { type Taking, useTaking } from './use-taking.ts';

export function TotalsScreen() {
  const { t } = useTranslation();
  const follow = useFollow();
  const { id } = useAt();
  const taking = useTaking(id === BROUGHT);
  const [scans, setScans] = useState(false);
  const leaveCamera = useCallback(() => setScans(false), []);
  const looked = useLooked();
  const { opened } = taking;
  if (opened === undefined) return null;
  if (opened && 'signed' in opened) return <TakeIn month={opened} taking={taking} />;
  if (scans) return <ScanTotals taking={taking} onLeave={leaveCamera} />;
  return (
    <Page
      title={t('sharing.received.title')}
      onBack={() => follow('all')}
      actions={<WaysIn onFile={taking.open} onScan={() => setScans(true)} />}
    >
      {opened && 'problem' in opened ? (
        <Notice tone="error">{t(`sharing.problem.${opened.problem}`)}</Notice>
      ) : null}
      {opened && 'aBook' in opened ? <NoTotals file={opened.aBook} /> : null}
      <Waiting waiting={looked?.waiting ?? []} onOpen={taking.openWaiting} />
      <Communities />
      <Boxes looked={looked} />
    </Page>
  );
}

/** A book's file: the screen that opens those takes it from where shared files wait. */
function NoTotals({ file }: { readonly file: File }) {
  const { t } = useTranslation();
  const go = useGo();
  const { shared } = useParts();
  const bring = async () => {
    // A phone that keeps no file for it has the screen where it is chosen once more.
    const put = async () => (await shared()).put(file, 1);
    await put().catch(() => undefined);
    go('shared');
  };
  return (
    <Notice tone="error" action={<Button onClick={bring}>{t('sharing.file.asBook')}</Button>}>
      {t('sharing.problem.aBook')}
    </Notice>
  );
}

function Communities() {
  const { t } = useTranslation();
  const format = useFormat();
  const follow = useFollow();
  const monthName = useMonth();
  const { totals } = useFollowUp();
  const all = Object.entries(totals)
    .flatMap(([book, received]) => {
      const latest = latestOf(received);
      return latest ? [{ book, latest, months: monthsReceived(received) }] : [];
    })
    .sort((left, right) => format.compareNames(left.latest.community, right.latest.community));
  if (all.length === 0)
    return <EmptyState title={t('sharing.received.none')}>{t('sharing.received.noneText')}</EmptyState>;
  return (
    <List label={t('sharing.received.title')}>
      {all.map(({ book, latest, months }) => {
        const differ = months.some(({ disagreeing }) => disagreeing.length > 0);
        const month = t('sharing.received.latest', {
          count: months.length,
          shown: format.number(months.length),
          month: monthName(latest.month, 'alone'),
        });
        return (
          <ListRow
            key={book}
            icon={<ChartColumn aria-hidden="true" />}
            title={<Name>{latest.community}</Name>}
            note={differ ? `${month} · ${t('sharing.received.differ')}` : month}
            onClick={() => follow('totalsOf', book)}
          />
        );
      })}
    </List>
  );
}

interface WaysInProps {
  readonly onFile: Taking['open'];
  readonly onScan: () => void;
}

function WaysIn({ onFile, onScan }: WaysInProps) {
  const { t } = useTranslation();
  const barred = useBarredAnywhere();
  const words = useRefusalWords();
  if (barred) return <Notice>{words(barred)}</Notice>;
  return (
    <>
      <TotalsFile kind="primary" onFile={onFile} />
      <Button wide icon={<ScanLine aria-hidden="true" />} onClick={onScan}>
        {t('sharing.codes.scan')}
      </Button>
    </>
  );
}
