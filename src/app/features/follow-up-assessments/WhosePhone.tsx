/**
 * Whether this phone is the technician's or the social worker's; around every screen of assessments, asked once. What each asks is in
 * a book of its own beside the team's: her phone goes on there, every other one has no key of it (adr/0049).
 */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BEGUN } from '../../../followup/facts/assessments.ts';
import type { BookId } from '../../../ledger/ids.ts';
import { PROFESSIONS, type Profession } from '../../../ledger/purpose.ts';
import { useBesideId } from '../../follow-up/books-beside.ts';
import { MayWrite } from '../../follow-up/MayWrite.tsx';
import { SayTrouble } from '../../follow-up/SayTrouble.tsx';
import { useTeam } from '../../follow-up/team-context.ts';
import { useFollow, useFollowUp, useSay } from '../../follow-up/use-follow-up.ts';
import { useGo, useParam } from '../../state/navigation.ts';
import { useParts } from '../../state/parts-context.tsx';
import { useBarredAnywhere } from '../../state/use-barred.ts';
import { useView } from '../../state/use-book.tsx';
import { Button } from '../../ui/Button.tsx';
import { ChoiceList } from '../../ui/field/ChoiceList.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { NoBookBeside } from './NoBookBeside.tsx';

export interface WhosePhoneProps {
  readonly onBack: () => void;
  readonly children: (profession: Profession) => ReactNode;
}

export function WhosePhone({ onBack, children }: WhosePhoneProps) {
  const team = useTeam();
  // Who can open the book of a profession is of it.
  return team ? children(team.profession) : <FromTeam onBack={onBack} />;
}

type Leaving = Pick<WhosePhoneProps, 'onBack'>;

function FromTeam({ onBack }: Leaving) {
  const { phone } = useView();
  const { professions } = useFollowUp();
  const barred = useBarredAnywhere();
  const profession = phone === null ? undefined : professions[phone];
  if (profession) return <OnItsWay key={profession} profession={profession} onBack={onBack} />;
  return barred ? <LetOut onBack={onBack} /> : <Asks onBack={onBack} />;
}

interface OnItsWayProps extends Leaving {
  readonly profession: Profession;
}

function OnItsWay({ profession, onBack }: OnItsWayProps) {
  const held = useBesideId(profession);
  const [begun, setBegun] = useState<BookId | null>(null);
  const barred = useBarredAnywhere();
  const book = begun ?? held;
  if (book === undefined) return null;
  if (book) return <ToBookBeside profession={profession} book={book} />;
  if (barred) return <LetOut onBack={onBack} />;
  return <NoBookBeside profession={profession} onBack={onBack} onBegun={setBegun} />;
}

/** Somebody tapped the wrong one, or is both. */
export function WhoseScreen() {
  const follow = useFollow();
  const barred = useBarredAnywhere();
  const back = () => follow('all');
  if (barred) return <LetOut onBack={back} />;
  return <Asks onBack={back} onSaid={() => follow('assessments', '', { replace: true })} />;
}

/** Nothing is asked of a phone that the team let out: neither whose it is nor for a book of its own. */
function LetOut({ onBack }: Leaving) {
  const { t } = useTranslation();
  return (
    <Page title={t('assessments.title')} onBack={onBack}>
      <MayWrite>{null}</MayWrite>
    </Page>
  );
}

interface ToBookBesideProps {
  readonly profession: Profession;
  readonly book: BookId;
}

/** The same screen of that book; the team is told that there is one. */
function ToBookBeside({ profession, book }: ToBookBesideProps) {
  const go = useGo();
  const of = useParam('of');
  const { today } = useParts();
  const known = useFollowUp().besideBooks[book] !== undefined;
  const { say } = useSay();
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    const told = known ? undefined : say([{ fact: BEGUN[profession], about: book, data: { on: today() } }]);
    void Promise.resolve(told).finally(() => go('followUp', { book, of }, { replace: true }));
  }, [profession, book, known, say, today, go, of]);
  return null;
}

interface AsksProps extends Leaving {
  readonly onSaid?: () => void;
}

function Asks({ onBack, onSaid }: AsksProps) {
  const { t } = useTranslation();
  const { phone } = useView();
  const [chosen, setChosen] = useState<Profession | null>(null);
  const saying = useSay();
  const write = async () => {
    if (chosen === null || phone === null) return;
    if (await saying.say([{ fact: 'profession-said', about: phone, data: { is: chosen } }])) onSaid?.();
  };
  return (
    <Page
      title={t('assessments.whose.title')}
      onBack={onBack}
      actions={
        chosen === null ? null : (
          <>
            <SayTrouble saying={saying} />
            <Button kind="primary" onClick={write}>
              {t('assessments.whose.write')}
            </Button>
          </>
        )
      }
    >
      <ChoiceList
        label={t('assessments.whose.title')}
        value={chosen}
        onChange={setChosen}
        choices={PROFESSIONS.map((value) => ({
          value,
          label: t(`assessments.profession.${value}`),
          note: t(`assessments.whose.${value}`),
        }))}
      />
    </Page>
  );
}
