/**
 * What stands in the way of a form, beside its main action: the refusal or the disk's trouble in words, and, where the
 * community is sovereign, the way to decide otherwise (a recorded decision) or to say "yes, a second one".
 */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Write } from '../state/use-write.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/talk/Notice.tsx';
import { useDiskWords } from './disk-words.ts';
import { OverrideDialog } from './OverrideDialog.tsx';
import { useRefusalWords } from './refusal-words.ts';

export function Trouble({ write }: { readonly write: Write }) {
  const { t } = useTranslation();
  const refusalWords = useRefusalWords();
  const diskWords = useDiskWords();
  const [deciding, setDeciding] = useState(false);
  const { refusal, disk } = write;
  if (disk) return <Notice tone="error">{diskWords(disk)}</Notice>;
  if (!refusal) return null;
  const words = refusalWords(refusal);
  if (refusal.code === 'sameAgain') {
    return (
      <Notice
        tone="warn"
        action={
          <Button kind="secondary" onClick={async () => void (await write.again())}>
            {t('override.again')}
          </Button>
        }
      >
        {words}
      </Notice>
    );
  }
  if (!refusal.overridable) return <Notice tone="error">{words}</Notice>;
  return (
    <>
      <Notice
        tone="warn"
        action={
          <Button kind="secondary" onClick={() => setDeciding(true)}>
            {t('override.open')}
          </Button>
        }
      >
        {words}
      </Notice>
      <OverrideDialog open={deciding} rule={words} write={write} onClose={() => setDeciding(false)} />
    </>
  );
}
