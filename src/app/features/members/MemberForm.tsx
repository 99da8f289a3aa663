/** The face of a member: the name she wants, her symbol and her colour. The same form for a new member and a change. */
import { useTranslation } from 'react-i18next';
import { LONGEST_NAME } from '../../../ledger/cards.ts';
import { TextField } from '../../ui/field/TextField.tsx';
import type { MemberFace } from '../../ui/member/face.ts';
import { MemberName } from '../../ui/member/MemberName.tsx';
import { SymbolPicker } from '../../ui/member/SymbolPicker.tsx';

export interface MemberFormProps {
  readonly face: MemberFace;
  readonly onFace: (face: MemberFace) => void;
  readonly problem?: string | undefined;
}

export function MemberForm({ face, onFace, problem }: MemberFormProps) {
  const { t } = useTranslation();
  return (
    <>
      {face.name.trim() === '' ? null : <MemberName member={face} size="large" />}
      <TextField
        label={t('members.name')}
        hint={t('members.nameHint')}
        value={face.name}
        onChange={(name) => onFace({ ...face, name })}
        maxLength={LONGEST_NAME}
        problem={problem}
        autoComplete="off"
      />
      <SymbolPicker
        symbol={face.symbol}
        colour={face.colour}
        onSymbol={(symbol) => onFace({ ...face, symbol })}
        onColour={(colour) => onFace({ ...face, colour })}
      />
    </>
  );
}
