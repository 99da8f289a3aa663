/** 🔊 by the phone's own voice; hidden where it has none of the language. The numbers of the language are fetched when it appears. */
import { Volume2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useLanguage } from '../../i18n.ts';
import { useFormat } from '../format/use-format.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { makeSay, type Say } from './say.ts';
import { useSpeak } from './use-speak.ts';

export interface ListenProps {
  readonly label: string;
  /** Called at the tap; what it returns is spoken. */
  readonly text: (say: Say) => string;
  readonly onWood?: boolean | undefined;
}

export function PhoneListen({ label, text, onWood }: ListenProps) {
  const format = useFormat();
  const speak = useSpeak(useLanguage());
  const [say, setSay] = useState<Say | null>(null);
  useEffect(() => {
    if (!speak) return;
    let shown = true;
    void makeSay(format).then((made) => {
      if (shown) setSay(made);
    });
    return () => {
      shown = false;
    };
  }, [speak, format]);
  if (!speak || !say) return null;
  return (
    <IconButton
      label={label}
      icon={<Volume2 aria-hidden="true" />}
      onWood={onWood}
      onClick={() => speak(text(say))}
    />
  );
}
