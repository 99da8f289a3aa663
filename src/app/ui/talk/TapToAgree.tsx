/** Each person taps her own symbol: it means "said yes in the room", and is not a signature. */
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MemberChoice } from '../member/face.ts';
import { MemberName } from '../member/MemberName.tsx';
import styles from './TapToAgree.module.css';

export interface TapToAgreeProps {
  readonly people: readonly { readonly member: MemberChoice; readonly role?: string | undefined }[];
  readonly agreed: readonly string[];
  /** A second tap takes it back. */
  readonly onChange: (agreed: readonly string[]) => void;
}

export function TapToAgree({ people, agreed, onChange }: TapToAgreeProps) {
  const { t } = useTranslation();
  return (
    <section className={styles.section}>
      <p>{t('ui.tapToAgree.ask')}</p>
      <ul className={styles.people}>
        {people.map(({ member, role }) => {
          const isAgreed = agreed.includes(member.id);
          const next = isAgreed ? agreed.filter((id) => id !== member.id) : [...agreed, member.id];
          return (
            <li key={member.id}>
              <button
                type="button"
                className={styles.person}
                aria-pressed={isAgreed}
                onClick={() => onChange(next)}
              >
                <MemberName member={member} size="large" />
                <span className={styles.end}>
                  {isAgreed ? <Check aria-hidden="true" className={styles.check} /> : null}
                  {isAgreed ? t('ui.tapToAgree.yes') : role}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
