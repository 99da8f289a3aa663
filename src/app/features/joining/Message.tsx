/** A message to the other phone: in a room as picture codes, at a distance as a text that goes through any messenger. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JoinMode } from '../../../sync/keys/join-messages.ts';
import { FRAME_MS, pictured } from '../../../sync/qr/frames.ts';
import { toWord } from '../../../sync/wire/words.ts';
import type { Bytes } from '../../../sync/wire/write.ts';
import { WordOut } from '../../carrying/WordOut.tsx';
import type { JoiningParts } from '../../state/joining-parts.ts';
import { PictureRow } from '../../ui/code/PictureRow.tsx';

export interface MessageProps {
  readonly parts: JoiningParts;
  readonly mode: JoinMode;
  readonly bytes: Bytes;
}

export function Message({ parts, mode, bytes }: MessageProps) {
  return mode === 'room' ? <Shown parts={parts} bytes={bytes} /> : <WordOut word={toWord(bytes)} />;
}

function Shown({ parts, bytes }: Omit<MessageProps, 'mode'>) {
  const { t } = useTranslation();
  const [texts, setTexts] = useState<readonly string[]>([]);
  useEffect(() => {
    let gone = false;
    void pictured(parts.crypto, 'joining', bytes).then((made) => {
      if (!gone && made.ok) setTexts(made.texts);
    });
    return () => {
      gone = true;
    };
  }, [parts, bytes]);
  if (texts.length === 0) return null;
  return <PictureRow texts={texts} label={t('joining.code')} everyMs={FRAME_MS} />;
}
