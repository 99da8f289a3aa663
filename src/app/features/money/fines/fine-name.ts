/** A fine's name: in the reader's language, or as the community called it. */
import type { TFunction } from 'i18next';
import type { Book } from '../../../../ledger/book.ts';

export function fineName(book: Book, fine: string, t: TFunction): string {
  const found = book.conditions?.fines.find((one) => one.id === fine);
  if (!found) return t('money.fine.other');
  return found.name ?? t(`money.fine.${found.cause}`);
}
