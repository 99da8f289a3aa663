/** A guard against vacuous runs: every fault happened, every rule was met, everything was looked at. */
import { ENTRY_KINDS } from '../../src/ledger/entries/registry.ts';
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

export const WANTED: readonly string[] = [
  ...FAULTS.map((fault) => `fault ${fault}`),
  ...FORGERIES.map((how) => `injected ${how}`),
  ...ENTRY_KINDS.map((kind) => `wrote ${kind}`),
  ...WAITS.map((why) => `waits ${why}`),
  ...COMMANDS.map((command) => `wrote by ${command}`),
  ...['pens', 'openings', 'seals'].map((kind) => `clash ${kind}`),
  ...LOOKS.map((what) => `looked at a ${what}`),
  ...TROUBLES.map((kind) => `trouble ${kind}`),
  ...WITNESS.map((code) => `witness ${code}`),
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
  ...['replayed by the endpoint', 'withheld by the endpoint', 'new identity'],
];

export const notReached = (reached: ReadonlyMap<string, number>): readonly string[] =>
  WANTED.filter((what) => !reached.has(what));
