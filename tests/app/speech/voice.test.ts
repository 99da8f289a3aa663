import { describe, expect, it } from 'vitest';
import { createFormat } from '../../../src/app/format/format.ts';
import { makeSay } from '../../../src/app/speech/say.ts';
import { localVoice } from '../../../src/app/speech/voice.ts';
import { civilDate } from '../../../src/ledger/civil-date.ts';
import { EUR } from '../../../src/ledger/currency.ts';
import { amount } from '../../../src/ledger/money.ts';

const voice = (lang: string, localService: boolean, isDefault = false) =>
  ({ lang, localService, default: isDefault, name: lang, voiceURI: lang }) as SpeechSynthesisVoice;

describe('the voice of the phone', () => {
  it('is a local one of the language, the default first', () => {
    const voices = [
      voice('es-ES', false, true),
      voice('es-MX', true),
      voice('es-ES', true, true),
      voice('fr-FR', true),
    ];
    expect(localVoice(voices, 'es')).toBe(voices[2]);
    expect(localVoice(voices.slice(0, 2), 'es')).toBe(voices[1]);
  });

  it('is none rather than one from a server or of another language', () => {
    expect(localVoice([voice('ca-ES', false), voice('es-ES', true)], 'ca')).toBeNull();
    expect(localVoice([], 'es')).toBeNull();
  });

  it('knows the underscore of Android', () => {
    expect(localVoice([voice('ca_ES', true)], 'ca')).not.toBeNull();
  });

  it('is given amounts as words, days written out, names without marks', async () => {
    const say = await makeSay(createFormat('fr', EUR));
    expect(say.amount(amount(8_050))).toBe('quatre-vingts euros et cinquante centimes');
    expect(say.date(civilDate('2026-11-23'))).toBe('lundi 23 novembre 2026');
    expect(say.name('\u202EFatou\n')).toBe('Fatou');
  });
});
