/**
 * Whether this phone is the technician's or the social worker's; around every screen of assessments, asked once. What is asked of a
 * person is in the personal book: the social worker's phone goes on there, every other one has no key of it (adr/0047).
 */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PROFESSIONS, type Profession } from '../../../followup/instruments/instrument.ts';
import type { BookId, PhoneId } from '../../../ledger/ids.ts';
import { MayWrite } from '../../follow-up/MayWrite.tsx';
import { usePersonalId } from '../../follow-up/personal-book.ts';
import { SayTrouble } from '../../follow-up/SayTrouble.tsx';
import { useTeam } from '../../follow-up/team-context.ts';
import { useFollowUp, useSay } from '../../follow-up/use-follow-up.ts';
import { useGo, useParam } from '../../state/navigation.ts';
import { useParts } from '../../state/parts-context.tsx';
import { useBarredAnywhere } from '../../state/use-barred.ts';
import { useView } from '../../state/use-book.tsx';
import { Button } from '../../ui/Button.tsx';
import { ChoiceList } from '../../ui/field/ChoiceList.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { NoPersonalBook } from './NoPersonalBook.tsx';

export interface WhosePhoneProps {
  readonly onBack: () => void;
  /** `onAskAgain`: somebody tapped the wrong one. Not where the keys say it. */
  readonly children: (profession: Profession, onAskAgain?: () => void) => ReactNode;
}

export function WhosePhone({ onBack, children }: WhosePhoneProps) {
  const { phone } = useView();
  const { professions } = useFollowUp();
  const held = usePersonalId();
  const [begun, setBegun] = useState<BookId | null>(null);
  const personal = begun ?? held;
  const [asks, setAsks] = useState(false);
  const barred = useBarredAnywhere();
  // Who can open the personal book is the social worker.
  if (useTeam()) return children('socialWorker');
  const profession = phone === null ? undefined : professions[phone];
  if (!barred && (!profession || asks))
    return <Asks phone={phone} onBack={onBack} onSaid={() => setAsks(false)} />;
  if (profession === 'technician') return children(profession, () => setAsks(true));
  if (personal === undefined) return null;
  if (personal) return <ToPersonal book={personal} />;
  if (barred) return <LetOut onBack={onBack} />;
  return <NoPersonalBook onBack={onBack} onBegun={setBegun} onAskAgain={() => setAsks(true)} />;
}

/** Nothing is asked of a phone that the team let out: neither whose it is nor for a book of its own. */
function LetOut({ onBack }: Pick<WhosePhoneProps, 'onBack'>) {
  const { t } = useTranslation();
  return (
    <Page title={t('assessments.title')} onBack={onBack}>
      <MayWrite>{null}</MayWrite>
    </Page>
  );
}

/** The same screen of the personal book; the team is told that there is one. */
function ToPersonal({ book }: { readonly book: BookId }) {
  const go = useGo();
  const of = useParam('of');
  const { today } = useParts();
  const known = useFollowUp().personalBooks[book] !== undefined;
  const { say } = useSay();
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    const told = known ? undefined : say([{ fact: 'personal-begun', about: book, data: { on: today() } }]);
    void Promise.resolve(told).finally(() => go('followUp', { book, of }, { replace: true }));
  }, [book, known, say, today, go, of]);
  return null;
}

interface AsksProps {
  readonly phone: PhoneId | null;
  readonly onBack: () => void;
  readonly onSaid: () => void;
}

function Asks({ phone, onBack, onSaid }: AsksProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Profession | null>(null);
  const saying = useSay();
  const write = async () => {
    if (chosen === null || phone === null) return;
    if (await saying.say([{ fact: 'profession-said', about: phone, data: { is: chosen } }])) onSaid();
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
