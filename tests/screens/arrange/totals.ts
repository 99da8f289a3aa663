/** A file with a month's totals, given to screens that ask for a file. */
import { signMonth, totalsText } from '../../../src/sync/totals.ts';
import type { Hands } from '../../e2e/hands/hands.ts';
import { signedMonth } from '../../followup/totals-made.ts';

export const chooseFile = ({ page }: Pick<Hands, 'page'>, text: string): Promise<void> =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name: 'totals.json', mimeType: 'application/json', buffer: Buffer.from(text) });

/** A month in which some figures are withheld, signed by the phone of a group. */
export async function january(): Promise<string> {
  const pair = { name: 'ECDSA', namedCurve: 'P-256' };
  const signing = (await crypto.subtle.generateKey(pair, true, ['sign', 'verify'])) as CryptoKeyPair;
  const { totals } = signedMonth('book-1');
  const figures = { ...totals.figures, averageLoan: null, overdue: null, atRisk: null };
  return totalsText(await signMonth(crypto, { signing }, { ...totals, figures }));
}
