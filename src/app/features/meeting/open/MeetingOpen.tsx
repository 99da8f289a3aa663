/** "Start the meeting": one screen with what is probably right, each line changed by a tap. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Book } from '../../../../ledger/book.ts';
import { type Refusal, refusal } from '../../../../ledger/refusal.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useRefusalWords } from '../../../say/refusal-words.ts';
import { Trouble } from '../../../say/Trouble.tsx';
import { useGo } from '../../../state/navigation.ts';
import { useParts } from '../../../state/parts-context.tsx';
import { useBarred } from '../../../state/use-barred.ts';
import { useBook, useDraft, useMembers } from '../../../state/use-book.tsx';
import { useEntries } from '../../../state/use-entries.ts';
import { useWrite } from '../../../state/use-write.tsx';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/field/DateField.tsx';
import { SegmentedChoice } from '../../../ui/field/SegmentedChoice.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { EmptyState } from '../../../ui/talk/EmptyState.tsx';
import { Notice } from '../../../ui/talk/Notice.tsx';
import { useDone } from '../../../ui/ui-provider.tsx';
import { OpeningPeople } from './OpeningPeople.tsx';
import { type Chosen, NOTHING_CHOSEN, openingOf, problemOf, valuesOf } from './opening-form.ts';
import { type Opening, suggestOpening } from './suggestions.ts';

const FORM = 'meeting-open';
const KINDS = ['enterprise', 'social', 'other'] as const;

export function MeetingOpen() {
  const { t } = useTranslation();
  const go = useGo();
  const { open } = useBook();
  const barred = useBarred();
  const words = useRefusalWords();
  if (!open && !barred) return <OpeningForm />;
  if (!open && barred) {
    return (
      <Page title={t('meeting.open.title')} onBack={() => go('home')}>
        <EmptyState title={words(barred)} />
      </Page>
    );
  }
  return (
    <Page title={t('meeting.open.title')} onBack={() => go('home')}>
      <EmptyState
        title={t('meeting.open.already')}
        action={
          <Button kind="primary" onClick={() => go('meeting', {}, { replace: true })}>
            {t('meeting.open.goOn')}
          </Button>
        }
      />
    </Page>
  );
}

function OpeningForm() {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  const done = useDone();
  const { newId } = useParts();
  const book = useBook();
  const members = useMembers();
  const refusalWords = useRefusalWords();
  const suggested = useSuggested();
  const [chosen, setChosen] = useDraft<Chosen>(FORM, NOTHING_CHOSEN);
  const write = useWrite({
    form: FORM,
    onWritten: () => {
      done(t('meeting.open.done'));
      go('attendance', {}, { replace: true });
    },
  });
  const values = valuesOf(chosen, suggested);
  const problem = problemOf(values, members.length);
  const keys = missingKeys(book, values.keyHolders.length);
  const change = (part: Partial<Chosen>) => {
    write.clear();
    setChosen({ ...chosen, ...part });
  };
  const start = async () => {
    const card = values.supportNames === '' ? null : newId();
    const body = openingOf(values, card);
    if (!body || problem) return;
    const texts = card ? [{ id: card, text: values.supportNames }] : [];
    await write.submit({ do: 'write', drafts: [{ kind: 'meeting-opened', body }] }, texts);
  };
  return (
    <Page
      title={t('meeting.open.title')}
      onBack={() => go('home')}
      actions={
        <>
          {keys && !write.refusal ? (
            <Notice tone="warn">{refusalWords(keys)}</Notice>
          ) : (
            <Trouble write={write} />
          )}
          {problem ? <p role="status">{t(`meeting.open.problem.${problem}`)}</p> : null}
          <Button kind="primary" onClick={start} disabled={problem !== null}>
            {t('meeting.open.start', { number: format.number(values.number) })}
          </Button>
        </>
      }
    >
      <SegmentedChoice
        label={t('meeting.open.kind')}
        showLabel
        value={values.kind}
        onChange={(kind) => change({ kind })}
        choices={KINDS.map((kind) => ({ value: kind, label: t(`meeting.kind.${kind}`) }))}
      />
      <DayField values={values} onDay={(heldOn) => change({ heldOn })} />
      <OpeningPeople values={values} onChange={change} />
    </Page>
  );
}

/** Said before the start is tapped, which then asks whether the meeting decides otherwise. */
function missingKeys(book: Book, named: number): Refusal | null {
  const needed = book.conditions?.box.keyHolders ?? 0;
  return named < needed ? refusal('keyHoldersTooFew', { needed, named }) : null;
}

function useSuggested() {
  const book = useBook();
  const { today } = useParts();
  const ids = book.lastSeal ? [book.lastSeal.meeting] : null;
  const last = useEntries(ids && { ids })?.find((entry) => entry.kind === 'meeting-opened') ?? null;
  return useMemo(
    () => suggestOpening(book, (last?.body ?? null) as unknown as Opening | null, today()),
    [book, last, today],
  );
}

interface DayFieldProps {
  readonly values: ReturnType<typeof valuesOf>;
  readonly onDay: (day: string) => void;
}

function DayField({ values, onDay }: DayFieldProps) {
  const { t } = useTranslation();
  const book = useBook();
  const { today } = useParts();
  const last = book.lastSeal?.heldOn ?? book.founding?.on;
  const behind = last !== undefined && today() < last;
  return (
    <DateField
      label={t('meeting.open.day')}
      value={values.heldOn}
      onChange={onDay}
      min={last}
      chips={behind ? [] : [{ label: t('meeting.open.today'), date: today() }]}
      problem={behind && values.heldOn !== '' ? t('meeting.open.clockBehind') : undefined}
    />
  );
}
