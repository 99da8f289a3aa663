import { describe, expect, it } from 'vitest';
import { createI18n } from '../../../src/i18n.ts';
import { ENTRY_KINDS } from '../../../src/ledger/entries/registry.ts';
import { REFUSAL_CODES } from '../../../src/ledger/refusal.ts';
import { SPOKEN } from '../../setup/spoken.ts';

describe('words of codes', () => {
  it.each(SPOKEN)('%s has words for every refusal and every entry kind, and no more', async (language) => {
    const i18n = await createI18n(language);
    const texts = i18n.getResourceBundle(language, 'rest') as Record<string, Record<string, string>>;
    expect(Object.keys(texts.refusal ?? {}).sort()).toEqual([...REFUSAL_CODES].sort());
    expect(Object.keys(texts.entry ?? {}).sort()).toEqual([...ENTRY_KINDS].sort());
  });
});
