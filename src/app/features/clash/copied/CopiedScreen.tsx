/**
 * A phone was copied, or its storage put back, and wrote twice under the same numbers: for each sheet the branches beside one another,
 * which of their lines count, and what people can do. It is evidence: it stays, also after people have seen it.
 */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type ForkedSheet, forkedSheets } from '../../../../ledger/branches/forks.ts';
import { usePhoneWords } from '../../../say/phone-words.ts';
import { useForksSeen } from '../../../state/forks-seen.ts';
import { useGo } from '../../../state/navigation.ts';
import { useView } from '../../../state/use-book.tsx';
import { useStoredEntries } from '../../../state/use-entries.ts';
import { Button } from '../../../ui/Button.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { EmptyState } from '../../../ui/talk/EmptyState.tsx';
import { Notice } from '../../../ui/talk/Notice.tsx';
import styles from '../clash.module.css';
import { letterOf } from '../letter-of.ts';
import { Branch } from './Branch.tsx';
import { Todo } from './Todo.tsx';
import { type WrittenAnew, writtenAnewIn } from './written-anew.ts';

export function CopiedScreen() {
  const { t } = useTranslation();
  const go = useGo();
  const { book, forks } = useView();
  const [isSeen, see] = useForksSeen();
  const entries = useStoredEntries(forks.length > 0 ? { all: true } : null);
  const sheets = useMemo(() => (entries ? forkedSheets(book, forks, entries) : []), [book, forks, entries]);
  const anew = useMemo(() => writtenAnewIn(entries ?? []), [entries]);
  if (forks.length === 0) {
    return (
      <Page title={t('clash.copied.none')} onBack={() => go('home')}>
        <EmptyState title={t('clash.copied.none')} />
      </Page>
    );
  }
  return (
    <Page
      title={t('home.copied')}
      onBack={() => go('home')}
      wide
      actions={
        isSeen === false ? (
          <Button kind="primary" onClick={see}>
            {t('clash.copied.seen')}
          </Button>
        ) : null
      }
    >
      {isSeen ? (
        <Notice tone="done">{t('clash.copied.seenDone', { place: t('entries.title') })}</Notice>
      ) : null}
      <p>{t('clash.copied.text')}</p>
      <p>{t('clash.copied.rule')}</p>
      <Notice tone="warn">{t('clash.copied.todoAnew')}</Notice>
      {sheets.map((sheet) => (
        <Sheet key={sheet.sheet} sheet={sheet} anew={anew} />
      ))}
      <Todo phones={[...new Set(sheets.map(({ phone }) => phone))]} />
    </Page>
  );
}

interface SheetProps {
  readonly sheet: ForkedSheet;
  readonly anew: WrittenAnew;
}

function Sheet({ sheet, anew }: SheetProps) {
  const { nameOf } = usePhoneWords();
  return (
    <section className={styles.section}>
      <h2>{nameOf(sheet.phone)}</h2>
      <ul className={styles.sides}>
        {sheet.branches.map((lines, at) => (
          <Branch key={letterOf(at)} letter={letterOf(at)} lines={lines} sheet={sheet} anew={anew} />
        ))}
      </ul>
    </section>
  );
}
