/** What people call the units of the known currencies; any other is called by its code. [one, many] */
import type { Language } from '../../../i18n.ts';

export interface UnitNames {
  readonly unit: readonly [string, string];
  /** A hundredth, where the currency has one. */
  readonly cent?: readonly [string, string];
}

const NAMES: Readonly<Record<string, Readonly<Record<Language, UnitNames>>>> = {
  EUR: {
    es: { unit: ['euro', 'euros'], cent: ['céntimo', 'céntimos'] },
    ca: { unit: ['euro', 'euros'], cent: ['cèntim', 'cèntims'] },
    fr: { unit: ['euro', 'euros'], cent: ['centime', 'centimes'] },
    en: { unit: ['euro', 'euros'], cent: ['cent', 'cents'] },
  },
  XOF: {
    es: { unit: ['franco CFA', 'francos CFA'] },
    ca: { unit: ['franc CFA', 'francs CFA'] },
    fr: { unit: ['franc CFA', 'francs CFA'] },
    en: { unit: ['CFA franc', 'CFA francs'] },
  },
  UGX: {
    es: { unit: ['chelín ugandés', 'chelines ugandeses'] },
    ca: { unit: ['xíling ugandès', 'xílings ugandesos'] },
    fr: { unit: ['shilling ougandais', 'shillings ougandais'] },
    en: { unit: ['Ugandan shilling', 'Ugandan shillings'] },
  },
};

export function unitNames(code: string, language: Language): UnitNames {
  return NAMES[code]?.[language] ?? { unit: [code, code] };
}
