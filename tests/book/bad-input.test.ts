/** What cannot be read: exit code 2, nothing on the output, and the path to the field on the error stream. */
import { describe, expect, test } from 'vitest';
import { runWith } from './harness.ts';

const GOOD = {
  format: 'caixeta-book-script',
  version: 1,
  currency: 'EUR',
  foundedOn: '2026-01-01',
  members: 3,
  template: 'barcelona',
  meetings: [{ heldOn: '2026-01-10', steps: [{ step: 'deposit', member: 1, amount: '12.50' }] }],
};

const withStep = (step: object): object => ({ ...GOOD, meetings: [{ heldOn: '2026-01-10', steps: [step] }] });
const amount = (value: unknown): object => withStep({ step: 'deposit', member: 1, amount: value });

async function refusedWith(script: unknown): Promise<string> {
  const text = typeof script === 'string' ? script : JSON.stringify(script);
  const { code, out, err } = await runWith(['play', 'script'], { script: text });
  expect([code, out]).toEqual([2, '']);
  return err.trim();
}

const AMOUNT = 'meetings[0].steps[0].amount: ';

test('the script that these are made of is played', async () => {
  const { code, err } = await runWith(['play', 'script'], { script: JSON.stringify(GOOD) });
  expect([code, err]).toEqual([0, '']);
});

test.each([
  ['a JSON number', 12.5, 'expected an amount as text, as in "12.50"'],
  ['below zero', '-5.00', 'expected an amount as in "12.50": digits, a point, digits'],
  ['zero', '0.00', 'expected an amount above zero'],
  ['NaN', 'NaN', 'expected an amount as in "12.50": digits, a point, digits'],
  ['an exponent', '1e400', 'expected an amount as in "12.50": digits, a point, digits'],
  ['more digits than the currency', '1.005', 'more digits than the currency has'],
  ['a comma', '12,50', 'expected an amount as in "12.50": digits, a point, digits'],
  ['too large', '99999999999999', 'too large an amount'],
  ['null', null, 'expected an amount as text, as in "12.50"'],
  ['nothing', '', 'expected an amount as in "12.50": digits, a point, digits'],
])('an amount: %s', async (_name, value, problem) => {
  expect(await refusedWith(amount(value))).toBe(AMOUNT + problem);
});

describe('fields', () => {
  test.each([
    [
      'unknown, of a step',
      withStep({ step: 'deposit', member: 1, amount: '1', colour: 'red' }),
      'meetings[0].steps[0].colour: unknown field',
    ],
    ['unknown, of the script', { ...GOOD, colour: 'red' }, 'colour: unknown field'],
    ['a step that does not exist', withStep({ step: 'gift' }), /^meetings\[0\]\.steps\[0\]\.step: /u],
    [
      'a kind that does not exist',
      withStep({ step: 'raw', kind: 'gift', body: {} }),
      /^meetings\[0\]\.steps\[0\]\.kind: /u,
    ],
    [
      'a member that is no number',
      withStep({ step: 'deposit', member: 'Ana', amount: '1' }),
      'meetings[0].steps[0].member: expected a whole number',
    ],
    [
      'two amounts',
      withStep({ step: 'deposit', member: 1, amount: '1', shares: 2 }),
      'meetings[0].steps[0]: give one of "amount", "shares", "handedOver"',
    ],
    [
      'no amount',
      withStep({ step: 'deposit', member: 1 }),
      'meetings[0].steps[0]: give one of "amount", "shares", "handedOver"',
    ],
    ['no day', { ...GOOD, meetings: [{ steps: [] }] }, 'meetings[0].heldOn: missing'],
    ['a day that is none', { ...GOOD, foundedOn: '2026-02-30' }, 'foundedOn: not a day of the calendar'],
    ['no currency', { ...GOOD, currency: undefined }, 'currency: missing'],
    ['an unknown currency', { ...GOOD, currency: 'ABC' }, /^currency: expected one of EUR, XOF, UGX, or /u],
    ['an unknown template', { ...GOOD, template: 'bank' }, /^template: /u],
    ['no conditions', { ...GOOD, template: undefined }, 'give "conditions", or "template" with "changes"'],
    [
      'an unknown condition',
      { ...GOOD, changes: { saving: { mode: 'free', least: '0', most: 3 } } },
      'changes.saving.most: unknown field',
    ],
    ['a newer script', { ...GOOD, version: 2 }, 'version: expected 1'],
    ['another document', { ...GOOD, format: 'caixeta-book' }, 'format: expected "caixeta-book-script"'],
    [
      'a piece that is none',
      withStep({ step: 'box-counted', pieces: { 'paper-5': 1 } }),
      /^meetings\[0\]\.steps\[0\]\.pieces\.paper-5: /u,
    ],
    [
      'pieces with too many digits',
      withStep({ step: 'box-counted', pieces: { 'coin-0.005': 1 } }),
      'meetings[0].steps[0].pieces: coin-0.005: more digits than the currency has',
    ],
    [
      'override inside a command',
      withStep({ step: 'together', steps: [{ step: 'deposit', member: 1, amount: '1', override: {} }] }),
      'meetings[0].steps[0].steps[0]: "again", "override", "intent" and "phone" belong to the step around this one',
    ],
  ])('%s', async (_name, script, problem) => {
    expect(await refusedWith(script)).toEqual(
      typeof problem === 'string' ? problem : expect.stringMatching(problem),
    );
  });

  test('a sum that no pile of the pieces makes', async () => {
    const currency = { code: 'TST', digits: 0, denominations: [{ value: '5', form: 'note' }] };
    const script = { ...withStep({ step: 'box-counted', total: '7' }), currency };
    expect(await refusedWith(script)).toMatch(/^meetings\[0\]\.steps\[0\]\.total: no pile/u);
  });

  test('the same piece twice', async () => {
    const piece = { value: '5', form: 'note' };
    const script = { ...GOOD, currency: { code: 'TST', digits: 0, denominations: [piece, piece] } };
    expect(await refusedWith(script)).toBe('currency.denominations: the same piece twice');
  });

  test('a label given twice', async () => {
    const step = { step: 'deposit', as: 'mine', member: 1, amount: '1.00' };
    const script = { ...GOOD, meetings: [{ heldOn: '2026-01-10', steps: [step, step] }] };
    expect(await refusedWith(script)).toBe('meetings[0].steps[1].as: the label "mine" is given twice');
  });
});

describe('texts and commands', () => {
  test.each(['', 'not JSON', '{', '{"format": }'])('%j is not JSON', async (text) => {
    expect(await refusedWith(text)).toMatch(/^not JSON: /u);
  });

  test.each(['null', '[]', '5', '"text"'])('%s is JSON, but no script', async (text) => {
    expect(await refusedWith(text)).not.toBe('');
  });

  test.each([
    [[]],
    [['play']],
    [['dance', 'script']],
    [['export', 'script']],
    [['play', 'script', '--loud']],
  ])('%j is no command', async (args) => {
    const { code, err } = await runWith(args, { script: '{}' });
    expect(code).toBe(2);
    expect(err).toMatch(/^usage: /u);
  });

  test('a file that is not there', async () => {
    const { code, err } = await runWith(['play', '/no/such/file']);
    expect([code, err.startsWith('/no/such/file: ')]).toEqual([2, true]);
  });

  test('an example that is none', async () => {
    const { code, err } = await runWith(['convert', 'example'], {
      example: '{"currency": {"code": "UGX", "digits": 0}}',
    });
    expect(code).toBe(2);
    expect(err).toMatch(/^sharePrice: /u);
  });
});
