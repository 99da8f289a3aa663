/** The languages in which walks through the screens are held: all four, but only one in the minute of `npm run check`. */
import { LANGUAGES, type Language } from '../../src/i18n.ts';

export const SPOKEN: readonly Language[] = process.env.CAIXETA_QUICK ? ['es'] : LANGUAGES;
