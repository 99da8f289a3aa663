// Lines: where a point lies follows from its day and its figure, 0 is always seen, and all of it is in words.
import { screen, within } from '@testing-library/react';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf, WHOLE } from '../../../src/app/ui/chart/geometry.ts';
import { LineChart } from '../../../src/app/ui/chart/LineChart.tsx';
import { SEED } from '../../setup/seed.ts';
import { plain, show } from './render.tsx';

describe('where points lie', () => {
  it('days from the start to the end, the greatest on top, 0 within', () => {
    const line = [
      { at: 10, value: -50 },
      { at: 20, value: 0 },
      { at: 50, value: 150 },
    ];
    expect(linesOf([line])).toEqual({
      zero: 750,
      lines: [
        [
          { x: 0, y: 1000 },
          { x: 250, y: 750 },
          { x: 1000, y: 0 },
        ],
      ],
    });
  });

  it('one alone stands in the middle; nothing but 0 lies on the ground; nothing at all is nothing', () => {
    expect(linesOf([[{ at: 7, value: 40 }]])).toEqual({ zero: 1000, lines: [[{ x: 500, y: 0 }]] });
    expect(linesOf([[{ at: 7, value: 0 }]]).lines).toEqual([[{ x: 500, y: 1000 }]]);
    expect(linesOf([[]])).toEqual({ zero: 1000, lines: [[]] });
  });

  it('always within; a later day never further back, a greater figure never lower', () => {
    const point = fc.record({ at: fc.integer({ min: 0, max: 9999 }), value: fc.maxSafeInteger() });
    fc.assert(
      fc.property(fc.array(fc.array(point), { minLength: 1, maxLength: 3 }), (given) => {
        const { lines, zero } = linesOf(given);
        const all = given.flatMap((line, at) =>
          line.map((one, dot) => ({ one, drawn: lines[at]?.[dot] ?? { x: -1, y: -1 } })),
        );
        for (const { drawn } of all) {
          expect(Math.min(drawn.x, drawn.y, zero)).toBeGreaterThanOrEqual(0);
          expect(Math.max(drawn.x, drawn.y, zero)).toBeLessThanOrEqual(WHOLE);
        }
        for (const left of all)
          for (const right of all) {
            if (left.one.at > right.one.at) expect(left.drawn.x).toBeGreaterThanOrEqual(right.drawn.x);
            if (left.one.value > right.one.value) expect(left.drawn.y).toBeLessThanOrEqual(right.drawn.y);
          }
      }),
      { numRuns: 200, seed: SEED },
    );
  });
});

it('two lines are told apart without colour, and stand in a table with the same figures', async () => {
  const points = [
    { at: 1, value: 10 },
    { at: 2, value: 30 },
  ];
  const { view } = await show(
    <LineChart
      sentence="Ganaba 10 €. Ahora gana 30 €."
      lines={[
        { key: 'a', word: 'Lo que dice', colour: 'savings', points },
        { key: 'b', word: 'Ventas menos gastos', colour: 'repayment', dashed: true, points: points.slice(1) },
      ]}
      table={{
        name: 'Visita por visita',
        heads: ['Día', 'Lo que dice'],
        rows: [{ key: 'a', title: '1/2/2026', values: ['10 €'] }],
      }}
    />,
  );
  const figure = screen.getByRole('figure');
  expect(figure.querySelector('figcaption')?.textContent).toBe('Ganaba 10 €. Ahora gana 30 €.');
  const dots = [...view.container.querySelectorAll<SVGElement>('[data-dots]')].map((one) => one.dataset.dots);
  expect(dots).toEqual(['2', '1']);
  const dashed = [...view.container.querySelectorAll<SVGElement>('path')].filter(
    (one) => one.style.strokeDasharray !== '',
  );
  expect(dashed).toHaveLength(1);
  figure.querySelector('details')?.setAttribute('open', '');
  expect(
    within(screen.getByRole('table'))
      .getAllByRole('row')
      .map((row) => plain(row.textContent)),
  ).toEqual(['DíaLo que dice', '1/2/202610 €']);
});
