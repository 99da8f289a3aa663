/** What each member brings from the paper book. She hears her own figures and says yes. */
import { Check } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format.tsx';
import { List, ListRow } from '../../../ui/list/List.tsx';
import { Money } from '../../../ui/money/Money.tsx';
import { StepPage } from '../StepPage.tsx';
import { useFounding } from '../use-founding.tsx';
import { PaperMemberDialog } from './PaperMemberDialog.tsx';
import { paperOf, typedOrZero } from './paper.ts';

export function PaperMembersStep() {
  const { t } = useTranslation();
  const format = useFormat();
  const { draft, next } = useFounding();
  const [open, setOpen] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { members } = draft;
  const silent = members.filter((member) => !paperOf(draft, member.id).agreed);
  const goOn = () => {
    const names = silent.slice(0, 3).map((member) => format.name(member.name));
    if (silent.length === 0) next();
    else
      setProblem(
        t('founding.paperMembers.silent', {
          count: silent.length,
          names: format.list(names),
          shown: format.number(silent.length),
        }),
      );
  };
  const member = members.find((one) => one.id === open);
  const at = members.findIndex((one) => one.id === open);
  return (
    <StepPage
      title={t('founding.paperMembers.title')}
      why={t('founding.paperMembers.why')}
      problem={problem}
      onNext={goOn}
    >
      <List label={t('founding.paperMembers.title')}>
        {members.map((one) => {
          const paper = paperOf(draft, one.id);
          return (
            <ListRow
              key={one.id}
              member={one}
              note={paper.agreed ? t('founding.paperMembers.saidYes') : t('founding.paperMembers.notYet')}
              icon={paper.agreed ? <Check aria-hidden="true" /> : undefined}
              end={<Money amount={typedOrZero(paper.savings, format.currency.digits)} />}
              onClick={() => setOpen(one.id)}
            />
          );
        })}
      </List>
      {member ? (
        <PaperMemberDialog
          key={member.id}
          member={member}
          onClose={() => setOpen(null)}
          onNext={() => {
            setProblem(null);
            setOpen(members[at + 1]?.id ?? null);
          }}
        />
      ) : null}
    </StepPage>
  );
}
