/** A member entered already: her name, her drawing, her colour; or taken off the list. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fitName } from '../../format/fit-name.ts';
import { useFormat } from '../../format/use-format.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/field/TextField.tsx';
import { SymbolPicker } from '../../ui/member/SymbolPicker.tsx';
import { Dialog } from '../../ui/talk/Dialog.tsx';
import type { NewMember } from './draft.ts';
import { numberOfSameName } from './member-draft.ts';
import { useFounding } from './use-founding.tsx';

export interface MemberDialogProps {
  readonly member: NewMember;
  readonly onClose: () => void;
}

export function MemberDialog({ member, onClose }: MemberDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { draft, change } = useFounding();
  const [name, setName] = useState(member.name);
  const { members, offices } = draft;
  const set = (part: Partial<NewMember>) =>
    change({ members: members.map((one) => (one.id === member.id ? { ...one, ...part } : one)) });
  const same = numberOfSameName(members, fitName(name).name, format.compareNames, member.id);
  const remove = () => {
    const without = (holder: string | null) => (holder === member.id ? null : holder);
    change({
      members: members.filter((one) => one.id !== member.id),
      offices: {
        chair: without(offices.chair),
        treasurer: without(offices.treasurer),
        secretary: without(offices.secretary),
        keyHolders: offices.keyHolders.filter((holder) => holder !== member.id),
      },
    });
    onClose();
  };
  const close = () => {
    const fitted = fitName(name).name;
    if (fitted !== '' && fitted !== member.name) set({ name: fitted });
    onClose();
  };
  return (
    <Dialog
      open
      title={format.name(member.name)}
      onClose={close}
      actions={
        <>
          <Button kind="primary" onClick={close}>
            {t('founding.members.done')}
          </Button>
          <Button kind="quiet" wide onClick={remove}>
            {t('founding.members.remove')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('founding.members.name')}
        value={name}
        onChange={setName}
        problem={
          same === null
            ? undefined
            : t('founding.members.sameShort', { name: format.name(name), number: same })
        }
      />
      <SymbolPicker
        symbol={member.symbol}
        colour={member.colour}
        onSymbol={(symbol) => set({ symbol })}
        onColour={(colour) => set({ colour })}
      />
    </Dialog>
  );
}
