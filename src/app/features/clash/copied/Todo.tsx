/** What people can do about a copied phone: where a line is written anew, and that no two phones go on as one. */
import { Smartphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PhoneId } from '../../../../ledger/ids.ts';
import { usePhoneWords } from '../../../say/phone-words.ts';
import { useGo } from '../../../state/navigation.ts';
import { useBarred } from '../../../state/use-barred.ts';
import { useBook } from '../../../state/use-book.tsx';
import { Card, List, ListRow } from '../../../ui/list/List.tsx';

export function Todo({ phones }: { readonly phones: readonly PhoneId[] }) {
  const { t } = useTranslation();
  const go = useGo();
  const book = useBook();
  const barred = useBarred();
  const { nameOf } = usePhoneWords();
  return (
    <Card title={t('clash.copied.todo')}>
      {book.open && !barred ? null : <p>{t('clash.copied.todoMeeting')}</p>}
      <p>{t('clash.copied.todoPhone')}</p>
      <List label={t('phones.title')}>
        {phones
          .filter((phone) => book.phones[phone])
          .map((phone) => (
            <ListRow
              key={phone}
              icon={<Smartphone aria-hidden="true" />}
              title={nameOf(phone)}
              onClick={() => go('phone', { phone })}
            />
          ))}
      </List>
    </Card>
  );
}
