/** A message to the other phone: in a room as picture codes, at a distance as a text that goes through any messenger. */
import { Copy, Share2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JoinMode } from '../../../sync/keys/join-messages.ts';
import { FRAME_MS, pictured } from '../../../sync/qr/frames.ts';
import { toWord } from '../../../sync/wire/words.ts';
import type { Bytes } from '../../../sync/wire/write.ts';
import type { JoiningParts } from '../../state/joining-parts.ts';
import { Button } from '../../ui/Button.tsx';
import { PictureRow } from '../../ui/code/PictureRow.tsx';
import styles from './joining.module.css';

export interface MessageProps {
  readonly parts: JoiningParts;
  readonly mode: JoinMode;
  readonly bytes: Bytes;
}

export function Message({ parts, mode, bytes }: MessageProps) {
  return mode === 'room' ? <Shown parts={parts} bytes={bytes} /> : <Sent bytes={bytes} />;
}

function Shown({ parts, bytes }: Omit<MessageProps, 'mode'>) {
  const { t } = useTranslation();
  const [texts, setTexts] = useState<readonly string[]>([]);
  useEffect(() => {
    let gone = false;
    void pictured(parts.crypto, 'joining', bytes).then((made) => {
      if (!gone && made.ok) setTexts(made.texts);
    });
    return () => {
      gone = true;
    };
  }, [parts, bytes]);
  if (texts.length === 0) return null;
  return <PictureRow texts={texts} label={t('joining.code')} everyMs={FRAME_MS} />;
}

function Sent({ bytes }: { readonly bytes: Bytes }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState<boolean | null>(null);
  const word = toWord(bytes);
  const share = async () => {
    // Closed by the person: nothing to say.
    await navigator.share({ text: word }).catch(() => undefined);
  };
  const copy = async () => {
    const done = navigator.clipboard?.writeText(word).then(
      () => true,
      () => false,
    );
    setCopied((await done) ?? false);
  };
  return (
    <div className={styles.message}>
      <code className={styles.word}>{word}</code>
      {typeof navigator.share === 'function' ? (
        <Button wide icon={<Share2 aria-hidden="true" />} onClick={share}>
          {t('joining.send')}
        </Button>
      ) : null}
      <Button wide icon={<Copy aria-hidden="true" />} onClick={copy}>
        {t('joining.copy')}
      </Button>
      {copied === null ? null : <p role="status">{t(copied ? 'joining.copied' : 'joining.notCopied')}</p>}
    </div>
  );
}
