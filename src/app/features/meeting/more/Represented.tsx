/** Members whose money somebody brought to an earlier meeting: what was written is read to them, and they say it is right. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Representation } from '../../../../ledger/members.ts';
import { lineOf } from '../../../../ledger/report.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useEntryWords } from '../../../say/entry-words.ts';
import { Trouble } from '../../../say/Trouble.tsx';
import { useBook, useNames } from '../../../state/use-book.tsx';
import { useEntries } from '../../../state/use-entries.ts';
import { useWrite } from '../../../state/use-write.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card, List, ListRow } from '../../../ui/list/List.tsx';
import { MemberName } from '../../../ui/member/MemberName.tsx';
import { Dialog } from '../../../ui/talk/Dialog.tsx';
import { useDone } from '../../../ui/ui-provider.tsx';

export function Represented() {
  const { t } = useTranslation();
  const format = useFormat();
  const { faceOf, nameOf } = useNames();
  const { open, representations } = useBook();
  const [asked, setAsked] = useState<Representation | null>(null);
  const here = Object.values(representations).filter((one) => {
    const status = open?.attendance[one.member]?.status;
    return one.meeting !== open?.id && (status === 'present' || status === 'late');
  });
  if (here.length === 0) return null;
  return (
    <Card title={t('meeting.represented.title')}>
      <List label={t('meeting.represented.title')}>
        {here.map((one) => (
          <ListRow
            key={`${one.meeting}/${one.member}`}
            member={faceOf(one.member)}
            note={one.by ? t('meeting.represented.by', { name: format.name(nameOf(one.by)) }) : undefined}
            onClick={() => setAsked(one)}
          />
        ))}
      </List>
      {asked ? <ConfirmDialog representation={asked} onClose={() => setAsked(null)} /> : null}
    </Card>
  );
}

interface ConfirmDialogProps {
  readonly representation: Representation;
  readonly onClose: () => void;
}

function ConfirmDialog({ representation, onClose }: ConfirmDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const done = useDone();
  const entryWords = useEntryWords();
  const { faceOf } = useNames();
  const { member, meeting } = representation;
  const reversed = new Set(Object.keys(useBook().reversed));
  const entries = useEntries({ place: meeting }) ?? [];
  const lines = entries
    .map((entry) => lineOf(entry, reversed))
    .filter(
      (line) => line.members.includes(member) && !line.reversedHere && (line.box !== 0 || line.bank !== 0),
    );
  const write = useWrite({
    onWritten: () => {
      done(t('meeting.represented.done'));
      onClose();
    },
  });
  const confirm = async () => {
    const body = { member, meeting };
    await write.submit({ do: 'write', drafts: [{ kind: 'representation-confirmed', body }] });
  };
  return (
    <Dialog
      open
      title={t('meeting.represented.ask')}
      onClose={onClose}
      actions={
        <>
          <Trouble write={write} />
          <Button kind="primary" onClick={confirm}>
            {t('ui.readBack.yes')}
          </Button>
          <Button wide onClick={onClose}>
            {t('ui.back')}
          </Button>
        </>
      }
    >
      <MemberName member={faceOf(member)} size="large" />
      <List>
        {lines.map((line) => (
          <ListRow
            key={line.entry}
            title={entryWords(line).what}
            end={line.amount === null ? '' : format.money(line.amount)}
          />
        ))}
      </List>
      {entries.length > 0 && lines.length === 0 ? <p>{t('meeting.represented.nothing')}</p> : null}
      {lines.length > 0 ? <p>{t('meeting.represented.wrong')}</p> : null}
    </Dialog>
  );
}
