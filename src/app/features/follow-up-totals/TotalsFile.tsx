/** Asks for the file of a month's totals. */
import { FileInput } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ButtonProps } from '../../ui/Button.tsx';
import { FileButton } from '../../ui/FileButton.tsx';

interface TotalsFileProps extends Pick<ButtonProps, 'kind'> {
  readonly onFile: (file: File) => Promise<void>;
}

export function TotalsFile({ kind, onFile }: TotalsFileProps) {
  const { t } = useTranslation();
  return (
    <FileButton
      kind={kind}
      wide
      icon={<FileInput aria-hidden="true" />}
      accept=".json,application/json,text/plain"
      onFile={(file) => void onFile(file)}
    >
      {t('sharing.received.take')}
    </FileButton>
  );
}
