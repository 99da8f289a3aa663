/** What was said about the removal of a phone: by which phones, with which reasons, and whether a second one is waited for. */
import { useTranslation } from 'react-i18next';
import type { Entry } from '../../../ledger/entry.ts';
import type { Phone } from '../../../ledger/phones.ts';
import { claimedWords } from '../../format/claimed.ts';
import { useFormat } from '../../format/use-format.tsx';
import { usePhoneWords } from '../../say/phone-words.ts';
import { useNames } from '../../state/use-book.tsx';
import { useEntries } from '../../state/use-entries.ts';
import { Card, List, ListRow } from '../../ui/list/List.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';

export function Removal({ phone }: { readonly phone: Phone }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { nameOf } = usePhoneWords();
  const { textOf } = useNames();
  const { removal } = phone;
  // The book keeps who signed; the words are in the entries, which are read only for such a phone.
  const entries = useEntries(removal ? { all: true } : null) ?? [];
  if (!removal) return null;
  const signed = removal.by.map((by) => ({ by, entry: entries.find((one) => removes(one, phone, by)) }));
  return (
    <>
      <Notice tone="warn" title={t(removal.acts ? 'phones.removed' : 'phones.waits')}>
        {removal.acts ? null : t('phones.waitsText')}
      </Notice>
      <Card title={t('phones.removedBy')}>
        <List label={t('phones.removedBy')}>
          {signed.map(({ by, entry }) => (
            <ListRow
              key={by}
              title={nameOf(by)}
              note={[
                textOf((entry?.body.reason as string | null | undefined) ?? null),
                entry ? claimedWords(entry.claimedAt, format) : null,
              ]
                .filter((part) => part !== null)
                .join(' · ')}
            />
          ))}
        </List>
      </Card>
    </>
  );
}

const removes = ({ kind, body, phone: author }: Entry, { id }: Phone, by: string): boolean =>
  kind === 'phone-removed' && body.phone === id && author === by;
