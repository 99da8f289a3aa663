/** The forms behind one route: `what` is the form's name and, after a colon, what it is about (a member, a fine, a loan). */
import { useTranslation } from 'react-i18next';
import { useParam } from '../../../state/navigation.ts';
import { EverybodyForm } from '../EverybodyForm.tsx';
import { FineWaived } from '../fines/FineWaived.tsx';
import { MemberFines } from '../fines/MemberFines.tsx';
import { Gone } from '../Gone.tsx';
import { LateFeeForgiven } from '../lending/LateFeeForgiven.tsx';
import { LoanForgiven } from '../lending/LoanForgiven.tsx';
import { LoanLost } from '../lending/LoanLost.tsx';
import { LoanRescheduled } from '../lending/LoanRescheduled.tsx';
import { PledgesCalled } from '../lending/PledgesCalled.tsx';
import { NoticeForm } from '../savings/NoticeForm.tsx';
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
    case 'loanForgiven':
      return <LoanForgiven loan={subject} />;
    case 'lateFeeForgiven':
      return <LateFeeForgiven loan={subject} />;
    case 'loanLost':
      return <LoanLost loan={subject} />;
    case 'loanRescheduled':
      return <LoanRescheduled loan={subject} />;
    case 'pledgesCalled':
      return <PledgesCalled loan={subject} />;
    case 'matchReceived':
      return <MatchForm />;
    case 'bankChecked':
      return <BankCheckForm />;
    case 'withdrawalAsked':
      return <NoticeForm member={subject} />;
    case 'memberLeft':
      return <LeaveForm />;
    case 'offices':
      return <OfficesForm />;
    default:
      return <Gone step="other" title={t('money.other.title')} />;
  }
}
