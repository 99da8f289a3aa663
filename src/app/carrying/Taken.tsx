/** What came of a parcel, in words: how many lines are new, what waits, what did not open; or why nothing was taken. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format.tsx';
import { useDiskWords } from '../say/disk-words.ts';
import { useGo } from '../state/navigation.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/talk/Notice.tsx';
import type { TakenAnywhere } from './take-anywhere.ts';

export function Taken({ result }: { readonly result: TakenAnywhere }) {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  if (!result.ok) return <NotTaken code={result.code} />;
  const { entries, cards, waiting, unopened } = result.taken;
  const isNew = entries > 0 || cards > 0;
  return (
    <>
      <Notice
        tone="done"
        action={
          <Button kind="primary" onClick={() => go('home', { book: result.book })}>
            {t('carriers.openBook')}
          </Button>
        }
      >
        {isNew
          ? t('carriers.taken', { count: entries, shown: format.number(entries) })
          : t('carriers.nothingNew')}
      </Notice>
      {waiting > 0 ? (
        <Notice>{t('carriers.waiting', { count: waiting, shown: format.number(waiting) })}</Notice>
      ) : null}
      {unopened > 0 ? (
        <Notice tone="warn">
          {t('carriers.unopened', { count: unopened, shown: format.number(unopened) })}
        </Notice>
      ) : null}
    </>
  );
}

function NotTaken({ code }: { readonly code: Extract<TakenAnywhere, { ok: false }>['code'] }) {
  const { t } = useTranslation();
  const go = useGo();
  const diskWords = useDiskWords();
  switch (code) {
    case 'notForThisPhone':
      return (
        <Notice
          tone="warn"
          title={t('carriers.problem.notForThisPhone')}
          action={<Button onClick={() => go('join')}>{t('carriers.join')}</Button>}
        >
          {t('carriers.todo.notForThisPhone')}
        </Notice>
      );
    case 'tooLarge':
    case 'notAParcel':
    case 'newerVersion':
    case 'damaged':
      return <Notice tone="error">{t(`carriers.problem.${code}`)}</Notice>;
    default:
      return <Notice tone="error">{diskWords({ code })}</Notice>;
  }
}
