/** A phone was copied and wrote twice: it stays in the book for ever, and from here one comes to it. Nothing where none was. */
import { Copy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PhoneId } from '../../ledger/ids.ts';
import { useGo } from '../state/navigation.ts';
import { useView } from '../state/use-book.tsx';
import { List, ListRow } from '../ui/list/List.tsx';

/** `phone`: only what this one wrote twice. */
export function CopiedPhone({ phone }: { readonly phone?: PhoneId }) {
  const { t } = useTranslation();
  const go = useGo();
  const { forks } = useView();
  if (forks.every((fork) => phone !== undefined && fork.phone !== phone)) return null;
  return (
    <List label={t('home.copied')}>
      <ListRow
        icon={<Copy aria-hidden="true" />}
        title={t('home.copied')}
        note={t('home.copiedNote')}
        onClick={() => go('copied')}
      />
    </List>
  );
}
