/** One phone: how it came, when it was heard of, what it can and cannot do; and the way out of the group. */
import { Check, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { memberPhones } from '../../../ledger/entries/rules.ts';
import type { EntryId } from '../../../ledger/ids.ts';
import type { Phone } from '../../../ledger/phones.ts';
import { claimedWords } from '../../format/claimed.ts';
import { useFormat } from '../../format/use-format.tsx';
import { CopiedPhone } from '../../say/CopiedPhone.tsx';
import { usePhoneWords } from '../../say/phone-words.ts';
import { useGo, useParam } from '../../state/navigation.ts';
import { useBarredAnywhere } from '../../state/use-barred.ts';
import { useBook, useView } from '../../state/use-book.tsx';
import { useEntries } from '../../state/use-entries.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, List, ListRow } from '../../ui/list/List.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { EmptyState } from '../../ui/talk/EmptyState.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';
import { useHeardWords } from './heard-words.ts';
import { Removal } from './Removal.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';

export function PhoneScreen() {
  const { t } = useTranslation();
  const go = useGo();
  const { phones } = useBook();
  const phone = phones[useParam('phone')];
  if (phone) return <Shown phone={phone} />;
  return (
    <Page title={t('phones.title')} onBack={() => go('phones')}>
      <EmptyState title={t('refusal.unknownPhone')} />
    </Page>
  );
}

function Shown({ phone }: { readonly phone: Phone }) {
  const { t } = useTranslation();
  const go = useGo();
  const { phone: own } = useView();
  const { nameOf } = usePhoneWords();
  const removable = useRemovable(phone);
  return (
    <Page
      title={nameOf(phone.id)}
      onBack={() => go('phones')}
      actions={removable === 'yes' ? <RemoveButton key={phone.id} phone={phone} /> : null}
    >
      {phone.id === own ? <Notice>{t('phones.this')}</Notice> : null}
      <CopiedPhone phone={phone.id} />
      <Removal phone={phone} />
      <Facts phone={phone} />
      <Can phone={phone} />
      {removable === 'last' ? <Notice>{t('refusal.lastPhone')}</Notice> : null}
    </Page>
  );
}

function Facts({ phone }: { readonly phone: Phone }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { heard } = useBook();
  const { nameOf } = usePhoneWords();
  const heardWords = useHeardWords();
  const [came] = useEntries({ ids: [phone.entry] }) ?? [];
  const last = heard[phone.id];
  const by = phone.cameBy === 'announced' && came ? { phone: nameOf(came.phone) } : null;
  return (
    <List label={t('phones.facts')}>
      <ListRow title={t('phones.whose')} note={t(`phones.role.${phone.role}`)} />
      <ListRow
        title={t('phones.came')}
        note={[
          by ? t('phones.cameBy.by', by) : t(`phones.cameBy.${phone.cameBy}`),
          came ? claimedWords(came.claimedAt, format) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      />
      <ListRow
        title={t('phones.heard.title')}
        note={[
          heardWords(phone.id),
          last ? t('phones.heard.clock', { when: claimedWords(last.at, format, true) }) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      />
      <Holds phone={phone} />
    </List>
  );
}

/** By its receipt; nothing where it gave none, as without a connection. */
function Holds({ phone }: { readonly phone: Phone }) {
  const { t } = useTranslation();
  const { book, cards } = useView();
  const receipt = cards.get(phone.id);
  if (receipt?.kind !== 'receipt') return null;
  const { lastSeal } = book;
  const seals: readonly (EntryId | null)[] = lastSeal ? [lastSeal.entry, ...lastSeal.twins] : [null];
  return (
    <ListRow
      title={t('phones.holds.title')}
      note={t(seals.includes(receipt.seal) ? 'phones.holds.all' : 'phones.holds.older')}
    />
  );
}

/** ✓ and ✗ with words: what a phone of its kind can and cannot do. */
const CAN = {
  member: [['reads', 'writes', 'phones'], []],
  support: [
    ['reads', 'notes'],
    ['meetings', 'phones'],
  ],
  removed: [['keeps'], ['nothingNew', 'noLines']],
} as const;

function Can({ phone }: { readonly phone: Phone }) {
  const { t } = useTranslation();
  const [can, cannot] = CAN[phone.removal?.acts ? 'removed' : phone.role];
  return (
    <>
      <Card title={t('phones.can')}>
        <List label={t('phones.can')}>
          {can.map((what) => (
            <ListRow key={what} icon={<Check aria-hidden="true" />} title={t(`phones.able.${what}`)} />
          ))}
        </List>
      </Card>
      {cannot.length > 0 ? (
        <Card title={t('phones.cannot')}>
          <List label={t('phones.cannot')}>
            {cannot.map((what) => (
              <ListRow key={what} icon={<X aria-hidden="true" />} title={t(`phones.unable.${what}`)} />
            ))}
          </List>
        </Card>
      ) : null}
    </>
  );
}

/** Offered where it would be taken: not by a phone that may not, not twice by one, and never for the last member's phone. */
function useRemovable({ id, removal }: Phone): 'yes' | 'no' | 'last' {
  const { book, phone: own } = useView();
  if (useBarredAnywhere() || removal?.acts || removal?.by.some((by) => by === own)) return 'no';
  const members = memberPhones(book);
  return members.length === 1 && members[0]?.id === id ? 'last' : 'yes';
}

function RemoveButton({ phone }: { readonly phone: Phone }) {
  const { t } = useTranslation();
  const [asks, setAsks] = useState(false);
  return (
    <>
      <Button kind="danger" wide onClick={() => setAsks(true)}>
        {t(phone.removal ? 'phones.remove.second' : 'phones.remove.open')}
      </Button>
      {asks ? <RemoveDialog phone={phone} onClose={() => setAsks(false)} /> : null}
    </>
  );
}
