/**
 * The meeting decides otherwise, or what only a meeting can: what was decided, and how it was agreed. Everybody who came votes,
 * all for unless named; not the one whose loan it is about.
 */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberId } from '../../ledger/ids.ts';
import { useParts } from '../state/parts-context.tsx';
import { useDraft } from '../state/use-book.tsx';
import type { Write } from '../state/use-write.tsx';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { Dialog } from '../ui/talk/Dialog.tsx';
import { HowDecided, NOT_DECIDED, useVoters, votesOf } from './HowDecided.tsx';

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

export function OverrideDialog({ open, rule, without = null, write, onClose }: OverrideDialogProps) {
  const { t } = useTranslation();
  const { newId } = useParts();
  const voters = useVoters().filter(({ id }) => id !== without);
  const title = t(rule === null ? 'override.vote' : 'override.title');
  const [typed, setTyped] = useDraft(write.vote, NOT_DECIDED);
  const [asked, setAsked] = useState(false);
  const text = typed.text.trim();

  const decide = async () => {
    setAsked(true);
    if (text === '') return;
    const id = newId();
    await write.override({ text: id, votes: votesOf(voters, typed) }, [{ id, text }]);
    onClose(true);
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
        value={typed.text}
        onChange={(next) => setTyped({ ...typed, text: next })}
        maxLength={500}
        lines={2}
        problem={asked && text === '' ? t('override.textMissing') : undefined}
      />
      <HowDecided label={title} voters={voters} typed={typed} onChange={setTyped} />
    </Dialog>
  );
}
