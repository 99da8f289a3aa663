/** What the social worker notes of a woman: in the personal book alone, each a text that can be erased. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LONGEST_TEXT } from '../../../ledger/cards.ts';
import { isCivilDate } from '../../../ledger/civil-date.ts';
import { SayTrouble } from '../../follow-up/SayTrouble.tsx';
import { useFollowUp, useSay } from '../../follow-up/use-follow-up.ts';
import { useFormat } from '../../format/use-format.tsx';
import { useParts } from '../../state/parts-context.tsx';
import { useBarredAnywhere } from '../../state/use-barred.ts';
import { useDraft, useNames } from '../../state/use-book.tsx';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/field/DateField.tsx';
import { TextField } from '../../ui/field/TextField.tsx';
import { Card, List, ListRow } from '../../ui/list/List.tsx';
import { Dialog } from '../../ui/talk/Dialog.tsx';
import { useDone } from '../../ui/ui-provider.tsx';

interface OfWoman {
  readonly woman: string;
}

export function Notes({ woman }: OfWoman) {
  const { t } = useTranslation();
  const format = useFormat();
  const { textOf } = useNames();
  const barred = useBarredAnywhere();
  const [asks, setAsks] = useState(false);
  const notes = (useFollowUp().notes[woman] ?? []).toSorted((one, other) => (one.on < other.on ? 1 : -1));
  return (
    <Card
      title={t('assessments.notes.title')}
      action={barred ? null : <Button onClick={() => setAsks(true)}>{t('assessments.notes.write')}</Button>}
    >
      <p>{t('assessments.notes.about')}</p>
      <List label={t('assessments.notes.title')}>
        {notes.map(({ entry, on, text }) => (
          <ListRow key={entry} title={format.date(on)} note={textOf(text) ?? undefined} />
        ))}
      </List>
      {asks ? <NoteDialog woman={woman} onClose={() => setAsks(false)} /> : null}
    </Card>
  );
}

function NoteDialog({ woman, onClose }: OfWoman & { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const done = useDone();
  const { newId, today } = useParts();
  const form = `note/${woman}`;
  const [start] = useState(() => ({ on: today() as string, text: '' }));
  const [typed, setTyped] = useDraft(form, start);
  const [card] = useState(newId);
  const [asked, setAsked] = useState(false);
  const saying = useSay(form);
  const text = typed.text.trim();
  const keep = async () => {
    setAsked(true);
    const { on } = typed;
    if (!isCivilDate(on) || text === '') return;
    const data = { on, text: card };
    if (!(await saying.say([{ fact: 'note-kept', about: woman, data }], [{ id: card, text }]))) return;
    done(t('assessments.notes.written'));
    onClose();
  };
  return (
    <Dialog
      open
      title={t('assessments.notes.title')}
      onClose={onClose}
      actions={
        <>
          <SayTrouble saying={saying} />
          <Button kind="primary" wide onClick={keep}>
            {t('followUp.ask.keep')}
          </Button>
          <Button wide onClick={onClose}>
            {t('ui.back')}
          </Button>
        </>
      }
    >
      <DateField
        label={t('followUp.interview.day')}
        value={isCivilDate(typed.on) ? typed.on : ''}
        max={today()}
        onChange={(on) => setTyped({ ...typed, on })}
        problem={isCivilDate(typed.on) ? undefined : t('followUp.interview.dayMissing')}
      />
      <TextField
        label={t('assessments.notes.text')}
        hint={t('assessments.notes.hint')}
        value={typed.text}
        onChange={(next) => setTyped({ ...typed, text: next })}
        problem={asked && text === '' ? t('assessments.notes.missing') : undefined}
        lines={4}
        maxLength={LONGEST_TEXT}
        autoComplete="off"
      />
    </Dialog>
  );
}
