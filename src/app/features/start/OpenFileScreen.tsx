/** A book file that somebody handed over: chosen or dropped, looked at, and only then added. Never replaces anything. */
import { FileInput } from 'lucide-react';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isParcel } from '../../../sync/file/parcel.ts';
import { Taken } from '../../carrying/Taken.tsx';
import { type TakenAnywhere, takeAnywhere } from '../../carrying/take-anywhere.ts';
import { useGo } from '../../state/navigation.ts';
import { useParts } from '../../state/parts-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';
import { FilePreview } from './FilePreview.tsx';
import { type FileTrouble, useFileWords } from './file-words.ts';
import styles from './StartScreen.module.css';
import { lookInto, type SeenFile } from './seen-file.ts';

/** A book of ten years has about a quarter of this. */
const MOST_BYTES = 268_435_456;

export function OpenFileScreen() {
  const { t } = useTranslation();
  const parts = useParts();
  const go = useGo();
  const words = useFileWords();
  const [seen, setSeen] = useState<SeenFile | null>(null);
  const [trouble, setTrouble] = useState<FileTrouble | null>(null);
  const [taken, setTaken] = useState<TakenAnywhere | null>(null);
  const input = useRef<HTMLInputElement>(null);

  const read = async (file: File | undefined) => {
    if (!file) return;
    setSeen(null);
    setTrouble(null);
    setTaken(null);
    if (file.size > MOST_BYTES) return setTrouble({ code: 'tooLarge' });
    const bytes = await file.arrayBuffer().catch(() => null);
    if (bytes === null) return setTrouble({ code: 'unreadable' });
    const whole = new Uint8Array(bytes);
    if (isParcel(whole)) return setTaken(await takeAnywhere(await parts.joining(), whole));
    const text = new TextDecoder().decode(whole);
    const parsed = await parts.readBookFile(text);
    if (!parsed.ok) return setTrouble(parsed);
    return setSeen(await lookInto(parts.store, parsed.file));
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    void read(event.dataTransfer.files[0]);
  };
  return (
    <Page title={t('start.open.title')} onBack={() => go('start')} listen={() => t('start.open.what')}>
      <p>{t('start.open.what')}</p>
      {/* Dropping is a shortcut; the button does the same. */}
      <section
        className={styles.drop}
        aria-label={t('start.open.choose')}
        onDragOver={(event) => event.preventDefault()}
        onDrop={onDrop}
      >
        <input
          ref={input}
          className={styles.file}
          type="file"
          tabIndex={-1}
          aria-label={t('start.open.choose')}
          accept=".json,.caixeta,.txt,application/json,application/octet-stream,text/plain"
          onChange={({ currentTarget }) => {
            void read(currentTarget.files?.[0]);
            currentTarget.value = '';
          }}
        />
        <Button wide icon={<FileInput aria-hidden="true" />} onClick={() => input.current?.click()}>
          {t('start.open.choose')}
        </Button>
      </section>
      {trouble ? (
        <Notice tone="error" title={t('start.open.refused')}>
          {words(trouble)}
        </Notice>
      ) : null}
      {taken ? <Taken result={taken} /> : null}
      {seen ? <FilePreview key={seen.file.madeAt} seen={seen} onTrouble={setTrouble} /> : null}
    </Page>
  );
}
