/** How much a test does: a little in `npm test`, the numbers that were promised in `npm run campaign`. */
export function sized({ test, campaign }: { readonly test: number; readonly campaign: number }): number {
  return process.env.CAIXETA_FULL === '1' ? campaign : test;
}
