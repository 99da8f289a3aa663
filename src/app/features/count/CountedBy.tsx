/** Who counts now, with their symbols: two people, never the one who writes. Where one cannot, somebody else is chosen. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberId } from '../../../ledger/ids.ts';
import { useBook, useMembers, useNames } from '../../state/use-book.tsx';
import { Button } from '../../ui/Button.tsx';
import { MemberName } from '../../ui/member/MemberName.tsx';
import { MemberPicker } from '../../ui/member/MemberPicker.tsx';
import { Dialog } from '../../ui/talk/Dialog.tsx';
import styles from './count.module.css';
import { isAway } from './count-now.ts';

const HOW_MANY = 2;

export interface CountedByProps {
  readonly counters: readonly MemberId[];
  readonly onChange: (counters: readonly MemberId[]) => void;
}

export function CountedBy({ counters, onChange }: CountedByProps) {
  const { t } = useTranslation();
  const book = useBook();
  const members = useMembers();
  const { faceOf } = useNames();
  const [choosing, setChoosing] = useState(false);
  const able = members.filter(({ id }) => id !== book.open?.writer && !isAway(book, id));
  const pick = (member: MemberId) =>
    onChange(
      counters.includes(member)
        ? counters.filter((one) => one !== member)
        : [...counters, member].slice(-HOW_MANY),
    );
  return (
    <section className={styles.counters} aria-label={t('count.by')}>
      <span>{t('count.by')}</span>
      {counters.map((member) => (
        <MemberName key={member} member={faceOf(member)} />
      ))}
      <Button kind="quiet" onClick={() => setChoosing(true)}>
        {t('count.otherCounters')}
      </Button>
      <Dialog
        open={choosing}
        title={t('count.whoCounts')}
        onClose={() => setChoosing(false)}
        actions={
          <Button kind="primary" onClick={() => setChoosing(false)}>
            {t('count.theyCount')}
          </Button>
        }
      >
        <MemberPicker label={t('count.whoCounts')} members={able} picked={counters} onPick={pick} />
      </Dialog>
    </section>
  );
}
