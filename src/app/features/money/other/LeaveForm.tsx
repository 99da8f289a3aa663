/** A member leaves the group: who, why, and only with her accounts even (the book says what is left). */
import { useTranslation } from 'react-i18next';
import { ZERO } from '../../../../ledger/money.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useGo } from '../../../state/navigation.ts';
import { useNames } from '../../../state/use-book.tsx';
import { TextForm } from './TextForm.tsx';
import { WhoQuestion } from './WhoQuestion.tsx';

export function LeaveForm({ member }: { readonly member: string }) {
  const { t } = useTranslation();
  const go = useGo();
  const format = useFormat();
  const { faceOf } = useNames();
  const back = () => go('other', {}, { replace: true });
  if (member === '') {
    return (
      <WhoQuestion
        step="other"
        question={t('money.leave.who')}
        onPick={(who) => go('otherForm', { what: `memberLeft:${who}` }, { replace: true })}
        onBack={back}
      />
    );
  }
  const face = faceOf(member);
  return (
    <TextForm
      step="other"
      question={t('money.leave.why', { name: format.name(face.name) })}
      form={`memberLeft/${member}`}
      member={face}
      planOf={(reason) => ({
        drafts: [{ kind: 'member-left', body: { member, reason } }],
        sentence: (words) => t('money.leave.sentence', { name: words.name(face.name) }),
        cash: ZERO,
      })}
      onDone={back}
      onBack={back}
    />
  );
}
