/** The book from the group's connection: its address, as somebody of the group remembers it or was given it. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/field/TextField.tsx';
import { Page } from '../../ui/page/Page.tsx';
import type { RestoredHere, Where } from './restore-here.ts';
import { Trouble, type TroubleCode } from './Trouble.tsx';

export interface FromProps {
  readonly onBring: (where: Where) => Promise<RestoredHere>;
  readonly onBack: () => void;
}

const LONGEST = 300;

export function FromBoxes({ onBring, onBack }: FromProps) {
  const { t } = useTranslation();
  const [address, setAddress] = useState('');
  const [trouble, setTrouble] = useState<TroubleCode | null>(null);
  const [bringing, setBringing] = useState(false);
  const bring = async () => {
    setTrouble(null);
    setBringing(true);
    const result = await onBring({ address });
    setBringing(false);
    if (!result.ok) setTrouble(result.code);
  };
  return (
    <Page
      title={t('restore.boxes')}
      onBack={onBack}
      actions={
        <Button kind="primary" disabled={address.trim() === '' || bringing} onClick={bring}>
          {t(bringing ? 'restore.bringing' : 'restore.bring')}
        </Button>
      }
    >
      <TextField
        label={t('sync.connection.address')}
        hint={t('sync.connection.hint')}
        value={address}
        onChange={setAddress}
        maxLength={LONGEST}
      />
      {trouble ? <Trouble code={trouble} /> : null}
    </Page>
  );
}
