/** A woman's trade, languages, times and stage in words. What a newer app wrote is said as it stands. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { AVAILABILITY, lastInterview, TRADES, type Woman } from '../../../followup/women.ts';
import { useLanguage } from '../../../i18n.ts';
import { useFormat } from '../../format/use-format.tsx';

const isOneOf = <Value extends string>(list: readonly Value[], value: string): value is Value =>
  (list as readonly string[]).includes(value);

/** Languages for which browsers have no name. */
const NAMED_HERE = ['ber', 'ff', 'mnk'] as const;

export interface WomanWords {
  readonly trade: (trade: string) => string;
  readonly language: (code: string) => string;
  readonly time: (time: string) => string;
  /** How far she is: what is said of her, else which interview is still to come. */
  readonly stage: (woman: Woman) => string;
  /** Her trade and her languages. */
  readonly does: (woman: Woman) => string;
  readonly line: (woman: Woman) => string;
}

export function useWomanWords(): WomanWords {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useLanguage();
  return useMemo(() => {
    const names = new Intl.DisplayNames([language], { type: 'language', fallback: 'code' });
    const trade = (one: string) => (isOneOf(TRADES, one) ? t(`followUp.trade.${one}`) : one);
    const nameOf = (code: string) => {
      const known = /^[a-z]{2,3}$/u.test(code) ? (names.of(code) ?? code) : code;
      return known === code && isOneOf(NAMED_HERE, code) ? t(`followUp.spoken.${code}`) : known;
    };
    const time = (one: string) => (isOneOf(AVAILABILITY, one) ? t(`followUp.time.${one}`) : one);
    const stage = (woman: Woman): string => {
      if (woman.readiness) return t(`followUp.readiness.${woman.readiness.is}`);
      const missing = (['technician', 'socialWorker'] as const).find((by) => !lastInterview(woman, by));
      return t(missing ? `followUp.waits.${missing}` : 'followUp.waits.readiness');
    };
    const does = (woman: Woman): string =>
      [trade(woman.trade), format.list(woman.languages.map(nameOf))].filter(Boolean).join(' · ');
    const line = (woman: Woman): string => [does(woman), stage(woman)].join(' · ');
    return { trade, language: nameOf, time, stage, does, line };
  }, [t, format, language]);
}
