/** "Are the pictures the same?": the one question that keeps others out, with two answers of the same weight. */
import { Check, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Slip } from '../../../sync/joining/problem.ts';
import type { JoinMode } from '../../../sync/keys/join-messages.ts';
import { Pictures, usePicturesSaid } from '../../pictures/Pictures.tsx';
import { Button } from '../../ui/Button.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Slipped } from './Slipped.tsx';

export interface CompareProps {
  readonly mode: JoinMode;
  readonly pictures: readonly number[];
  readonly slip: Slip | null;
  readonly onCompared: (same: boolean) => Promise<void>;
  readonly onLeave: () => void;
}

export function Compare({ mode, pictures, slip, onCompared, onLeave }: CompareProps) {
  const { t } = useTranslation();
  const said = usePicturesSaid();
  return (
    <Page
      title={t('joining.same')}
      onBack={onLeave}
      listen={() => said(pictures)}
      actions={
        <>
          <Button kind="primary" icon={<Check aria-hidden="true" />} onClick={() => onCompared(true)}>
            {t('joining.yesSame')}
          </Button>
          <Button kind="danger" wide icon={<X aria-hidden="true" />} onClick={() => onCompared(false)}>
            {t('joining.notSame')}
          </Button>
        </>
      }
    >
      <p>{t(mode === 'room' ? 'joining.compareRoom' : 'joining.compareDistance')}</p>
      <Pictures indices={pictures} />
      <Slipped slip={slip} />
    </Page>
  );
}
