/** What a profession notes of a woman: in its own book alone, each a text that can be erased. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Profession } from '../../../ledger/purpose.ts';
import { DayNoteDialog } from '../../follow-up/DayNoteDialog.tsx';
import { SayTrouble } from '../../follow-up/SayTrouble.tsx';
import { useFollowUp, useSay } from '../../follow-up/use-follow-up.ts';
import { useFormat } from '../../format/use-format.tsx';
import { useBarredAnywhere } from '../../state/use-barred.ts';
import { useNames } from '../../state/use-book.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card, List, ListRow } from '../../ui/list/List.tsx';

interface OfWoman {
  readonly woman: string;
  readonly profession: Profession;
}

export function Notes({ woman, profession }: OfWoman) {
  const { t } = useTranslation();
  const format = useFormat();
  const { textOf } = useNames();
  const barred = useBarredAnywhere();
  const [asks, setAsks] = useState(false);
  const notes = (useFollowUp().notes[woman] ?? []).toSorted((one, other) => (one.on < other.on ? 1 : -1));
  return (
    <Card
      title={t(`assessments.notes.title.${profession}`)}
      action={barred ? null : <Button onClick={() => setAsks(true)}>{t('assessments.notes.write')}</Button>}
    >
      <p>{t(`assessments.notes.about.${profession}`)}</p>
      <List label={t(`assessments.notes.title.${profession}`)}>
        {notes.map(({ entry, on, text }) => (
          <ListRow key={entry} title={format.date(on)} note={textOf(text) ?? undefined} />
        ))}
      </List>
      {asks ? <NoteDialog woman={woman} profession={profession} onClose={() => setAsks(false)} /> : null}
    </Card>
  );
}

function NoteDialog({ woman, profession, onClose }: OfWoman & { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const form = `own-note/${woman}`;
  const saying = useSay(form);
  return (
    <DayNoteDialog
      form={form}
      title={t(`assessments.notes.title.${profession}`)}
      note={{
        label: t('assessments.notes.text'),
        hint: t('assessments.notes.hint'),
        missing: t('assessments.notes.missing'),
      }}
      keep={(on, note) =>
        saying.say([{ fact: 'note-kept', about: woman, data: { on, text: note.id } }], [note])
      }
      trouble={<SayTrouble saying={saying} />}
      kept={t('assessments.notes.written')}
      onClose={onClose}
    />
  );
}
