/** Two native choices: whose lines, and what kind. */
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryKind } from '../../../ledger/entries/registry.ts';
import { useFormat } from '../../format/use-format.tsx';
import type { MemberChoice } from '../../ui/member/face.ts';
import styles from './EntryFilter.module.css';

export interface EntryFilterProps {
  readonly members: readonly MemberChoice[];
  readonly kinds: readonly EntryKind[];
  readonly member: string;
  readonly kind: EntryKind | '';
  readonly onMember: (member: string) => void;
  readonly onKind: (kind: EntryKind | '') => void;
}

export function EntryFilter({ members, kinds, member, kind, onMember, onKind }: EntryFilterProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const id = useId();
  return (
    <div className={styles.filter}>
      <label htmlFor={`${id}-member`}>{t('entries.whose')}</label>
      <select id={`${id}-member`} value={member} onChange={(event) => onMember(event.target.value)}>
        <option value="">{t('entries.everybody')}</option>
        {members.map((one) => (
          <option key={one.id} value={one.id}>
            {format.name(one.name)}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-kind`}>{t('entries.what')}</label>
      <select
        id={`${id}-kind`}
        value={kind}
        onChange={(event) => onKind(event.target.value as EntryKind | '')}
      >
        <option value="">{t('entries.everything')}</option>
        {kinds.map((one) => (
          <option key={one} value={one}>
            {t(`entry.${one}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
