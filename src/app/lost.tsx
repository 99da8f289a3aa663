/**
 * The recovery screen (S7): the witness outside the database says that pages of a book are missing. It never says
 * "welcome, create a community"; it says what is known to have been there and what people can do.
 */
import { useTranslation } from 'react-i18next';
import type { MissingBook } from '../store/store.ts';
import { useParts } from './state/parts-context.tsx';
import { Button } from './ui/Button.tsx';
import { Page } from './ui/page/Page.tsx';
import { Notice } from './ui/talk/Notice.tsx';

export function Lost({
  books,
  onGoOn,
}: {
  readonly books: readonly MissingBook[];
  readonly onGoOn: () => void;
}) {
  const { t } = useTranslation();
  const { store } = useParts();
  const goOn = async (then: () => void) => {
    for (const one of books) await store.acceptLoss(one.book);
    then();
  };
  const openFile = () => {
    window.location.hash = '#/open';
    onGoOn();
  };
  return (
    <Page
      title={t('app.lost')}
      actions={
        <>
          <Button kind="primary" onClick={() => goOn(openFile)}>
            {t('app.lostOpenFile')}
          </Button>
          <Button kind="quiet" wide onClick={() => goOn(onGoOn)}>
            {t('app.lostGoOn')}
          </Button>
        </>
      }
    >
      <Notice tone="error">{t('app.lostText')}</Notice>
      <p>{t('app.lostWhatToDo')}</p>
      <ul>
        {books.map((one) => (
          <li key={`${one.book}/${one.sheet}`}>
            {t('app.lostLines', { known: one.number, found: one.found })}
          </li>
        ))}
      </ul>
    </Page>
  );
}
