/**
 * What a support team has written down of some women after half a year, for the follow-up book of the walk, by the two real doors: visits
 * to three businesses of which one is late, a plan, and a course with who came. For the technicians' book beside it: assessments of five
 * women, four of them twice.
 */
import type { FactDraft } from '../../../src/followup/facts/registry.ts';
import type { Card } from '../../../src/ledger/cards.ts';
import { addDays, type CivilDate } from '../../../src/ledger/civil-date.ts';
import type { BookFile } from '../../../src/store/book-file.ts';
import {
  assessed,
  business,
  course,
  euros,
  joined,
  marked,
  step,
  stepDone,
  visit,
} from '../../followup/trade.ts';
import { say as sayThere, stateOf, team } from '../../followup/world.ts';
import { type Say, tellingIn, textCard } from './telling.ts';

interface Known {
  readonly id: string;
  readonly name: string;
  readonly symbol: string;
  readonly colour: string;
  readonly sells: string | null;
}

const WOMEN: readonly Known[] = [
  { id: 'woman-fatou', name: 'Fatou', symbol: 'mango', colour: 'leaf', sells: 'Trenzas en casa' },
  { id: 'woman-amina', name: 'Amina', symbol: 'pot', colour: 'sun', sells: 'Msemen y dulces' },
  { id: 'woman-zineb', name: 'Zineb', symbol: 'spool', colour: 'sky', sells: 'Arreglos de ropa' },
  { id: 'woman-luz', name: 'Luz Marina', symbol: 'bird', colour: 'plum', sells: null },
  { id: 'woman-adama', name: 'Adama', symbol: 'basket', colour: 'rose', sells: null },
];
const [FATOU = '', AMINA = '', ZINEB = '', LUZ = '', ADAMA = ''] = WOMEN.map(({ id }) => id);
const HAIR = 'business-1';
export const TRADE = {
  business: HAIR,
  course: 'course-1',
  session: 'session-3',
  last: ADAMA,
  women: WOMEN,
} as const;

/** @param today the phone's day: what is late stays late whenever the pictures are taken. */
export function withTrade(file: BookFile, today: CivilDate): BookFile {
  const { entries, founder, sayOn, state } = tellingIn(file);
  const say = sayOn(founder);
  const ago = (days: number) => addDays(today, -days);
  for (const { id } of WOMEN) say(noted(id, ago(190)));
  sayBusinesses(say, ago);
  sayIntake(say, ago);
  const known = Object.keys(state().women);
  sayCourse(say, ago, known);
  return { ...file, entries, cards: [...file.cards, ...cardsOf(file.book)] };
}

/** The book beside it. */
export function withAsked(file: BookFile, today: CivilDate): BookFile {
  const [known] = team('of-the-team');
  sayThere(known, ...WOMEN.map(({ id }) => noted(id, today)));
  const { entries, founder, sayOn } = tellingIn(file, { team: stateOf(known), profession: 'technician' });
  sayAssessments(sayOn(founder), (days) => addDays(today, -days));
  return { ...file, entries };
}

type Ago = (days: number) => CivilDate;

const noted = (woman: string, on: CivilDate): FactDraft => ({
  fact: 'woman-noted',
  about: woman,
  data: {
    ...{ on, trade: 'sewing', languages: ['es'] },
    ...{ availability: ['mornings'], neighbourhood: woman === FATOU ? 'where-fatou' : null },
  },
});

/** Of one of them, all that the team asks at the beginning. */
function sayIntake(say: Say, ago: Ago): void {
  const on = ago(188);
  say(
    { fact: 'presentation-held', about: 'presentation-1', data: { on: ago(190), where: null } },
    { fact: 'presentation-attended', about: FATOU, data: { presentation: 'presentation-1' } },
    { fact: 'interviewed', about: FATOU, data: { by: 'technician', on, note: 'heard-fatou' } },
    { fact: 'interviewed', about: FATOU, data: { by: 'socialWorker', on: ago(186), note: null } },
    { fact: 'readiness-said', about: FATOU, data: { is: 'ready', on: ago(186) } },
  );
}

function sayBusinesses(say: Say, ago: Ago): void {
  say(
    business(HAIR, FATOU, { on: ago(185), startedOn: ago(400) }),
    business('business-2', AMINA, { on: ago(185), startedOn: null }),
    business('business-3', ZINEB, { on: ago(180), startedOn: ago(900), registered: true }),
  );
  const months = [
    { days: 180, sales: 620, costs: 480, profitAsked: 110, stock: 250, owedToHer: 40, debts: 600 },
    { days: 120, sales: 780, costs: 560, profitAsked: 190, stock: 320, owedToHer: 90, debts: 500 },
    { days: 95, sales: 900, costs: 640, profitAsked: 300, stock: 400, owedToHer: 150, debts: 350 },
  ];
  for (const [at, { days, ...sums }] of months.entries())
    say(
      visit(HAIR, {
        on: ago(days),
        figures: {
          ...Object.fromEntries(Object.entries(sums).map(([name, sum]) => [name, euros(sum)])),
          equipment: euros(1200),
        },
        people: { paid: 0, unpaidFamily: 1, partners: 0 },
        ...{ loanUse: ['stock'], problem: 'customers', note: `note-${HAIR}-${at}` },
        next: { step: `next-${HAIR}-${at}`, by: ago(days - 30) },
      }),
    );
  say(visit('business-3', { on: ago(85), figures: { sales: euros(1500) } }));
  say(step('step-1', HAIR, ago(60)), step('step-2', HAIR, ago(10)), step('step-3', HAIR, null));
  say(stepDone('step-1', ago(50)));
}

function sayCourse(say: Say, ago: Ago, women: readonly string[]): void {
  say(
    { ...course('course-1', 'Cuentas del negocio') } as FactDraft,
    course('course-2', 'Higiene de los alimentos'),
  );
  say(joined('course-1', FATOU, AMINA, ZINEB, LUZ), joined('course-2', ...women.slice(0, 2)));
  const sessions = [
    ['session-1', 'Precios', 60, null],
    ['session-2', 'Ahorro', 45, null],
    ['session-3', 'Precios', 30, 'session-1'],
    ['session-4', 'Papeles del negocio', 5, null],
  ] as const;
  for (const [id, subject, days, repeats] of sessions)
    say({ fact: 'session-noted', about: id, data: { course: 'course-1', on: ago(days), subject, repeats } });
  say(marked('session-1', [FATOU, AMINA], [ZINEB, LUZ]));
  say(marked('session-2', [FATOU, ZINEB], [AMINA, LUZ]));
  say(marked('session-3', [ZINEB], [LUZ]));
}

function sayAssessments(say: Say, ago: Ago): void {
  const before = [2, 2, 1, 3];
  const after = [4, 3, 2, 3];
  for (const [at, { id }] of WOMEN.entries()) {
    const shifted = (answers: readonly number[]) => answers.map((one) => Math.min(5, one + (at % 2)));
    say(assessed(id, 'outcomes-business', { answers: shifted(before) }, ago(150)));
    if (id !== ADAMA) say(assessed(id, 'outcomes-business', { answers: shifted(after) }, ago(20 + at)));
  }
}

const STEPS = ['Pedir precio de una silla', 'Abrir una cuenta para el negocio', 'Hacer tarjetas'];

function cardsOf(book: string): readonly Card[] {
  const text = (id: string, words: string): Card => textCard(book, id, words);
  return [
    ...WOMEN.map(
      ({ id, name, symbol, colour }): Card => ({
        kind: 'member',
        book,
        id,
        version: 1,
        name,
        symbol,
        colour,
      }),
    ),
    ...WOMEN.flatMap(({ sells }, at) => (sells === null ? [] : [text(`what-business-${at + 1}`, sells)])),
    text('where-fatou', 'Raval'),
    text('heard-fatou', 'Peina en casa desde hace dos años.'),
    ...STEPS.map((words, at) => text(`text-step-${at + 1}`, words)),
    ...[0, 1, 2].flatMap((at) => [
      text(`note-${HAIR}-${at}`, 'Cobra siempre al acabar. Dos clientas le deben.'),
      text(`next-${HAIR}-${at}`, STEPS[at] ?? ''),
    ]),
  ];
}
