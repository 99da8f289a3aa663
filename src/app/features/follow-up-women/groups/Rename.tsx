/** Another name for a group to be. The one before stays in the history. */
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Group } from '../../../../followup/groups.ts';
import { LONGEST_NAME } from '../../../../ledger/cards.ts';
import { KeepDialog } from '../../../follow-up/KeepDialog.tsx';
import { SayTrouble } from '../../../follow-up/SayTrouble.tsx';
import { useSay } from '../../../follow-up/use-follow-up.ts';
import { useParts } from '../../../state/parts-context.tsx';
import { useDraft, useNames } from '../../../state/use-book.tsx';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/field/TextField.tsx';
import { useDone } from '../../../ui/ui-provider.tsx';

export interface RenameProps {
  readonly group: Group;
}

export function Rename({ group }: RenameProps) {
  const { t } = useTranslation();
  const [asks, setAsks] = useState(false);
  return (
    <>
      <Button kind="quiet" wide icon={<Pencil aria-hidden="true" />} onClick={() => setAsks(true)}>
        {t('followUp.groups.rename')}
      </Button>
      {asks ? <RenameDialog group={group} onClose={() => setAsks(false)} /> : null}
    </>
  );
}

function RenameDialog({ group, onClose }: RenameProps & { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const done = useDone();
  const { newId, today } = useParts();
  const before = useNames().textOf(group.name) ?? '';
  const form = `group/${group.id}/name`;
  const [typed, setTyped, drop] = useDraft<string>(form, before);
  const [card] = useState(newId);
  const [asked, setAsked] = useState(false);
  const saying = useSay(form);
  const name = typed.trim();
  const keep = async () => {
    setAsked(true);
    if (name === '') return;
    if (name === before) drop();
    else {
      const data = { on: today(), name: card };
      const named = { fact: 'group-named', about: group.id, data } as const;
      if (!(await saying.say([named], [{ id: card, text: name }]))) return;
      done(t('followUp.groups.renamed'));
    }
    onClose();
  };
  return (
    <KeepDialog
      title={t('followUp.groups.rename')}
      trouble={<SayTrouble saying={saying} />}
      onKeep={keep}
      onClose={onClose}
    >
      <TextField
        label={t('followUp.groups.name')}
        value={typed}
        onChange={setTyped}
        maxLength={LONGEST_NAME}
        problem={asked && name === '' ? t('followUp.groups.nameMissing') : undefined}
        autoComplete="off"
      />
    </KeepDialog>
  );
}
