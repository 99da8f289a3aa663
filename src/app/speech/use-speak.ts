/** Read-aloud for a screen: null where the phone has no voice of the language (see voice.ts). */
import { useEffect, useState } from 'react';
import type { Language } from '../../i18n.ts';
import { localVoice, type Speak, speakWith } from './voice.ts';

export function useSpeak(language: Language): Speak | null {
  const [speak, setSpeak] = useState<Speak | null>(null);
  useEffect(() => {
    const synthesis = globalThis.speechSynthesis;
    if (!synthesis) return;
    const look = () => {
      const voice = localVoice(synthesis.getVoices(), language);
      setSpeak(() => voice && speakWith(synthesis, voice));
    };
    look();
    // Chromium fills its list of voices later.
    synthesis.addEventListener?.('voiceschanged', look);
    return () => {
      synthesis.removeEventListener?.('voiceschanged', look);
      synthesis.cancel();
    };
  }, [language]);
  return speak;
}
