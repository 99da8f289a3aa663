// The secret code stands nowhere; what stands for it is PBKDF2 as the standard has it, with a salt of its own.
import { pbkdf2Sync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { isCode, isSameCode, makeCode, readCode, roundsFor } from '../../../src/app/lock/code.ts';

const { crypto } = globalThis;

/** A clock by which the probe takes as long as it is told, and everything after it nothing. */
function probeTaking(ms: number): () => number {
  let looks = 0;
  return () => {
    looks += 1;
    return looks === 1 ? 0 : ms;
  };
}

describe('what is kept of a code', () => {
  test('is PBKDF2-SHA-256 of it, as another program computes it, and not the code', async () => {
    const kept = await makeCode(crypto, probeTaking(60), '25079');
    expect(kept.rounds).toBe(100_000);
    expect(kept.hash).toBe(pbkdf2Sync('25079', kept.salt, kept.rounds, 32, 'sha256').toString('hex'));
    expect(JSON.stringify({ ...kept, salt: '', hash: '' })).not.toContain('25079');
    expect(readCode({ ...kept })).toEqual(kept);
    expect(await isSameCode(crypto, kept, '25079')).toBe(true);
    for (const other of ['25078', '2507', '025079', '250790', ''])
      expect(await isSameCode(crypto, kept, other)).toBe(false);
  });

  test('is another one each time, by the randomness that is handed in', async () => {
    const drawn: number[] = [];
    const parts = {
      subtle: crypto.subtle,
      getRandomValues<Bytes extends ArrayBufferView | null>(bytes: Bytes): Bytes {
        drawn.push(bytes?.byteLength ?? 0);
        return crypto.getRandomValues(bytes as unknown as Uint8Array<ArrayBuffer>) as unknown as Bytes;
      },
    };
    const first = await makeCode(parts, probeTaking(60), '1357');
    const second = await makeCode(parts, probeTaking(60), '1357');
    expect(drawn).toEqual([16, 16]);
    expect(second.salt).not.toBe(first.salt);
    expect(second.hash).not.toBe(first.hash);
  });

  test.each([
    [1, 3_000_000],
    [6, 1_000_000],
    [20, 300_000],
    [60, 100_000],
    [2_000, 100_000],
    [0, 3_000_000],
  ])('where the probe takes %i ms a check has %i rounds', (probeMs, rounds) => {
    expect(roundsFor(probeMs)).toBe(rounds);
  });

  test.each([
    null,
    undefined,
    'x',
    {},
    { version: 2, salt: 'a', hash: 'b', rounds: 1 },
    { version: 1, salt: 'a', hash: 'b', rounds: 0 },
  ])('nothing is made of %o', (stored) => expect(readCode(stored)).toBeNull());
});

test('a code has four to eight digits', () => {
  expect(['1234', '00000000', '25079'].every(isCode)).toBe(true);
  expect(['123', '123456789', '12a4', '', ' 1234', '１２３４'].some(isCode)).toBe(false);
});
