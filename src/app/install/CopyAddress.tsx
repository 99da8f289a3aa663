/** The page's address, to be pasted into a browser that keeps what is written; shown in full where it cannot be copied. */
import { Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';

export function CopyAddress() {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<'copied' | 'shown' | null>(null);
  const address = new URL('./', window.location.href).href;
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => setOutcome('copied'),
      () => setOutcome('shown'),
    );
  return (
    <>
      <Button wide icon={<Copy aria-hidden="true" />} onClick={async () => copy()}>
        {t('install.copyAddress')}
      </Button>
      <p role="status">
        {outcome === 'copied' ? t('install.addressCopied') : null}
        {outcome === 'shown' ? address : null}
      </p>
    </>
  );
}
