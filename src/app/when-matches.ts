/** What is needed only on some screens: a wide one, one with colours of its own. */

/** Acts once the query holds, now or later. Returns how to stop waiting. */
export function whenMatches(query: string, act: () => void): () => void {
  const list = matchMedia(query);
  const look = () => {
    if (list.matches) act();
  };
  look();
  list.addEventListener('change', look);
  return () => list.removeEventListener('change', look);
}
