/** Two people who saw it tap their symbols: those who counted first, anybody else on asking. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberId } from '../../../../ledger/ids.ts';
import { useBook, useMembers } from '../../../state/use-book.tsx';
import { Button } from '../../../ui/Button.tsx';
import { TapToAgree } from '../../../ui/talk/TapToAgree.tsx';
import { countersOf } from '../count-now.ts';

export interface TwoPeopleProps {
  readonly people: readonly MemberId[];
  readonly onChange: (people: readonly MemberId[]) => void;
}

export function TwoPeople({ people, onChange }: TwoPeopleProps) {
  const { t } = useTranslation();
  const members = useMembers();
  const counters = countersOf(useBook().open);
  const likely = members.filter((member) => counters.includes(member.id) || people.includes(member.id));
  const [all, setAll] = useState(likely.length < 2);
  return (
    <>
      <TapToAgree
        people={(all ? members : likely).map((member) => ({
          member,
          role: counters.includes(member.id) ? t('count.difference.counted') : undefined,
        }))}
        agreed={people}
        onChange={(next) => onChange(next.slice(0, 5))}
      />
      {all ? null : (
        <Button kind="quiet" onClick={() => setAll(true)}>
          {t('count.difference.others')}
        </Button>
      )}
    </>
  );
}
