/** Who has the pen is one question, which of two sides stands another: neither choice answers or undoes the other. */
import { test } from 'vitest';
import { apart } from '../apart.ts';

/** A seals what neither B nor C knew of when each of them took the pen. */
const TAKEN_BY_TWO = `
  A: deposit ana 20
  A > B
  A > C
  B: b: take
  C: c: take
  A: count 20
  A: s: seal
  all
`;

test('L2 that the meeting goes on stays chosen, whoever has the pen then, and once it is sealed', () =>
  void apart(`
    ${TAKEN_BY_TWO}
    B: choose b                     # over the seal
    = B clash pens b c
    B: choose c                     # C has the pen, and the seal stays set aside
    = B clash nothing
    B > C
    C: deposit cira 10
    C: count 30
    C: seal
    = C clash nothing
    all
    = A clash nothing
    = A box 30
  `));

test('L2 who chose between two turns chose nothing between a seal and the meeting as it goes on', () =>
  void apart(`
    A: deposit ana 20
    A > B
    A > C
    B: b: take
    C: c: take
    B <> C
    B: choose b
    B: deposit bea 5
    all
    B: count 25
    B: s: seal
    A: announce D
    A: announce E
    A: a: take                      # later in the order than the seal, and unaware of it
    all
    = C clash seals a s
    = C provisional s
    C: choose s
    all
    = A clash nothing
    = A sealed 2
    = A box 25
  `));

test('L2 a seal that was chosen over the meeting as it goes on stays chosen once the next meeting stands on it', () =>
  void apart(`
    A: deposit ana 20
    A > B
    B: b: take
    B: deposit bea 5
    A: count 20
    A: s: seal
    A > C
    B > C
    = C clash seals b s
    C: choose s
    B: count 25                     # unaware of both
    B: seal
    all
    = A clash nothing
    A: open 2025-01-29
    A: count 20
    A: seal
    = A clash nothing
    all
    = B clash nothing
    = B sealed 3
    = B box 20
  `));
