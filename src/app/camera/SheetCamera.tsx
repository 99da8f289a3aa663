/**
 * The recovery sheet's code by the camera, beside the fields in which its groups are typed. One text, as it stands in the code: it
 * is the secret, and is handed over once; the camera is closed with that.
 */
import { Camera as CameraIcon, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { Looking } from './Looking.tsx';

export interface SheetCameraProps {
  readonly onText: (text: string) => void;
}

export function SheetCamera({ onText }: SheetCameraProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <Button wide icon={<CameraIcon aria-hidden="true" />} onClick={() => setOpen(true)}>
        {t('camera.useCamera')}
      </Button>
    );
  }
  const take = (text: string) => {
    setOpen(false);
    onText(text);
  };
  return (
    <>
      <Looking onText={take} said={null} todo={() => t('camera.typeInstead')} />
      <Button wide kind="quiet" icon={<X aria-hidden="true" />} onClick={() => setOpen(false)}>
        {t('camera.close')}
      </Button>
    </>
  );
}
