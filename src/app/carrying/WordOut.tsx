/** A message as one word, to be sent by any messenger or copied. */
import { Copy, Share2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import styles from './word-out.module.css';

export function WordOut({ word }: { readonly word: string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState<boolean | null>(null);
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
