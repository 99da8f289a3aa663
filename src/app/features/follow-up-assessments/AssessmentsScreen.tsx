/** Whose assessments, and before and after over all women that have both: with how many they are, and nothing of a few. */
import { BookOpen, Settings } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cardsLeftBeside } from '../../../followup/beside.ts';
import { followUpOf } from '../../../followup/fold.ts';
import { INSTRUMENTS } from '../../../followup/instruments/all.ts';
import { readingsOf } from '../../../followup/instruments/assessment.ts';
import { beforeAfter, SMALLEST_CELL } from '../../../followup/instruments/before-after.ts';
import type { Instrument } from '../../../followup/instruments/instrument.ts';
import { PROFESSIONS, type Profession } from '../../../ledger/purpose.ts';
import { useBesideId } from '../../follow-up/books-beside.ts';
import { LeftOver } from '../../follow-up/LeftOver.tsx';
import { NameThisPhone } from '../../follow-up/NameThisPhone.tsx';
import { useTeam } from '../../follow-up/team-context.ts';
import { useAt, useFollow, useFollowUp } from '../../follow-up/use-follow-up.ts';
import { useInstrumentWords } from '../../follow-up/use-instrument-words.ts';
import { useFormat } from '../../format/use-format.tsx';
import { useGo } from '../../state/navigation.ts';
import { useBarredAnywhere } from '../../state/use-barred.ts';
import { useBook, useNames } from '../../state/use-book.tsx';
import { SyncLine } from '../../sync/SyncLine.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card, List, ListRow } from '../../ui/list/List.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { EmptyState } from '../../ui/talk/EmptyState.tsx';
import { TwoBooks } from './TwoBooks.tsx';
import { WhosePhone } from './WhosePhone.tsx';

export function AssessmentsScreen() {
  const follow = useFollow();
  const back = () => follow('all');
  return (
    <WhosePhone onBack={back}>{(profession) => <All profession={profession} onBack={back} />}</WhosePhone>
  );
}

interface AllProps {
  readonly profession: Profession;
  readonly onBack: () => void;
}

function All({ profession, onBack }: AllProps) {
  const { t } = useTranslation();
  const go = useGo();
  const follow = useFollow();
  const { women } = useFollowUp();
  const { faceOf, nameOf } = useNames();
  const { compareNames } = useFormat();
  // An assessment is named by whose it is and what it is of.
  const [shown] = useAt().id.split('_');
  const here = Object.values(women)
    .filter(({ erased }) => erased === null)
    .sort((left, right) => compareNames(nameOf(left.id), nameOf(right.id)));
  return (
    <Page title={t('assessments.title')} onBack={onBack} wide>
      <OfBook profession={profession} />
      {here.length === 0 ? (
        <EmptyState title={t('assessments.noWomen')} />
      ) : (
        <Card title={t('assessments.who')}>
          <List label={t('assessments.who')}>
            {here.map(({ id }) => (
              <ListRow
                key={id}
                member={faceOf(id)}
                current={id === shown || undefined}
                onClick={() => follow('assessmentsOf', id)}
              />
            ))}
          </List>
        </Card>
      )}
      <BeforeAndAfter profession={profession} />
      <Button
        kind="quiet"
        wide
        icon={<Settings aria-hidden="true" />}
        onClick={() => go('communitySettings')}
      >
        {t('assessments.beside.settings')}
      </Button>
      {PROFESSIONS.filter((one) => one !== profession).map((one) => (
        <Other key={one} profession={one} />
      ))}
    </Page>
  );
}

/** A phone may hold more than one; where it does not, somebody may have tapped the wrong profession. */
function Other({ profession }: Pick<AllProps, 'profession'>) {
  const { t } = useTranslation();
  const go = useGo();
  const follow = useFollow();
  const book = useBesideId(profession);
  if (book === undefined) return null;
  if (book === null)
    return (
      <Button kind="quiet" wide onClick={() => follow('whose')}>
        {t('assessments.whose.again')}
      </Button>
    );
  return (
    <Button
      kind="quiet"
      wide
      icon={<BookOpen aria-hidden="true" />}
      onClick={() => go('followUp', { book, of: 'assessments' })}
    >
      {t(`assessments.beside.open.${profession}`)}
    </Button>
  );
}

/** Where it is, and what is left in it of women whose names are gone. */
function OfBook({ profession }: Pick<AllProps, 'profession'>) {
  const { t } = useTranslation();
  const book = useBook();
  const team = useTeam();
  const barred = useBarredAnywhere();
  const left = team ? cardsLeftBeside(team.followUp, followUpOf(book.facts ?? []), book) : [];
  return (
    <>
      <SyncLine />
      <p>{t(`assessments.whose.${profession}`)}</p>
      <TwoBooks />
      <NameThisPhone />
      {barred ? null : <LeftOver cards={left} />}
    </>
  );
}

function BeforeAndAfter({ profession }: Pick<AllProps, 'profession'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useInstrumentWords();
  return (
    <Card title={t('assessments.change.title')}>
      <p>{t('assessments.change.definition', { least: format.number(SMALLEST_CELL) })}</p>
      <List label={t('assessments.change.title')}>
        {INSTRUMENTS.filter(({ by }) => by === profession).flatMap((instrument) =>
          itemsOf(instrument).map((item) => (
            <ChangeRow
              key={`${instrument.id} ${instrument.version} ${item}`}
              instrument={instrument}
              item={item}
              title={item === null ? words.name(instrument) : words.item(instrument, item)}
            />
          )),
        )}
      </List>
    </Card>
  );
}

/** The figures that an instrument gives: its score, or each of its answers. */
const itemsOf = ({ scoring, items }: Instrument): readonly (string | null)[] =>
  scoring.rule === 'each' ? items.map(({ id }) => id) : [null];

interface ChangeRowProps {
  readonly instrument: Instrument;
  readonly item: string | null;
  readonly title: string;
}

function ChangeRow({ instrument, item, title }: ChangeRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { assessments } = useFollowUp();
  const change = beforeAfter(readingsOf(assessments, instrument, item));
  if (change.withheld)
    return (
      <ListRow
        title={title}
        note={t('assessments.change.few', { least: format.number(SMALLEST_CELL) })}
        end="–"
      />
    );
  const tenths = (value: number) => format.number(value / 10);
  const { women, beforeTenths, afterTenths, changeTenths } = change;
  const sign = changeTenths > 0 ? '+' : '';
  return (
    <ListRow
      title={title}
      note={t('assessments.change.row', {
        before: tenths(beforeTenths),
        after: tenths(afterTenths),
        count: women,
        shown: format.number(women),
      })}
      end={<b>{`${sign}${tenths(changeTenths)}`}</b>}
    />
  );
}
