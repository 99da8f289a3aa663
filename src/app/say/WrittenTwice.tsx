/** Beside words of a card that two phones wrote differently: says so, and leads to the choice. Nothing where there is none. */
import { useTranslation } from 'react-i18next';
import type { CardId } from '../../ledger/ids.ts';
import { useGo } from '../state/navigation.ts';
import { useView } from '../state/use-book.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/talk/Notice.tsx';

export function WrittenTwice({ card }: { readonly card: CardId }) {
  const { t } = useTranslation();
  const go = useGo();
  const { cardTies } = useView();
  if (cardTies.every(({ id }) => id !== card)) return null;
  return (
    <Notice tone="warn" action={<Button onClick={() => go('words', { card })}>{t('pen.look')}</Button>}>
      {t('home.twoWaysNote')}
    </Notice>
  );
}
