/** Phones disagree, and people have not chosen yet: each clash leads to its two sides. Nothing is sealed until then. */
import { useTranslation } from 'react-i18next';
import { useGo } from '../../../state/navigation.ts';
import { useBook } from '../../../state/use-book.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/talk/Notice.tsx';

export function Disagreeing() {
  const { t } = useTranslation();
  const go = useGo();
  const { clashes } = useBook();
  return clashes.map(({ provisional }) => (
    <Notice
      key={provisional}
      tone="warn"
      action={<Button onClick={() => go('clash', { entry: provisional })}>{t('pen.look')}</Button>}
    >
      {t('refusal.clashOpen')}
    </Notice>
  ));
}
