/**
 * A piece of the app that comes later. Once it is here it is at hand: asking the browser's module loader again takes a turn
 * of its own each time, and a tap would wait for it.
 */
export function fetchedOnce<Piece>(fetch: () => Promise<Piece>): () => Piece | Promise<Piece> {
  let here: Piece | undefined;
  return () =>
    here ??
    fetch().then((piece) => {
      here = piece;
      return piece;
    });
}
