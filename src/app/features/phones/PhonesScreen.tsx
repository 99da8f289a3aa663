/** The phones of the community: whose each is, what it is, when it was last heard of; those that were removed below. */
import { Smartphone, SmartphoneNfc, TabletSmartphone } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Book } from '../../../ledger/book.ts';
import type { Phone } from '../../../ledger/phones.ts';
import { usePhoneWords } from '../../say/phone-words.ts';
import { useGo } from '../../state/navigation.ts';
import { useBarredAnywhere } from '../../state/use-barred.ts';
import { useView } from '../../state/use-book.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card, List, ListRow } from '../../ui/list/List.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';
import { useHeardWords } from './heard-words.ts';

export function PhonesScreen() {
  const { t } = useTranslation();
  const go = useGo();
  const { book, phone: own } = useView();
  const phones = inOrder(book, own);
  const here = phones.filter(({ removal }) => !removal?.acts);
  const gone = phones.filter(({ removal }) => removal?.acts);
  const barred = useBarredAnywhere();
  return (
    <Page
      title={t('phones.title')}
      onBack={() => go('communitySettings')}
      actions={
        barred ? null : (
          <Button kind="primary" onClick={() => go('letIn')}>
            {t('phones.letIn')}
          </Button>
        )
      }
    >
      <p>{t('phones.text')}</p>
      {own !== null && book.phones[own] ? null : <Notice tone="warn">{t('phones.notIn')}</Notice>}
      <Rows label={t('phones.title')} phones={here} />
      {gone.length > 0 ? (
        <Card title={t('phones.gone')}>
          <Rows label={t('phones.gone')} phones={gone} />
        </Card>
      ) : null}
    </Page>
  );
}

/** This phone first, then as they came in. */
function inOrder({ phones }: Book, own: string | null): readonly Phone[] {
  return Object.values(phones).sort((left, right) => Number(right.id === own) - Number(left.id === own));
}

function Rows({ label, phones }: { readonly label: string; readonly phones: readonly Phone[] }) {
  const go = useGo();
  const { phone: own } = useView();
  const { nameOf } = usePhoneWords();
  return (
    <List label={label}>
      {phones.map((phone) => (
        <ListRow
          key={phone.id}
          icon={<PhoneIcon phone={phone} own={phone.id === own} />}
          title={nameOf(phone.id)}
          note={<PhoneNote phone={phone} own={phone.id === own} />}
          onClick={() => go('phone', { phone: phone.id })}
        />
      ))}
    </List>
  );
}

interface OfPhone {
  readonly phone: Phone;
  readonly own: boolean;
}

function PhoneIcon({ phone, own }: OfPhone): ReactNode {
  if (own) return <SmartphoneNfc aria-hidden="true" />;
  return phone.role === 'support' ? (
    <TabletSmartphone aria-hidden="true" />
  ) : (
    <Smartphone aria-hidden="true" />
  );
}

function PhoneNote({ phone, own }: OfPhone) {
  const { t } = useTranslation();
  const heard = useHeardWords();
  const { removal, role } = phone;
  const parts = [
    own ? t('phones.this') : null,
    t(`phones.role.${role}`),
    removal && !removal.acts ? t('phones.waits') : null,
    own ? null : heard(phone.id),
  ];
  return <>{parts.filter((part) => part !== null).join(' · ')}</>;
}
