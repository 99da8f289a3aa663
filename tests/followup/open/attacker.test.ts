/**
 * What leaves a follow-up book tells of no woman. An attacker who knows the rules has every figure of every year, and takes them from each
 * other. What she is left with, of any two, must have five women behind it or nobody; and nothing may say the same of each. Who is behind
 * a figure is read from the raw facts by a way of its own.
 */
import { expect, test } from 'vitest';
import { BUSINESS_DEFINITIONS, type BusinessFigureKey } from '../../../src/followup/open/definitions.ts';
import { figuresByYear, type YearFigures } from '../../../src/followup/open/figures.ts';
import type { JsonObject } from '../../../src/ledger/entry.ts';
import type { Fact } from '../../../src/ledger/purpose.ts';
import { type Random, randomFrom } from '../../ledger/generate/random.ts';
import { day } from '../trade.ts';

const YEARS = ['2024', '2025', '2026'] as const;
const TODAY = day('2027-01-05');
const WORTH = ['equipment', 'owedToHer', 'stock', 'debts'] as const;
const SUMS = ['sales', 'profitAsked', ...WORTH] as const;
const KINDS = ['paid', 'unpaidFamily', 'partners'] as const;

/** A book of up to thirty women, some with two businesses; visits are few or many, and some say nothing of a sum. */
function anyBook(random: Random): readonly Fact[] {
  const facts: Fact[] = [];
  const fact = (name: string, about: string, data: JsonObject): void => {
    facts.push({ entry: `sheet:${facts.length + 1}`, phone: 'phone-a', at: '', fact: name, about, data });
  };
  const on = () => `${random.pick(YEARS)}-0${random.whole(1, 9)}-${random.whole(10, 28)}`;
  const isOften = random.whole(20, 95);
  const money = () => (random.chance(15) ? 0 : random.whole(1, 60) * 5_000);
  for (let at = random.whole(0, 30); at > 0; at -= 1) {
    const woman = `woman-${at}`;
    const noted = { trade: 'food', languages: [], availability: [], neighbourhood: null };
    fact('woman-noted', woman, { on: '2024-01-02', ...noted });
    for (const place of random.chance(10) ? [1, 2] : [1]) {
      const business = `business-${at}-${place}`;
      const what = { woman, what: `what-${at}`, startedOn: null };
      fact('business-noted', business, { on: '2024-01-02', ...what, registered: random.chance(50) });
      for (let visits = random.chance(isOften) ? random.whole(1, 5) : 0; visits > 0; visits -= 1)
        fact('visit-made', business, {
          on: on(),
          trading: random.chance(60),
          figures: Object.fromEntries(SUMS.flatMap((sum) => (random.chance(85) ? [[sum, money()]] : []))),
          people: Object.fromEntries(KINDS.map((kind) => [kind, random.chance(40) ? random.whole(1, 3) : 0])),
          ...{ loanUse: [], problem: null, note: null, next: null },
        });
      if (random.chance(isOften)) {
        fact('step-noted', `step-${at}-${place}`, { business, text: `text-${at}`, by: null });
        fact('step-done', `step-${at}-${place}`, { on: on() });
      }
    }
    for (let times = random.chance(isOften) ? random.whole(1, 5) : 0; times > 0; times -= 1) {
      const given = random.chance(50) ? { score: random.whole(0, 25) * 4 } : { answers: [1, 2, 3, 4, 5] };
      fact('assessment-made', woman, { on: on(), instrument: 'who-5', version: 1, given });
    }
  }
  return facts;
}

/** What a figure is made of: every single thing that was said, whose it is and how much; what is nothing is left out. */
type Form = ReadonlyMap<string, { readonly woman: string; readonly value: number }>;

type Data = Readonly<Record<string, never>>;
const dayOf = (fact: Fact): string => String(fact.data.on);

const womanOf = (facts: readonly Fact[], business: string): string =>
  String(facts.find(({ fact, about }) => fact === 'business-noted' && about === business)?.data.woman);

/** The visits of each business in this year by day; of one day the last alone. */
function visitsIn(facts: readonly Fact[], year: string): ReadonlyMap<string, readonly Fact[]> {
  const found = new Map<string, Fact[]>();
  for (const fact of facts)
    if (fact.fact === 'visit-made' && dayOf(fact).startsWith(year)) {
      const others = (found.get(fact.about) ?? []).filter((one) => dayOf(one) !== dayOf(fact));
      found.set(
        fact.about,
        [...others, fact].sort((a, b) => dayOf(a).localeCompare(dayOf(b))),
      );
    }
  return found;
}

function formsOf(facts: readonly Fact[], year: string): Readonly<Record<string, Form>> {
  const visits = visitsIn(facts, year);
  const last = [...visits].map(([business, own]) => ({ business, visit: own.at(-1) as Fact }));
  const of = (atom: string, value: (visit: Fact, business: string) => number | undefined): Form =>
    new Map(
      last.flatMap(({ business, visit }) => {
        const found = value(visit, business);
        return found === undefined || found === 0
          ? []
          : [[`${visit.entry} ${atom}`, { woman: womanOf(facts, business), value: found }] as const];
      }),
    );
  const figure = (name: string) => (visit: Fact) => (visit.data.figures as Data)[name];
  const told = (name: string): Form => of(name, figure(name));
  const registered = (_: Fact, business: string) =>
    facts.find(({ fact, about }) => fact === 'business-noted' && about === business)?.data.registered;
  return {
    followed: of('visited', () => 1),
    trading: of('trading', ({ data }) => Number(data.trading)),
    'not trading': of('trading', ({ data }) => Number(!data.trading)),
    registered: of('registered', (...args) => Number(registered(...args))),
    'not registered': of('registered', (...args) => Number(!registered(...args))),
    ...Object.fromEntries(KINDS.map((kind) => [kind, of(kind, ({ data }) => (data.people as Data)[kind])])),
    salesTotal: told('sales'),
    salesMiddle: insideOf(
      told('sales'),
      last.map(({ visit }) => figure('sales')(visit)),
    ),
    profitTotal: told('profitAsked'),
    profitMiddle: insideOf(
      told('profitAsked'),
      last.map(({ visit }) => figure('profitAsked')(visit)),
    ),
    netWorthChange: grownOf(facts, visits),
    stepsDone: new Map(
      facts.flatMap(({ fact, about, data }) => {
        const step = facts.find((one) => one.fact === 'step-noted' && one.about === about);
        const business = String(step?.data.business);
        return fact === 'step-done' && String(data.on).startsWith(year)
          ? [[about, { woman: womanOf(facts, business), value: 1 }] as const]
          : [];
      }),
    ),
  };
}

/** The ones in the middle by size, among all that told the sum, with those that told 0. */
function insideOf(form: Form, all: readonly (number | undefined)[]): Form {
  const zeros = all.filter((value) => value === 0).length;
  const sorted = [...form].sort(([, one], [, other]) => one.value - other.value);
  const count = sorted.length + zeros;
  const out = Math.max(3, Math.floor(count / 4));
  return new Map(sorted.filter((_, at) => at + zeros >= out && at + zeros < count - out));
}

function grownOf(facts: readonly Fact[], visits: ReadonlyMap<string, readonly Fact[]>): Form {
  const worthOf = ({ data }: Fact): number | undefined => {
    const sums = data.figures as Record<string, number | undefined>;
    const [equipment, owed, stock, debts] = WORTH.map((name) => sums[name]);
    if ([equipment, owed, stock, debts].includes(undefined)) return undefined;
    return Number(equipment) + Number(owed) + Number(stock) - Number(debts);
  };
  return new Map(
    [...visits].flatMap(([business, own]) => {
      const known = own.filter((visit) => worthOf(visit) !== undefined);
      const [first, latest] = [known[0], known.at(-1)];
      if (!first || !latest || first === latest) return [];
      const value = Number(worthOf(latest)) - Number(worthOf(first));
      if (value === 0) return [];
      return [[`${first.entry} ${latest.entry} worth`, { woman: womanOf(facts, business), value }] as const];
    }),
  );
}

/** First and last answers of the year to the WHO-5. */
function askedIn(facts: readonly Fact[], year: string): { readonly before: Form; readonly after: Form } {
  const days = new Map<string, Map<string, Fact>>();
  for (const fact of facts)
    if (fact.fact === 'assessment-made' && dayOf(fact).startsWith(year))
      days.set(fact.about, (days.get(fact.about) ?? new Map<string, Fact>()).set(dayOf(fact), fact));
  const pairs = [...days].flatMap(([woman, byDay]) => {
    const inOrder = [...byDay].sort(([one], [other]) => one.localeCompare(other)).map(([, fact]) => fact);
    return inOrder.length < 2 ? [] : [{ woman, first: inOrder[0] as Fact, last: inOrder.at(-1) as Fact }];
  });
  const scoreOf = ({ data }: Fact) => Number((data.given as Data).score ?? 60);
  const form = (end: 'first' | 'last'): Form =>
    new Map(pairs.map((pair) => [pair[end].entry, { woman: pair.woman, value: scoreOf(pair[end]) }]));
  return { before: form('first'), after: form('last') };
}

const womenIn = (atoms: readonly string[], form: Form): number =>
  new Set(atoms.map((atom) => form.get(atom)?.woman)).size;

const isEnough = (women: number) => women === 0 || women >= 5;

/** Two figures, and what is left of each without the other. */
function take(one: Form, other: Form, what: string): void {
  const only = (left: Form, right: Form) =>
    womenIn(
      [...left.keys()].filter((atom) => !right.has(atom)),
      left,
    );
  const both = womenIn(
    [...one.keys()].filter((atom) => other.has(atom)),
    one,
  );
  for (const women of [only(one, other), only(other, one), both]) expect(isEnough(women), what).toBe(true);
}

const totalOf = (form: Form): number => [...form.values()].reduce((all, { value }) => all + value, 0);

/** Every figure that is shown, as what it is made of. */
function shownIn({ year, businesses, outcomes }: YearFigures, facts: readonly Fact[]): [string, Form][] {
  const forms = formsOf(facts, year);
  const shown: [string, Form][] = [];
  for (const { key, rule } of BUSINESS_DEFINITIONS) {
    const told = businesses[key as BusinessFigureKey];
    const form = forms[key];
    if (!told || !form) continue;
    const total = totalOf(form);
    if (rule === 'mean') expect(Math.abs(told.value * told.n - total)).toBeLessThanOrEqual(told.n / 2);
    else if (rule !== 'middle') expect(told.value, key).toBe(total);
    shown.push([`${year} ${key}`, form]);
    if (rule === 'share') {
      shown.push([`${year} not ${key}`, forms[`not ${key}`] as Form]);
      expect(told.value > 0 && told.value < told.n, `${key} says it of each`).toBe(true);
    }
  }
  for (const { instrument, change } of outcomes) {
    if (change.withheld) continue;
    expect(instrument.id).toBe('who-5');
    const { before, after } = askedIn(facts, year);
    expect(change.women).toBe(before.size);
    expect(change.beforeTenths / 10).toBeCloseTo(totalOf(before) / before.size, 0);
    for (const tenths of [change.beforeTenths, change.afterTenths]) expect([0, 1000]).not.toContain(tenths);
    shown.push([`${year} before`, before], [`${year} after`, after]);
  }
  return shown;
}

test('no two figures of any years leave anything of fewer than five women, and none says the same of each', () => {
  let [shown, withheld] = [0, 0];
  for (let seed = 1; seed <= 150; seed += 1) {
    const facts = anyBook(randomFrom(seed));
    const years = figuresByYear(facts, TODAY);
    const all = years.flatMap((year) => shownIn(year, facts));
    for (const [at, [name, form]] of all.entries()) {
      expect(womenIn([...form.keys()], form), `${name}, seed ${seed}`).toBeGreaterThanOrEqual(5);
      for (const [other, second] of all.slice(at + 1))
        take(form, second, `${name} and ${other}, seed ${seed}`);
    }
    for (const { businesses, outcomes } of years)
      for (const one of [...Object.values(businesses), ...outcomes.filter(({ item }) => item === null)]) {
        const isWithheld = one === null || ('change' in one && one.change.withheld);
        if (isWithheld) withheld += 1;
        else shown += 1;
      }
  }
  expect(shown).toBeGreaterThan(500);
  expect(withheld).toBeGreaterThan(500);
});

test('a year says the same for ever, whatever comes after it', () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    const facts = anyBook(randomFrom(seed));
    const early = facts.filter(({ data }) => !String(data.on).startsWith('2026'));
    const told = (list: readonly Fact[], today: string) => figuresByYear(list, day(today));
    const before = told(early, '2026-01-01');
    expect(told(facts, '2027-06-01').filter(({ year }) => year < '2026')).toEqual(before);
  }
});

test('which woman is which leaves no trace: two changed for each other, the figures are the same', () => {
  let shown = 0;
  for (let seed = 1; seed <= 20; seed += 1) {
    const facts = anyBook(randomFrom(seed));
    const swapped = (_: string, at: string) => (at === '1' ? '-2' : '-1');
    const changed = JSON.parse(JSON.stringify(facts).replaceAll(/-(1|2)\b/gu, swapped)) as Fact[];
    const told = figuresByYear(facts, TODAY);
    shown += told.flatMap(({ businesses }) => Object.values(businesses)).filter((one) => one !== null).length;
    expect(figuresByYear(changed, TODAY)).toEqual(told);
  }
  expect(shown).toBeGreaterThan(50);
});

test('no id, name or day is in it', () => {
  const text = JSON.stringify(figuresByYear(anyBook(randomFrom(3)), TODAY));
  for (const told of ['woman-', 'business-', 'what-', 'text-', 'step-', 'sheet:', 'phone-'])
    expect(text).not.toContain(told);
  expect(text).not.toMatch(/\d{4}-\d\d-\d\d/u);
});
