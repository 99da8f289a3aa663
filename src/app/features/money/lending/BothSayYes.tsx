/** The borrower, the treasurer and those who vouch for her tap their own symbols; who has not said yes yet is named once it is asked. */
import { useTranslation } from 'react-i18next';
import type { MemberId } from '../../../../ledger/ids.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useNames } from '../../../state/use-book.tsx';
import { Notice } from '../../../ui/talk/Notice.tsx';
import { TapToAgree } from '../../../ui/talk/TapToAgree.tsx';

export interface BothSayYesProps {
  readonly borrower: MemberId;
  /** Those of them who vouch for her. */
  readonly guarantors: readonly MemberId[];
  readonly people: readonly MemberId[];
  readonly saidYes: readonly MemberId[];
  readonly onChange: (saidYes: readonly MemberId[]) => void;
  /** Somebody tried to go on without them. */
  readonly asked: boolean;
}

export function BothSayYes({ borrower, guarantors, people, saidYes, onChange, asked }: BothSayYesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { faceOf } = useNames();
  const roleOf = (person: MemberId) => {
    if (person === borrower) return 'money.loan.borrower';
    return guarantors.includes(person) ? 'money.guarantors.role' : 'money.loan.witness';
  };
  const missing = people.filter((person) => !saidYes.includes(person));
  return (
    <>
      <TapToAgree
        people={people.map((person) => ({
          member: faceOf(person),
          role: t(roleOf(person)),
        }))}
        agreed={saidYes}
        onChange={onChange}
      />
      {asked && missing.length > 0 ? (
        <Notice tone="warn">
          {t('money.loan.yesMissing', {
            names: format.list(missing.map((person) => format.name(faceOf(person).name))),
          })}
        </Notice>
      ) : null}
    </>
  );
}
