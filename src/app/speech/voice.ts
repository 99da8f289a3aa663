/**
 * The voice of the phone, behind a small port. Only a voice that lives on the phone (`localService`) and speaks the
 * language is used: anything else would send the meeting's words to a server, or read French with a Spanish tongue.
 */
/** Ends what is being said, and says this. */
export type Speak = (text: string) => void;

type Synthesis = Pick<SpeechSynthesis, 'getVoices' | 'speak' | 'cancel'>;

const SLOWER = 0.9;

/** The local voice of a language ("ca"), the phone's default first; null where there is none. */
export function localVoice(
  voices: readonly SpeechSynthesisVoice[],
  language: string,
): SpeechSynthesisVoice | null {
  const own = voices.filter(
    (voice) => voice.localService && voice.lang.toLowerCase().replace('_', '-').split('-')[0] === language,
  );
  return own.find((voice) => voice.default) ?? own[0] ?? null;
}

export function speakWith(synthesis: Synthesis, voice: SpeechSynthesisVoice): Speak {
  return (text) => {
    synthesis.cancel();
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = SLOWER;
    synthesis.speak(utterance);
  };
}
