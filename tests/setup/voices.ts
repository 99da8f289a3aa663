import { vi } from 'vitest';

/** A phone with these voices; returns what it was made to say. */
export function phoneWithVoices(...voices: { readonly lang: string; readonly localService: boolean }[]) {
  const said: string[] = [];
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      text: string;
      constructor(text: string) {
        this.text = text;
      }
    },
  );
  vi.stubGlobal('speechSynthesis', {
    getVoices: () => voices,
    speak: (utterance: { readonly text: string }) => said.push(utterance.text),
    cancel: () => {},
    addEventListener: () => {},
    removeEventListener: () => {},
  });
  return said;
}
