/** What instruments, their items where they are ours, and their bands are called. Of the others only the name is ours to say. */
import { useTranslation } from 'react-i18next';
import type { Band, Instrument } from '../../followup/instruments/instrument.ts';
import { useFormat } from '../format/use-format.tsx';

export interface InstrumentWords {
  readonly name: (instrument: Instrument) => string;
  /** What it is about, in our words. */
  readonly about: (instrument: Instrument) => string;
  /** The wording of an item of ours, or its number on the paper form. */
  readonly item: (instrument: Instrument, item: string) => string;
  readonly band: (instrument: Instrument, band: Band) => string;
  /** "60 of 100". */
  readonly outOf: (value: number, instrument: Instrument) => string;
}

export function useInstrumentWords(): InstrumentWords {
  const { t } = useTranslation();
  const format = useFormat();
  // Which keys there are follows from the data of the instruments; a test holds the two together.
  const say = t as (key: string, given: Record<string, string>) => string;
  return {
    name: ({ id }) => say(`assessments.instrument.${id}.name`, {}),
    about: ({ id }) => say(`assessments.instrument.${id}.about`, {}),
    item: ({ id, licence }, item) =>
      licence.textsShipped
        ? say(`assessments.instrument.${id}.item.${item}`, {})
        : t('assessments.question', { number: format.number(Number(item)) }),
    band: ({ id }, band) => say(`assessments.instrument.${id}.band.${band.id}`, {}),
    outOf: (value, { scale }) =>
      t('assessments.outOf', { value: format.number(value), most: format.number(scale.most) }),
  };
}
