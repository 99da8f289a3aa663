/** Whether the paper can be read: what comes back must be the secret that was printed. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Bytes, sameBytes } from '../../../sync/wire/write.ts';
import { ReadSheet, type ReadSheetProps } from '../../sheet/ReadSheet.tsx';

export interface ReadBackProps extends Pick<ReadSheetProps, 'onBack' | 'scan'> {
  /** What has to come back. */
  readonly secret: Bytes;
  readonly onRight: () => Promise<void>;
  /** What stands in the way of writing it down. */
  readonly children?: ReactNode;
}

export function ReadBack({ secret, onRight, children, ...more }: ReadBackProps) {
  const { t } = useTranslation();
  const compare = async (read: Bytes) => {
    const isSame = sameBytes(read, secret);
    if (isSame) await onRight();
    return isSame;
  };
  return (
    <ReadSheet title={t('recovery.back.title')} action={t('recovery.back.check')} onRead={compare} {...more}>
      {children}
    </ReadSheet>
  );
}
