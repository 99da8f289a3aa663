/** What each one has saved and owes, with her name, where it was agreed to read that aloud too. */
import { useTranslation } from 'react-i18next';
import type { MemberFigures } from '../../../../ledger/figures.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useNames } from '../../../state/use-book.tsx';
import { List, ListRow } from '../../../ui/list/List.tsx';

export function NamedFigures({ figures }: { readonly figures: readonly MemberFigures[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { faceOf } = useNames();
  return (
    <List label={t('meeting.seal.each')}>
      {figures.map(({ member, savings, lent }) => (
        <ListRow
          key={member}
          member={faceOf(member)}
          note={lent > 0 ? t('meeting.seal.owes', { amount: format.money(lent) }) : undefined}
          end={format.money(savings)}
        />
      ))}
    </List>
  );
}
