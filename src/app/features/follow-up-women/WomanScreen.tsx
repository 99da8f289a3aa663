/** One woman: what she said at her intake, the two interviews, whether she is ready; the way to what is held about her. */
import { FileText, Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lastInterview, type ReadinessWord, type Woman } from '../../../followup/women.ts';
import type { Profession } from '../../../ledger/purpose.ts';
import { SayTrouble } from '../../follow-up/SayTrouble.tsx';
import { useFollow, useFollowUp, useSay } from '../../follow-up/use-follow-up.ts';
import { WaysOfWoman } from '../../follow-up/Ways.tsx';
import { useFormat } from '../../format/use-format.tsx';
import { useParts } from '../../state/parts-context.tsx';
import { useBarredAnywhere } from '../../state/use-barred.ts';
import { useNames } from '../../state/use-book.tsx';
import { Button } from '../../ui/Button.tsx';
import { SegmentedChoice } from '../../ui/field/SegmentedChoice.tsx';
import { Card } from '../../ui/list/List.tsx';
import { MemberSymbol } from '../../ui/member/MemberSymbol.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { EmptyState } from '../../ui/talk/EmptyState.tsx';
import { useAuthor } from './author.ts';
import { InterviewDialog } from './InterviewDialog.tsx';
import { useWomanWords } from './words.ts';

export function WomanScreen({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const follow = useFollow();
  const { women } = useFollowUp();
  const { faceOf } = useNames();
  const woman = women[id];
  const face = faceOf(id);
  const back = () => follow('all');
  if (!woman || woman.erased)
    return (
      <Page title={t('followUp.title')} onBack={back}>
        <EmptyState
          title={t('followUp.trouble.erased')}
          action={<Button onClick={back}>{t('ui.back')}</Button>}
        />
      </Page>
    );
  return (
    <Page
      title={format.name(face.name)}
      mark={<MemberSymbol symbol={face.symbol} colour={face.colour} />}
      onBack={back}
    >
      <Intake woman={woman} />
      <Interviews woman={woman} by="technician" />
      <Interviews woman={woman} by="socialWorker" />
      <Readiness woman={woman} />
      <WaysOfWoman woman={id} />
      <Button kind="quiet" wide icon={<FileText aria-hidden="true" />} onClick={() => follow('held', id)}>
        {t('followUp.held.open')}
      </Button>
    </Page>
  );
}

interface OfWoman {
  readonly woman: Woman;
}

function Intake({ woman }: OfWoman) {
  const { t } = useTranslation();
  const format = useFormat();
  const follow = useFollow();
  const words = useWomanWords();
  const { presentations } = useFollowUp();
  const { textOf } = useNames();
  const barred = useBarredAnywhere();
  const came = woman.presentations.flatMap((one) => presentations[one]?.on ?? []).sort();
  const lines = [
    words.trade(woman.trade),
    format.list(woman.languages.map(words.language)),
    format.list(woman.availability.map(words.time)),
    textOf(woman.neighbourhood) ?? '',
    ...came.map((on) => t('followUp.woman.came', { date: format.date(on) })),
  ];
  return (
    <Card
      title={t('followUp.woman.intake')}
      action={
        barred ? null : (
          <Button icon={<Pencil aria-hidden="true" />} onClick={() => follow('edit', woman.id)}>
            {t('followUp.ask.change')}
          </Button>
        )
      }
    >
      {lines.filter(Boolean).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Card>
  );
}

function Interviews({ woman, by }: OfWoman & { readonly by: Profession }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { textOf } = useNames();
  const barred = useBarredAnywhere();
  const [asks, setAsks] = useState(false);
  const authorOf = useAuthor();
  const held = woman.interviews.filter((one) => one.by === by);
  return (
    <Card
      title={t(`followUp.interview.${by}`)}
      action={
        barred ? null : (
          <Button kind={lastInterview(woman, by) ? 'secondary' : 'primary'} onClick={() => setAsks(true)}>
            {t('followUp.interview.add')}
          </Button>
        )
      }
    >
      {held.length === 0 ? <p>{t('followUp.interview.none')}</p> : null}
      {held.map(({ entry, on, note }) => (
        <p key={entry}>
          <b>{[format.date(on), authorOf(entry)].filter(Boolean).join(' · ')}</b> {textOf(note)}
        </p>
      ))}
      {asks ? <InterviewDialog woman={woman.id} by={by} onClose={() => setAsks(false)} /> : null}
    </Card>
  );
}

const READINESS: readonly ReadinessWord[] = ['ready', 'notYet', 'notInterested'];

function Readiness({ woman }: OfWoman) {
  const { t } = useTranslation();
  const { today } = useParts();
  const saying = useSay();
  const barred = useBarredAnywhere();
  const is = woman.readiness?.is;
  if (barred) return is ? <p>{t(`followUp.readiness.${is}`)}</p> : null;
  return (
    <Card title={t('followUp.readiness.title')}>
      <SegmentedChoice<ReadinessWord | ''>
        label={t('followUp.readiness.title')}
        value={is ?? ''}
        onChange={(chosen) =>
          chosen === '' || chosen === is
            ? undefined
            : void saying.say([
                { fact: 'readiness-said', about: woman.id, data: { is: chosen, on: today() } },
              ])
        }
        choices={READINESS.map((value) => ({ value, label: t(`followUp.readiness.${value}`) }))}
      />
      <SayTrouble saying={saying} />
    </Card>
  );
}
