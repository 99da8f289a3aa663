/**
 * The instruments that a follow-up book knows. Figures and rules only: of those that are not ours, no question and no answer is
 * written here or in the locales; the answers are entered by their numbers, or the score, from the paper form (adr/0039).
 */
import type { Instrument, Item } from './instrument.ts';

const numbered = (count: number, least: number, most: number): readonly Item[] =>
  Array.from({ length: count }, (_, index) => ({ id: String(index + 1), least, most }));

const named = (...ids: readonly string[]): readonly Item[] => ids.map((id) => ({ id, least: 1, most: 5 }));

/** Answers from 0 ("at no time") to 5 ("all of the time"). */
const who5: Instrument = {
  id: 'who-5',
  version: 1,
  by: 'socialWorker',
  items: numbered(5, 0, 5),
  scoring: { rule: 'sum', times: 4 },
  scale: { least: 0, most: 100 },
  better: 'higher',
  bands: [
    { id: 'lookFurther', most: 50 },
    { id: 'above', most: 100 },
  ],
  source:
    'Topp, Østergaard, Søndergaard, Bech (2015), The WHO-5 Well-Being Index: a systematic review. Psychotherapy and Psychosomatics 84, 167–176: sum × 4; at 50 or below they advise to look further.',
  licence: {
    note: 'Texts not shipped: free to use without permission, by what its keepers say, but no licence under which its texts may be given on with this program is confirmed. The sheets are those of its keepers.',
    textsShipped: false,
  },
};

/** The first question has four answers, the others five; high is much support. */
const oslo: Instrument = {
  id: 'oss-3',
  version: 1,
  by: 'socialWorker',
  items: [
    { id: '1', least: 1, most: 4 },
    { id: '2', least: 1, most: 5 },
    { id: '3', least: 1, most: 5 },
  ],
  scoring: { rule: 'sum', times: 1 },
  scale: { least: 3, most: 14 },
  better: 'higher',
  bands: [
    { id: 'poor', most: 8 },
    { id: 'moderate', most: 11 },
    { id: 'strong', most: 14 },
  ],
  source:
    'Kocalevent et al. (2018), Social support in the general population: standardization of the Oslo social support scale (OSSS-3). BMC Psychology 6, 31: 3–8 poor, 9–11 moderate, 12–14 strong. Where a sheet numbers the answers of the last two questions from "a lot" down, they are turned round first.',
  licence: {
    note: 'Texts not shipped: licence not confirmed. The article is open; of the scale itself nothing is said.',
    textsShipped: false,
  },
};

/** Its authors state no cut-off, and ask not to sort people into high and low. */
const selfEfficacy: Instrument = {
  id: 'gse',
  version: 1,
  by: 'socialWorker',
  items: numbered(10, 1, 4),
  scoring: { rule: 'sum', times: 1 },
  scale: { least: 10, most: 40 },
  better: 'higher',
  bands: [],
  source:
    'Schwarzer, Jerusalem (1995), Generalized Self-Efficacy scale. In Weinman, Wright, Johnston, Measures in health psychology, 35–37; Schwarzer (2014), Everything you wanted to know about the General Self-Efficacy Scale.',
  licence: {
    note: 'Texts not shipped: its authors let anybody use and reproduce it for a study that names the source; that is no permission to give it on with a program.',
    textsShipped: false,
  },
};

const OURS = {
  version: 1,
  scoring: { rule: 'each' },
  scale: { least: 1, most: 5 },
  better: 'higher',
  bands: [],
  source:
    'The project’s own list of outcomes. Nobody has tested it: it says what a woman and her technician or social worker think, no more.',
  licence: { note: 'Texts shipped: our own, under the licence of the program.', textsShipped: true },
} as const satisfies Partial<Instrument>;

const businessOutcomes: Instrument = {
  ...OURS,
  id: 'outcomes-business',
  by: 'technician',
  items: named('financialKnowledge', 'businessPerformance', 'network', 'bankLoans'),
};

const personOutcomes: Instrument = {
  ...OURS,
  id: 'outcomes-person',
  by: 'socialWorker',
  items: named('wellBeing', 'confidence', 'socialNetwork', 'resilience'),
};

export const INSTRUMENTS: readonly Instrument[] = [
  businessOutcomes,
  personOutcomes,
  who5,
  oslo,
  selfEfficacy,
];

/** The instrument as it was when it was answered; undefined where a later version of the app knows it and this one does not. */
export const instrumentOf = (id: string, version: number): Instrument | undefined =>
  INSTRUMENTS.find((one) => one.id === id && one.version === version);
