/** "Who leaves the group?": what follows is settled on screens of its own. */
import { useTranslation } from 'react-i18next';
import { useGo } from '../../../state/navigation.ts';
import { WhoQuestion } from './WhoQuestion.tsx';

export function LeaveForm() {
  const { t } = useTranslation();
  const go = useGo();
  return (
    <WhoQuestion
      step="other"
      question={t('money.leave.who')}
      onPick={(member) => go('leaving', { member }, { replace: true })}
      onBack={() => go('other', {}, { replace: true })}
    />
  );
}
