/** A phone that did not know that she was erased wrote of her: that goes too. */
import { useTranslation } from 'react-i18next';
import type { CardId } from '../../ledger/ids.ts';
import { Trouble } from '../say/Trouble.tsx';
import { useWrite } from '../state/use-write.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/talk/Notice.tsx';

/** `cards`: of the open book, those that are to go. */
export function LeftOver({ cards }: { readonly cards: readonly CardId[] }) {
  const { t } = useTranslation();
  const write = useWrite();
  if (cards.length === 0) return null;
  const erase = async () => {
    const drafts = cards.map((card) => ({ kind: 'erased', body: { card } }) as const);
    await write.submit({ do: 'write', drafts });
  };
  return (
    <Notice tone="warn" action={<Button onClick={erase}>{t('followUp.erase.leftYes')}</Button>}>
      {t('followUp.erase.left')}
      <Trouble write={write} />
    </Notice>
  );
}
