/**
 * The meeting decides otherwise, or what only a meeting can: what was decided, and how it was agreed. Everybody who came votes,
 * all for unless named; not the one whose loan it is about.
 */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberId } from '../../ledger/ids.ts';
import { useParts } from '../state/parts-context.tsx';
import { useBook, useDraft, useMembers } from '../state/use-book.tsx';
import type { Write } from '../state/use-write.tsx';
import { Button } from '../ui/Button.tsx';
import { SegmentedChoice } from '../ui/field/SegmentedChoice.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { MemberPicker } from '../ui/member/MemberPicker.tsx';
import { Dialog } from '../ui/talk/Dialog.tsx';

export interface OverrideDialogProps {
  readonly open: boolean;
  /** The rule that is set aside, in words; null where there is none, and it is a matter of voting. */
  readonly rule: string | null;
  /** Whose loan it is about: she has no vote. */
  readonly without?: MemberId | null;
  readonly write: Pick<Write, 'override' | 'vote'>;
  /** `decided`: after the vote; else people went back. */
  readonly onClose: (decided: boolean) => void;
}

type Typed = { readonly text: string; readonly by: 'all' | 'votes'; readonly against: readonly MemberId[] };
const NOTHING: Typed = { text: '', by: 'all', against: [] };

export function OverrideDialog({ open, rule, without = null, write, onClose }: OverrideDialogProps) {
  const { t } = useTranslation();
  const { newId } = useParts();
  const voters = useVoters().filter(({ id }) => id !== without);
  const title = t(rule === null ? 'override.vote' : 'override.title');
  const [typed, setTyped] = useDraft<Typed>(write.vote, NOTHING);
  const { text, by, against } = typed;
  const [asked, setAsked] = useState(false);

  const decide = async () => {
    setAsked(true);
    if (text.trim() === '') return;
    const id = newId();
    const ids = voters.map((voter) => voter.id);
    const opposed = by === 'all' ? [] : ids.filter((voter) => against.includes(voter));
    const agreed = ids.filter((voter) => !opposed.includes(voter));
    const votes = { for: agreed, against: opposed, abstained: [] };
    await write.override({ text: id, votes }, [{ id, text: text.trim() }]);
    onClose(true);
  };
  const toggle = (id: MemberId) => {
    const next = against.includes(id) ? against.filter((one) => one !== id) : [...against, id];
    setTyped({ ...typed, against: next });
  };

  return (
    <Dialog
      open={open}
      title={title}
      onClose={() => onClose(false)}
      actions={
        <>
          <Button kind="primary" onClick={decide}>
            {t('override.yes')}
          </Button>
          <Button kind="quiet" wide onClick={() => onClose(false)}>
            {t('ui.back')}
          </Button>
        </>
      }
    >
      {rule === null ? null : (
        <p>
          {t('override.rule')}: {rule}
        </p>
      )}
      <TextField
        label={t('override.text')}
        hint={t('override.textHint')}
        value={text}
        onChange={(next) => setTyped({ ...typed, text: next })}
        maxLength={500}
        lines={2}
        problem={asked && text.trim() === '' ? t('override.textMissing') : undefined}
      />
      <SegmentedChoice
        label={title}
        value={by}
        onChange={(next) => setTyped({ ...typed, by: next })}
        choices={[
          { value: 'all', label: t('override.all') },
          { value: 'votes', label: t('override.byVote') },
        ]}
      />
      {by === 'votes' ? (
        <MemberPicker label={t('override.against')} members={voters} picked={against} onPick={toggle} />
      ) : null}
    </Dialog>
  );
}

/** Everybody who came; all members where attendance was not taken yet. */
function useVoters() {
  const { open } = useBook();
  const members = useMembers();
  const here = members.filter((member) => {
    const status = open?.attendance[member.id]?.status;
    return status === 'present' || status === 'late';
  });
  return here.length > 0 ? here : members;
}
