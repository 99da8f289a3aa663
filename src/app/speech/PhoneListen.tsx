/** 🔊 by the phone's own voice; hidden where it has none of the language. The words for amounts are fetched when it appears. */
import { Volume2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n.ts';
import { useFormat } from '../format/use-format.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import type { createSay, Say } from './say.ts';
import { useSpeech } from './use-speech.ts';

export interface ListenProps {
  /** Called at the tap; what it returns is spoken. */
  readonly text: (say: Say) => string;
  readonly onWood?: boolean | undefined;
}

export function PhoneListen({ text, onWood }: ListenProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const speech = useSpeech(useLanguage());
  const [create, setCreate] = useState<{ readonly say: typeof createSay } | null>(null);
  const { available } = speech;
  useEffect(() => {
    if (!available) return;
    let shown = true;
    import('./say.ts').then((module) => {
      if (shown) setCreate({ say: module.createSay });
    });
    return () => {
      shown = false;
    };
  }, [available]);
  if (!available || !create) return null;
  return (
    <IconButton
      label={t('speech.listen')}
      icon={<Volume2 aria-hidden="true" />}
      onWood={onWood}
      onClick={() => speech.speak(text(create.say(format)))}
    />
  );
}
