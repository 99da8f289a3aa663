/** The soft sound of a thing done: two short notes, made by the phone itself (no file). Silent where there is no audio. */
const NOTES_HZ = [523.25, 783.99];
const LOUDNESS = 0.06;

/** Returns the context to be used again: browsers allow few of them. */
export function playDone(context: AudioContext | null): AudioContext | null {
  if (typeof AudioContext === 'undefined') return null;
  const audio = context ?? new AudioContext();
  NOTES_HZ.forEach((frequency, index) => {
    const start = audio.currentTime + index * 0.09;
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    tone.frequency.value = frequency;
    volume.gain.setValueAtTime(0, start);
    volume.gain.linearRampToValueAtTime(LOUDNESS, start + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, start + 0.22);
    tone.connect(volume).connect(audio.destination);
    tone.start(start);
    tone.stop(start + 0.25);
  });
  return audio;
}
