/**
 * Resolves once what was drawn is in front of the eyes: at the frame after the one that shows it. After a moment where no
 * frame comes, since the screen is off.
 */
const LONGEST_MS = 200;

export function painted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, LONGEST_MS);
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
  });
}
