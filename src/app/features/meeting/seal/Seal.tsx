/** Read aloud and close: the balances for every ear, witnesses who tap their symbols, and the seal. Its picture code is in the minutes. */
import { useTranslation } from 'react-i18next';
import { inForce } from '../../../../ledger/conditions/in-force.ts';
import { figuresOf, memberFigures } from '../../../../ledger/figures.ts';
import type { MemberId } from '../../../../ledger/ids.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { MeetingPage } from '../../../meeting-page/MeetingPage.tsx';
import { isCounted, meetingSteps, membersHere } from '../../../meeting-page/steps.ts';
import { Trouble } from '../../../say/Trouble.tsx';
import type { Say } from '../../../speech/say.ts';
import { useGo } from '../../../state/navigation.ts';
import { useBook, useDraft, useMembers, useNames } from '../../../state/use-book.tsx';
import { useWrite } from '../../../state/use-write.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/talk/Notice.tsx';
import { TapToAgree } from '../../../ui/talk/TapToAgree.tsx';
import { useDone } from '../../../ui/ui-provider.tsx';
import { NamedFigures } from './NamedFigures.tsx';
import { namedWords } from './named.ts';
import { SealedFigures, saidOf } from './SealedFigures.tsx';

export function Seal() {
  const { t } = useTranslation();
  const go = useGo();
  const book = useBook();
  if (!book.open || isCounted(book)) return <SealForm />;
  return (
    <MeetingPage
      step="seal"
      title={t('meeting.seal.title')}
      actions={
        <Button kind="primary" onClick={() => go(book.open?.closingCount ? 'outcome' : 'closingCount')}>
          {t('meeting.step.closingCount')}
        </Button>
      }
    >
      <Notice tone="warn">{t('meeting.seal.countFirst')}</Notice>
    </MeetingPage>
  );
}

const NOBODY: readonly MemberId[] = [];

function SealForm() {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  const done = useDone();
  const book = useBook();
  const { open } = book;
  const meeting = open?.id ?? '';
  const form = `seal/${meeting}`;
  const [witnesses, setWitnesses] = useDraft<readonly MemberId[]>(form, NOBODY);
  const write = useWrite({
    form,
    onWritten: () => {
      done(t('meeting.seal.done'));
      go('minutes', { meeting }, { replace: true });
    },
  });
  const people = useWitnesses();
  const { nameOf } = useNames();
  if (!open) return <MeetingPage step="seal" title={t('meeting.seal.title')} />;
  const figures = figuresOf(book);
  const withNames = book.conditions !== null && inForce(book.conditions).readAloud === 'withNames';
  const named = withNames ? memberFigures(book) : [];
  const saidYes = witnesses.filter((one) => people.some((person) => person.id === one));
  const missing = Math.max(0, (book.conditions?.box.witnesses ?? 0) - saidYes.length);
  const words = (say: Say) =>
    [
      ...(['box', ...saidOf(figures)] as const).map((name) =>
        t('meeting.seal.says', {
          ...{ name: t(`meeting.seal.figure.${name}`), amount: say.amount(figures[name], name) },
        }),
      ),
      ...namedWords(named, nameOf, say, t),
    ].join(' ');
  return (
    <MeetingPage
      step="seal"
      title={t('meeting.seal.title')}
      listen={words}
      actions={
        <>
          <Trouble write={write} />
          <Button
            kind="primary"
            disabled={missing > 0}
            onClick={async () => void (await write.submit({ do: 'seal', witnesses: saidYes }))}
            note={
              missing > 0
                ? t('meeting.seal.missing', { count: missing, shown: format.number(missing) })
                : undefined
            }
          >
            {t('meeting.seal.close')}
          </Button>
        </>
      }
    >
      <SealedFigures figures={figures} pieces={open.closingCount?.pieces ?? {}} />
      {withNames ? <NamedFigures figures={named} /> : null}
      <StepsLeft />
      <NoSheet />
      <h2>{t('meeting.seal.witnesses')}</h2>
      <TapToAgree
        people={people.map((member) => ({ member }))}
        agreed={saidYes}
        onChange={(next) => setWitnesses(next.slice(-5))}
      />
    </MeetingPage>
  );
}

/** Those who came themselves, but not the one who writes; everybody else where attendance was not taken. */
function useWitnesses() {
  const book = useBook();
  const members = useMembers().filter((member) => member.id !== book.open?.writer);
  const came = membersHere(book).filter((id) => book.open?.attendance[id]?.status !== 'represented');
  const here = members.filter((member) => came.includes(member.id));
  return here.length > 0 ? here : members;
}

/** What was skipped can be skipped, but not by forgetting. */
function StepsLeft() {
  const { t } = useTranslation();
  const format = useFormat();
  const left = meetingSteps(useBook()).filter((step) => step.left > 0);
  if (left.length === 0) return null;
  const names = left.map((step) => `${t(`meeting.step.${step.id}`)} (${format.number(step.left)})`);
  return <Notice>{t('meeting.seal.left', { steps: format.list(names) })}</Notice>;
}

/** Before the first seal: the recovery sheet can wait, but not by forgetting. */
function NoSheet() {
  const { t } = useTranslation();
  const go = useGo();
  const { recovery, lastSeal, founding } = useBook();
  if (recovery || lastSeal || founding?.practice) return null;
  return (
    <Notice
      title={t('home.noSheet')}
      action={<Button onClick={() => go('recovery')}>{t('settings.recovery')}</Button>}
    >
      {t('home.noSheetNote')}
    </Notice>
  );
}
