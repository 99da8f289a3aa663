/** A small community in euros for the tests of meetings: five members, one shared founding, and shorthands to write. */
import type { Founding } from '../../../src/app/state/found.ts';
import { civilDate } from '../../../src/ledger/civil-date.ts';
import { conditionsFrom } from '../../../src/ledger/conditions/templates.ts';
import { EUR } from '../../../src/ledger/currency.ts';
import type { Draft } from '../../../src/ledger/entries/registry.ts';
import { amount } from '../../../src/ledger/money.ts';

export const BOOK = 'book1';
export const NAMES = { ana: 'Ana', bea: 'Bea', carme: 'Carme', dina: 'Dina', elsa: 'Elsa' } as const;
export type Who = keyof typeof NAMES;
export const WHO = Object.keys(NAMES) as readonly Who[];

/** Free savings, a solidarity fund and fines, two witnesses, one key. */
export function founding(): Founding {
  const on = civilDate('2026-02-01');
  const conditions = conditionsFrom('barcelona', EUR, '');
  const votes = { for: [...WHO], against: [], abstained: [] };
  const joined: Draft[] = WHO.map((member, index) => ({
    kind: 'member-joined',
    body: { member, number: index + 1, on },
  }));
  const drafts: Draft[] = [
    { kind: 'founded', body: { name: 'Les veïnes', on, practice: false, currency: asStored() } },
    ...joined,
    {
      kind: 'offices-given',
      body: { chair: 'bea', treasurer: 'carme', secretary: 'ana', keyHolders: ['bea'] },
    },
    {
      kind: 'conditions-agreed',
      body: { conditions: { ...conditions, box: { ...conditions.box, keyHolders: 1 } }, votes },
    },
  ];
  const cards = WHO.map((id) => ({
    kind: 'member' as const,
    book: BOOK,
    id,
    version: 1,
    name: NAMES[id],
    symbol: 'mango',
    colour: 'leaf',
  }));
  return { book: BOOK, drafts, cards, intent: 'founding' };
}

const asStored = () => ({ ...EUR, denominations: [...EUR.denominations] });

export function opened(number: number, heldOn: string, plannedOn = heldOn): Draft {
  return {
    kind: 'meeting-opened',
    body: {
      number,
      kind: 'enterprise',
      plannedOn: civilDate(plannedOn),
      heldOn: civilDate(heldOn),
      writer: 'ana',
      counters: ['bea', 'carme'],
      keyHolders: ['bea'],
      support: 0,
      supportNames: null,
    },
  };
}

export const everybody = (): Draft => ({
  kind: 'attendance-marked',
  body: { marks: WHO.map((member) => ({ member, status: 'present', by: null })) },
});

export const deposit = (member: Who, euros: number): Draft => ({
  kind: 'deposit',
  body: { member, amount: euro(euros), carried: amount(0), to: 'box' },
});

export const withdrawal = (member: Who, euros: number): Draft => ({
  kind: 'withdrawal',
  body: { member, amount: euro(euros), from: 'box' },
});

/** Counted pieces by their value in euros: {20: 1, 5: 2}. */
export function counted(moment: 'opening' | 'closing', piles: Readonly<Record<number, number>>): Draft {
  const pieces: Record<string, number> = {};
  let total = 0;
  for (const [value, count] of Object.entries(piles)) {
    const minor = euro(Number(value));
    pieces[`${minor >= 500 ? 'note' : 'coin'}-${minor}`] = count;
    total += minor * count;
  }
  return {
    kind: 'box-counted',
    body: { moment, pieces, counted: amount(total), counters: ['bea', 'carme'] },
  };
}

/** The difference of the latest count, in euros, seen by the two who counted. */
export const difference = (euros: number): Draft => ({
  kind: 'difference-found',
  body: { where: 'box', amount: euro(euros), cause: 'count', people: ['bea', 'carme'], reason: null },
});

export const euro = (euros: number) => amount(Math.round(euros / 0.01));
