/** Phones as people call them: by whose they are, and with a mark where that does not tell two apart. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardId, PhoneId } from '../../ledger/ids.ts';
import type { Phone } from '../../ledger/phones.ts';
import { useFormat } from '../format/use-format.tsx';
import { useBook, useNames } from '../state/use-book.tsx';

const MARK_LENGTH = 4;

export interface PhoneWords {
  /** "Fatou's phone", "The phone that began the group", "Phone 3F2A". */
  readonly nameOf: (phone: PhoneId) => string;
  /** Whose it is: a member's name, the text of a card, or null where that is not said or was erased. */
  readonly ownerOf: (phone: Phone) => string | null;
}

export function usePhoneWords(): PhoneWords {
  const { t } = useTranslation();
  const format = useFormat();
  const { phones, members } = useBook();
  const { nameOf, textOf } = useNames();
  return useMemo(() => {
    const cardWords = (card: CardId): string | null => (members[card] ? nameOf(card) : textOf(card));
    const ownerOf = ({ whose }: Phone) => (whose === null ? null : cardWords(whose));
    const isAlone = ({ id, whose }: Phone) =>
      Object.values(phones).every((other) => other.id === id || other.whose !== whose);
    return {
      ownerOf,
      nameOf(id) {
        const phone = phones[id];
        const mark = id.slice(0, MARK_LENGTH).toUpperCase();
        const owner = phone ? ownerOf(phone) : null;
        if (!phone || owner === null)
          return phone?.cameBy === 'founded' ? t('pen.phone.founders') : t('pen.phone.nameless', { mark });
        const name = format.name(owner);
        return isAlone(phone) ? t('pen.phone.of', { name }) : t('pen.phone.oneOf', { name, mark });
      },
    };
  }, [t, format, phones, members, nameOf, textOf]);
}
