/** A file that somebody handed over: chosen or dropped, looked at, and only then added. Never replaces anything. */
import { FileInput } from 'lucide-react';
import type { DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useGo } from '../../state/navigation.ts';
import { FileButton } from '../../ui/FileButton.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { OpenedFile } from './OpenedFile.tsx';
import styles from './StartScreen.module.css';
import { useOpening } from './use-opening.ts';

export function OpenFileScreen() {
  const { t } = useTranslation();
  const go = useGo();
  const opening = useOpening();
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file) void opening.open(file);
  };
  return (
    <Page title={t('openFile.title')} onBack={() => go('start')} listen={() => t('openFile.what')}>
      <p>{t('openFile.what')}</p>
      {/* Dropping is a shortcut; the button does the same. */}
      <section
        className={styles.drop}
        aria-label={t('openFile.choose')}
        onDragOver={(event) => event.preventDefault()}
        onDrop={onDrop}
      >
        <FileButton
          wide
          icon={<FileInput aria-hidden="true" />}
          accept=".json,.caixeta,.txt,application/json,application/octet-stream,text/plain"
          onFile={(file) => void opening.open(file)}
        >
          {t('openFile.choose')}
        </FileButton>
      </section>
      <OpenedFile opening={opening} />
    </Page>
  );
}
