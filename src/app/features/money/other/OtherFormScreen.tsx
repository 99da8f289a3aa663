/** The forms behind one route: `what` is the form's name and, after a colon, what it is about (a member, a fine). */
import { useTranslation } from 'react-i18next';
import { useParam } from '../../../state/navigation.ts';
import { EverybodyForm } from '../EverybodyForm.tsx';
import { FineWaived } from '../fines/FineWaived.tsx';
import { MemberFines } from '../fines/MemberFines.tsx';
import { Gone } from '../Gone.tsx';
import { AskedForm } from './AskedForm.tsx';
import { BankCheckForm } from './BankCheckForm.tsx';
import { CASH_SPECS } from './cash-specs.ts';
import { FUND_SPECS } from './fund-specs.ts';
import { LeaveForm } from './LeaveForm.tsx';
import { MatchForm } from './MatchForm.tsx';
import { OfficesForm } from './OfficesForm.tsx';

export function OtherFormScreen() {
  const what = useParam('what');
  const colon = what.indexOf(':');
  const form = colon === -1 ? what : what.slice(0, colon);
  const subject = colon === -1 ? '' : what.slice(colon + 1);
  return <Form key={what} form={form} subject={subject} />;
}

function Form({ form, subject }: { readonly form: string; readonly subject: string }) {
  const { t } = useTranslation();
  const maker = FUND_SPECS[form] ?? CASH_SPECS[form];
  if (maker) return <AskedForm form={form} subject={subject} maker={maker} />;
  switch (form) {
    case 'everybodySaves':
      return <EverybodyForm gives="deposit" />;
    case 'everybodyGives':
      return <EverybodyForm gives="solidarity-in" />;
    case 'finesOf':
      return <MemberFines member={subject} />;
    case 'fineWaived':
      return <FineWaived fine={subject} />;
    case 'matchReceived':
      return <MatchForm />;
    case 'bankChecked':
      return <BankCheckForm />;
    case 'memberLeft':
      return <LeaveForm member={subject} />;
    case 'offices':
      return <OfficesForm />;
    default:
      return <Gone step="other" title={t('money.other.title')} />;
  }
}
