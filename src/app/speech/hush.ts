/** Whatever is being read aloud stops, by the phone's voice or by recordings: nothing of a book is heard once it is out of sight. */

const HUSH = 'caixeta-hush';

export function hush(view: Window): void {
  view.speechSynthesis?.cancel();
  view.dispatchEvent(new Event(HUSH));
}

/** Tells who reads aloud; returns how to stop being told. */
export function onHush(view: Window, stop: () => void): () => void {
  view.addEventListener(HUSH, stop);
  return () => view.removeEventListener(HUSH, stop);
}
