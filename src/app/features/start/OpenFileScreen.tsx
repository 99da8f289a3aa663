/** A book file that somebody handed over: chosen or dropped, looked at, and only then added. Never replaces anything. */
import { FileInput } from 'lucide-react';
import { type DragEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useGo } from '../../state/navigation.ts';
import { Button } from '../../ui/Button.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { OpenedFile } from './OpenedFile.tsx';
import styles from './StartScreen.module.css';
import { useOpening } from './use-opening.ts';

export function OpenFileScreen() {
  const { t } = useTranslation();
  const go = useGo();
  const opening = useOpening();
  const input = useRef<HTMLInputElement>(null);
  const read = (file: File | undefined) => {
    if (file) void opening.open(file);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    read(event.dataTransfer.files[0]);
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
        <input
          ref={input}
          className={styles.file}
          type="file"
          tabIndex={-1}
          aria-label={t('openFile.choose')}
          accept=".json,.caixeta,.txt,application/json,application/octet-stream,text/plain"
          onChange={({ currentTarget }) => {
            read(currentTarget.files?.[0]);
            currentTarget.value = '';
          }}
        />
        <Button wide icon={<FileInput aria-hidden="true" />} onClick={() => input.current?.click()}>
          {t('openFile.choose')}
        </Button>
      </section>
      <OpenedFile opening={opening} />
    </Page>
  );
}
