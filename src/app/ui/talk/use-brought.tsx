/**
 * What opens over the screen and is a piece of its own, fetched by the tap that wants it; it lies in the precache. Where it cannot be had
 * that is said, and nothing else is touched.
 */
import type { i18n } from 'i18next';
import { type ComponentType, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../Button.tsx';
import { Dialog } from './Dialog.tsx';

type Shown = ComponentType<{ readonly onClose: () => void }>;

/** Fetches it with the texts that it says. */
export type Bring = (instance: i18n) => Promise<Shown>;

/** `missing`: the title of what is said where it cannot be had. */
export function useBrought(
  bring: Bring,
  missing: string,
): { readonly open: () => Promise<void>; readonly shown: ReactNode } {
  const { t, i18n } = useTranslation();
  const [Shown, setShown] = useState<Shown | 'missing' | null>(null);
  const close = () => setShown(null);
  const open = async () => {
    const brought = await bring(i18n).catch(() => 'missing' as const);
    setShown(() => brought);
  };
  if (Shown === null) return { open, shown: null };
  if (Shown !== 'missing') return { open, shown: <Shown onClose={close} /> };
  const said = (
    <Dialog open title={missing} onClose={close} actions={<Button onClick={close}>{t('ui.back')}</Button>}>
      {t('app.pieceMissingText')}
    </Dialog>
  );
  return { open, shown: said };
}
