/** For the minutes: a note, or a decision with how it was agreed. */
import { Gavel, NotebookPen } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../../../ledger/entries/registry.ts';
import type { MemberId } from '../../../../ledger/ids.ts';
import { membersHere } from '../../../meeting-page/steps.ts';
import { Trouble } from '../../../say/Trouble.tsx';
import { useParts } from '../../../state/parts-context.tsx';
import { useBook, useDraft, useMembers } from '../../../state/use-book.tsx';
import { useWrite } from '../../../state/use-write.tsx';
import { Button } from '../../../ui/Button.tsx';
import { SegmentedChoice } from '../../../ui/field/SegmentedChoice.tsx';
import { TextField } from '../../../ui/field/TextField.tsx';
import type { MemberChoice } from '../../../ui/member/face.ts';
import { MemberPicker } from '../../../ui/member/MemberPicker.tsx';
import { Dialog } from '../../../ui/talk/Dialog.tsx';
import { useDone } from '../../../ui/ui-provider.tsx';
import { toggled } from '../open/opening-form.ts';
import styles from './more.module.css';

type What = 'note' | 'decision';

export function Minute() {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<What | null>(null);
  return (
    <div className={styles.pair}>
      <Button icon={<NotebookPen aria-hidden="true" />} onClick={() => setAsked('note')}>
        {t('meeting.minute.note')}
      </Button>
      <Button icon={<Gavel aria-hidden="true" />} onClick={() => setAsked('decision')}>
        {t('meeting.minute.decision')}
      </Button>
      {asked ? <MinuteDialog key={asked} what={asked} onClose={() => setAsked(null)} /> : null}
    </div>
  );
}

type Typed = { readonly text: string; readonly against: readonly MemberId[]; readonly by: 'all' | 'votes' };
const NOTHING: Typed = { text: '', against: [], by: 'all' };
const MOST_VOTES = 99;

function MinuteDialog({ what, onClose }: { readonly what: What; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const done = useDone();
  const { newId } = useParts();
  const voters = useVoters();
  const [asked, setAsked] = useState(false);
  const form = `minute/${what}`;
  const [{ text, against, by }, setTyped] = useDraft<Typed>(form, NOTHING);
  const write = useWrite({
    form,
    onWritten: () => {
      done(t('meeting.minute.done'));
      onClose();
    },
  });
  const submit = async () => {
    setAsked(true);
    const plain = text.trim();
    if (plain === '') return;
    const id = newId();
    const opposed = by === 'all' ? [] : against;
    const votes = {
      for: voters.map((voter) => voter.id).filter((voter) => !opposed.includes(voter)),
      against: [...opposed],
      abstained: [],
    };
    const draft: Draft =
      what === 'note'
        ? { kind: 'noted', body: { text: id } }
        : { kind: 'decided', body: { text: id, votes, overrides: [] } };
    await write.submit({ do: 'write', drafts: [draft] }, [{ id, text: plain }]);
  };
  return (
    <Dialog
      open
      title={t(`meeting.minute.${what}`)}
      onClose={onClose}
      actions={
        <>
          <Trouble write={write} />
          <Button kind="primary" onClick={submit}>
            {t('meeting.minute.submit')}
          </Button>
          <Button wide onClick={onClose}>
            {t('ui.back')}
          </Button>
        </>
      }
    >
      <TextField
        label={t(`meeting.minute.text.${what}`)}
        value={text}
        onChange={(next) => setTyped({ text: next, against, by })}
        maxLength={500}
        lines={3}
        problem={asked && text.trim() === '' ? t('meeting.minute.missing') : undefined}
      />
      {what === 'decision' ? (
        <HowDecided voters={voters} typed={{ text, against, by }} onChange={setTyped} />
      ) : null}
    </Dialog>
  );
}

interface HowDecidedProps {
  readonly voters: readonly MemberChoice[];
  readonly typed: Typed;
  readonly onChange: (typed: Typed) => void;
}

/** By all, or by votes: who is against is tapped. */
function HowDecided({ voters, typed, onChange }: HowDecidedProps) {
  const { t } = useTranslation();
  return (
    <>
      <SegmentedChoice
        label={t('meeting.minute.how')}
        showLabel
        value={typed.by}
        onChange={(by) => onChange({ ...typed, by })}
        choices={[
          { value: 'all', label: t('override.all') },
          { value: 'votes', label: t('override.byVote') },
        ]}
      />
      {typed.by === 'votes' ? (
        <MemberPicker
          label={t('override.against')}
          members={voters}
          picked={typed.against}
          onPick={(member) => onChange({ ...typed, against: toggled(typed.against, member, MOST_VOTES) })}
        />
      ) : null}
    </>
  );
}

/** Those who are here themselves; everybody where attendance has not been taken. */
function useVoters() {
  const book = useBook();
  const members = useMembers();
  const here = membersHere(book).filter((id) => book.open?.attendance[id]?.status !== 'represented');
  return here.length > 0 ? members.filter((member) => here.includes(member.id)) : members;
}
