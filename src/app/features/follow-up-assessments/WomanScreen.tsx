/** The assessments of a woman that this phone may show: each instrument with its figures by day, and a way to a further one. */

import { useTranslation } from 'react-i18next';
import { INSTRUMENTS } from '../../../followup/instruments/all.ts';
import { type Assessment, shownTo } from '../../../followup/instruments/assessment.ts';
import type { Instrument } from '../../../followup/instruments/instrument.ts';
import { bandOf, type Figure, figuresOf } from '../../../followup/instruments/score.ts';
import { daysBetween } from '../../../ledger/civil-date.ts';
import { PROFESSIONS, type Profession } from '../../../ledger/purpose.ts';
import { useBesideId } from '../../follow-up/books-beside.ts';
import { MayWrite } from '../../follow-up/MayWrite.tsx';
import { useFollow, useFollowUp } from '../../follow-up/use-follow-up.ts';
import { useInstrumentWords } from '../../follow-up/use-instrument-words.ts';
import { useFormat } from '../../format/use-format.tsx';
import { useBarredAnywhere } from '../../state/use-barred.ts';
import { useNames } from '../../state/use-book.tsx';
import { Button } from '../../ui/Button.tsx';
import { type ChartLine, LineChart } from '../../ui/chart/LineChart.tsx';
import { Card, List, ListRow } from '../../ui/list/List.tsx';
import { MemberSymbol } from '../../ui/member/MemberSymbol.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { EmptyState } from '../../ui/talk/EmptyState.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';
import { Notes } from './Notes.tsx';
import { WhosePhone } from './WhosePhone.tsx';

export function WomanAssessmentsScreen({ id }: { readonly id: string }) {
  const follow = useFollow();
  const back = () => follow('assessments');
  return (
    <WhosePhone onBack={back}>
      {(profession) => <Hers woman={id} profession={profession} onBack={back} />}
    </WhosePhone>
  );
}

interface HersProps {
  readonly woman: string;
  readonly profession: Profession;
  readonly onBack: () => void;
}

function Hers({ woman, profession, onBack }: HersProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { women, assessments } = useFollowUp();
  const face = useNames().faceOf(woman);
  const shown = shownTo(profession, assessments, woman);
  if (!women[woman] || women[woman].erased)
    return (
      <Page title={t('assessments.title')} onBack={onBack}>
        <EmptyState title={t('assessments.nobody')} />
      </Page>
    );
  return (
    <Page
      title={t('assessments.of', { name: format.name(face.name) })}
      mark={<MemberSymbol symbol={face.symbol} colour={face.colour} />}
      onBack={onBack}
      wide
    >
      <MayWrite>{null}</MayWrite>
      {INSTRUMENTS.filter(({ by }) => by === profession).map((instrument) => (
        <OneInstrument
          key={`${instrument.id}-${instrument.version}`}
          woman={woman}
          instrument={instrument}
          made={shown.filter((one) => one.instrument === instrument.id && one.version === instrument.version)}
        />
      ))}
      <Notes woman={woman} profession={profession} />
      {PROFESSIONS.filter((one) => one !== profession).map((one) => (
        <Elsewhere key={one} profession={one} />
      ))}
    </Page>
  );
}

/** Of another profession, whose book this phone has no key of. */
function Elsewhere({ profession }: Pick<HersProps, 'profession'>) {
  const { t } = useTranslation();
  return useBesideId(profession) === null ? (
    <Notice>{t(`assessments.beside.elsewhere.${profession}`)}</Notice>
  ) : null;
}

interface OneProps {
  readonly woman: string;
  readonly instrument: Instrument;
  readonly made: readonly Assessment[];
}

function OneInstrument({ woman, instrument, made }: OneProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const follow = useFollow();
  const words = useInstrumentWords();
  const barred = useBarredAnywhere();
  const byDay = [...made].sort((one, other) => (one.on < other.on ? -1 : 1));
  const noteOf = ({ value }: Figure) => {
    const band = bandOf(instrument, value);
    return band ? words.band(instrument, band) : undefined;
  };
  return (
    <Card
      title={words.name(instrument)}
      action={
        barred ? null : (
          <Button onClick={() => follow('assessment', `${woman}_${instrument.id}`)}>
            {t('assessments.write')}
          </Button>
        )
      }
    >
      <p>{words.about(instrument)}</p>
      {byDay.length === 0 ? <p>{t('assessments.none')}</p> : null}
      {byDay.length === 0 ? null : (
        <List label={words.name(instrument)}>
          {byDay
            .toReversed()
            .flatMap((one) =>
              figuresOf(instrument, one.given).map((figure) => (
                <ListRow
                  key={`${one.entry} ${figure.item}`}
                  title={figure.item === null ? format.date(one.on) : words.item(instrument, figure.item)}
                  note={figure.item === null ? noteOf(figure) : format.date(one.on)}
                  end={words.outOf(figure.value, instrument)}
                />
              )),
            )}
        </List>
      )}
      <Course instrument={instrument} made={byDay} />
    </Card>
  );
}

const COLOURS = ['action', 'savings', 'repayment', 'loan'] as const;

/** How it went, where there are two or more days. */
function Course({ instrument, made }: Pick<OneProps, 'instrument' | 'made'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useInstrumentWords();
  const [first, last] = [made[0], made.at(-1)];
  if (!first || !last || first.on === last.on) return null;
  const items = figuresOf(instrument, first.given).map(({ item }) => item);
  const figureAt = (one: Assessment, item: string | null) =>
    figuresOf(instrument, one.given).find((figure) => figure.item === item)?.value ?? 0;
  const wordOf = (item: string | null) =>
    item === null ? t('assessments.score') : words.item(instrument, item);
  const lines: readonly ChartLine[] = items.map((item, at) => ({
    ...{ key: item ?? 'score', word: wordOf(item), colour: COLOURS[at % COLOURS.length] ?? 'action' },
    dashed: at % 2 === 1,
    points: made.map((one) => ({ at: daysBetween(first.on, one.on), value: figureAt(one, item) })),
  }));
  return (
    <LineChart
      sentence={t('assessments.course', { from: format.date(first.on), to: format.date(last.on) })}
      lines={lines}
      table={{
        name: t('assessments.table'),
        heads: [t('charts.day'), ...items.map(wordOf)],
        rows: made.map((one) => ({
          key: one.entry,
          title: format.date(one.on),
          values: items.map((item) => format.number(figureAt(one, item))),
        })),
      }}
    />
  );
}
