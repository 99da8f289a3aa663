/** Read-aloud for a screen: available only where the phone has a voice of the language (see voice.ts). */
import { useEffect, useState } from 'react';
import type { Language } from '../../i18n.ts';
import { localVoice, openVoice } from './voice.ts';

export interface Speech {
  readonly available: boolean;
  readonly speak: (text: string) => void;
  readonly stop: () => void;
}

const SILENT: Speech = { available: false, speak: () => {}, stop: () => {} };

export function useSpeech(language: Language): Speech {
  const [speech, setSpeech] = useState<Speech>(SILENT);
  useEffect(() => {
    const synthesis = globalThis.speechSynthesis;
    if (!synthesis) return;
    const look = () => {
      const voice = localVoice(synthesis.getVoices(), language);
      setSpeech(voice ? { available: true, ...openVoice(synthesis, voice) } : SILENT);
    };
    look();
    // Chromium fills its list of voices later.
    synthesis.addEventListener?.('voiceschanged', look);
    return () => {
      synthesis.removeEventListener?.('voiceschanged', look);
      synthesis.cancel();
    };
  }, [language]);
  return speech;
}
