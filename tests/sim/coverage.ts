/** A guard against vacuous runs: every fault happened, every rule was met, everything was looked at. */
import { FACTS } from '../../src/followup/facts/registry.ts';
import { ENTRY_KINDS } from '../../src/ledger/entries/registry.ts';
import { PROFESSIONS } from '../../src/ledger/purpose.ts';
import { FORGERIES } from './net/forge.ts';
import { FAULTS } from './world/weather.ts';

const WAITS = [
  'between',
  'late',
  'notThePen',
  'aside',
  'unknownPhone',
  'removedPhone',
  'notAllowed',
  'missing',
];
const COMMANDS = ['write', 'correct', 'adopt', 'pass-pen', 'take-pen', 'choose', 'remove-phone', 'seal'];
const LOOKS = ['disk', 'book', 'view', 'report', 'round'];
const TROUBLES = ['problem', 'unreachable', 'notAnEndpoint', 'endpointDisagrees', 'disk'];
const WITNESS = ['ok', 'databaseEmptied', 'databaseBehind'];

/** What chance does not bring in every run of the gate; a long run has to reach it too. */
const RARE: ReadonlySet<string> = new Set(
  [
    ...[
      'pen-chosen',
      'member-left',
      'count-postponed',
      'representation-confirmed',
      'fine-waived',
      'fine-paid',
      'loan-forgiven',
      'loan-written-off',
      'cycle-closed',
      'part-handed-over',
    ],
    ...[
      'member-settled',
      'leaver-paid',
      'withdrawal-asked',
      'loan-rescheduled',
      'pledges-called',
      'balances-confirmed',
      'goal-set',
      'goal-ended',
    ],
    ...[
      'carried-returned',
      'match-returned',
      'match-received',
      'box-to-bank',
      'bank-to-box',
      'phone-removed',
    ],
    ...[
      'solidarity-out',
      'owed-paid',
      'owed-booked',
      'handed-to',
      'handed-by',
      'difference-resolved',
      'bank-checked',
    ],
    ...[
      'opening-cash',
      'opening-member',
      'opening-loan',
      'opening-match',
      'opening-difference',
      'adopted',
      'decided',
    ],
    ...[
      'branch-chosen',
      'meeting-cancelled',
      'reversal',
      'fine-charged',
      'erased',
      'keys-renewed',
      'restored',
    ],
  ].map((kind) => `wrote ${kind}`),
);
const RARELY: ReadonlySet<string> = new Set([
  ...['waits unknownPhone', 'waits removedPhone', 'clash pens', 'wrote by choose', 'wrote by remove-phone'],
  ...['trouble endpointDisagrees', 'trouble notAnEndpoint', 'another page instead'],
  ...['let in: the guest went away', 'let in: alreadyHere', 'came back by the sheet'],
  ...['sealed for a late phone', 'waits notAllowed', 'fault everything lost', 'locked out'],
  ...['new identity', 'came together with forks', 'witness databaseBehind'],
  'looked at a report of a copied phone',
  ...['fact community-formed', 'fact woman-erased', 'fact presentation-attended'],
]);

const WANTED: readonly string[] = [
  ...FAULTS.map((fault) => `fault ${fault}`),
  ...FORGERIES.map((how) => `injected ${how}`),
  ...ENTRY_KINDS.map((kind) => `wrote ${kind}`),
  ...FACTS.map((fact) => `fact ${fact}`),
  ...['team', ...PROFESSIONS].map((here) => `came together in the book of ${here}`),
  ...WAITS.map((why) => `waits ${why}`),
  ...COMMANDS.map((command) => `wrote by ${command}`),
  ...['pens', 'openings', 'seals'].map((kind) => `clash ${kind}`),
  ...LOOKS.map((what) => `looked at a ${what}`),
  ...TROUBLES.map((kind) => `trouble ${kind}`),
  ...WITNESS.map((code) => `witness ${code}`),
  'looked at a report of a copied phone',
  ...['looked at pages', 'looked at the endpoint', 'read from a snapshot', 'fork shown', 'wrote card'],
  ...['arrived lines', 'arrived cards', 'came together', 'came together with forks'],
  ...[
    'request lost',
    'answer lost',
    'request twice',
    'request late',
    'another page instead',
    'endpoint down',
  ],
  ...['let in: in', 'let in: the guest went away', 'let in: alreadyHere'],
  ...['sheet inForce', 'sheet asked', 'came back by the sheet', 'locked out', 'sealed for a late phone'],
  ...['replayed by the endpoint', 'withheld by the endpoint', 'new identity'],
  'founded without a network',
];

/** Of what is common, chance leaves out a few things in a run of the gate; more than these, and something is not reached any more. */
const MOST_LEFT_OUT = 8;

export interface Missing {
  readonly what: readonly string[];
  readonly tooMuch: boolean;
}

/** @param isLong whether all has to be there, what is rare too. */
export function notReached(reached: ReadonlyMap<string, number>, isLong: boolean): Missing {
  const isRare = (what: string): boolean => RARE.has(what) || RARELY.has(what);
  const what = WANTED.filter((one) => !reached.has(one) && (isLong || !isRare(one)));
  return { what, tooMuch: what.length > (isLong ? 0 : MOST_LEFT_OUT) };
}
