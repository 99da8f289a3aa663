/** A month's totals as a row of codes, for the camera of the team's phone in the same room: nothing is sent, and no network is asked for. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { assert } from '../../../../ledger/assert.ts';
import { FRAME_MS, pictured } from '../../../../sync/qr/frames.ts';
import { totalsMessage } from '../../../../sync/totals-message.ts';
import type { JoiningParts } from '../../../state/joining-parts.ts';
import { useJoining } from '../../../state/use-joining.ts';
import { useWakeLock } from '../../../state/use-wake-lock.ts';
import { PictureRow } from '../../../ui/code/PictureRow.tsx';
import { Page } from '../../../ui/page/Page.tsx';

export interface AsCodesProps {
  readonly title: string;
  /** Of the file, signed. */
  readonly text: string;
  readonly onBack: () => void;
}

export function AsCodes({ title, text, onBack }: AsCodesProps) {
  const { t } = useTranslation();
  const parts = useJoining();
  const [texts, setTexts] = useState<readonly string[]>([]);
  useWakeLock(true);
  useEffect(() => {
    let gone = false;
    if (parts)
      void codesOf(parts, text).then((made) => {
        if (!gone) setTexts(made);
      });
    return () => {
      gone = true;
    };
  }, [parts, text]);
  return (
    <Page title={title} onBack={onBack} listen={() => t('sharing.codes.what')}>
      <p>{t('sharing.codes.what')}</p>
      {texts.length > 0 ? (
        <PictureRow texts={texts} label={t('sharing.codes.label')} everyMs={FRAME_MS} />
      ) : null}
    </Page>
  );
}

async function codesOf({ crypto, deflate }: JoiningParts, text: string): Promise<readonly string[]> {
  const made = await pictured(crypto, 'totals', await totalsMessage(deflate, text));
  assert(made.ok, 'figures of one month fit into pictures, also where nothing can be deflated');
  return made.texts;
}
