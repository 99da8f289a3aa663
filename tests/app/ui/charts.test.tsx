import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ColumnsChart } from '../../../src/app/ui/chart/ColumnsChart.tsx';
import { Ink, type InkProps } from '../../../src/app/ui/chart/Ink.tsx';
import { MarksChart } from '../../../src/app/ui/chart/MarksChart.tsx';
import { type ChartPart, PartsChart } from '../../../src/app/ui/chart/PartsChart.tsx';
import { amount } from '../../../src/ledger/money.ts';
import { plain, show } from './render.tsx';

const PARTS: readonly ChartPart[] = [
  { key: 'box', word: 'Caja', amount: amount(7500), kind: 'box', fill: 'full', colour: 'action' },
  { key: 'lent', word: 'Prestado', amount: amount(2500), kind: 'loan', fill: 'striped', colour: 'loan' },
  { key: 'bank', word: 'Banco', amount: amount(0), kind: 'bank', fill: 'dotted', colour: 'line-strong' },
];
const TABLE = {
  name: 'Reunión por reunión',
  heads: ['Día', 'Ahorrado'],
  rows: [
    { key: 'a', title: '1/2/2026', values: ['10 €'] },
    { key: 'b', title: '1/3/2026', values: ['30 €'] },
  ],
};

/** All that is said to who does not see the drawing. */
function heard(container: HTMLElement): string {
  const copy = container.cloneNode(true) as HTMLElement;
  for (const drawn of copy.querySelectorAll('[aria-hidden="true"]')) drawn.remove();
  return plain(copy.textContent);
}

const dataOf = (container: HTMLElement, name: string) =>
  [...container.querySelectorAll<HTMLElement>(`[data-${name}]`)].map((one) => one.dataset[name]);

describe('the parts of a whole', () => {
  it('are drawn in proportion, and said in words and amounts; a part of nothing is neither', async () => {
    const { view } = await show(<PartsChart sentence="Todo junto: 100 €." parts={PARTS} />);
    expect(dataOf(view.container, 'share')).toEqual(['745', '255']);
    expect(heard(view.container)).toBe('Todo junto: 100 €.CajaCaja 75 €PrestadoPréstamo 25 €');
    expect(screen.getByRole('figure').querySelector('figcaption')?.textContent).toBe('Todo junto: 100 €.');
  });

  it('below zero are said and not drawn', async () => {
    const overdrawn: ChartPart = {
      key: 'box',
      word: 'Caja',
      amount: amount(-500),
      fill: 'full',
      colour: 'action',
    };
    const { view } = await show(<PartsChart sentence="Todo junto." parts={[overdrawn, ...PARTS.slice(1)]} />);
    expect(dataOf(view.container, 'share')).toEqual(['1000']);
    expect(heard(view.container)).toContain('-5 €');
  });
});

describe('columns', () => {
  it('stand meeting by meeting, and unfold into a table with the same figures', async () => {
    const { view } = await show(
      <ColumnsChart
        sentence="El 1/2/2026 tenía 10 €. Ahora tiene 30 €."
        fills={[{ fill: 'full', colour: 'savings' }]}
        columns={[
          { key: 'a', values: [1000] },
          { key: 'b', values: [3000] },
        ]}
        table={TABLE}
      />,
    );
    expect(dataOf(view.container, 'column')).toEqual(['333', '1000']);
    const details = screen.getByRole('figure').querySelector('details');
    expect(details?.open).toBe(false);
    expect(details?.querySelector('summary')?.textContent).toBe('Reunión por reunión');
    details?.setAttribute('open', '');
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows.map((row) => plain(row.textContent))).toEqual([
      'DíaAhorrado',
      '1/2/202610 €',
      '1/3/202630 €',
    ]);
    expect(screen.getAllByRole('rowheader').map((one) => one.textContent)).toEqual(['1/2/2026', '1/3/2026']);
  });
});

describe('marks', () => {
  it('stand in order, each filled as its legend says', async () => {
    const came: InkProps = { fill: 'full', colour: 'action', round: true };
    const away: InkProps = { fill: 'empty', colour: 'line-strong', round: true };
    const { view } = await show(
      <MarksChart
        sentence="Ha venido a 1 de estas 2 reuniones."
        marks={[
          { key: 'a', ...away },
          { key: 'b', ...came },
        ]}
        legend={[
          { key: 'came', word: 'a tiempo', end: <b>1</b>, ...came },
          { key: 'away', word: 'no ha venido', end: <b>1</b>, ...away },
        ]}
        table={TABLE}
      />,
    );
    expect(dataOf(view.container, 'mark')).toEqual(['empty', 'full']);
    expect(heard(view.container)).toContain('a tiempo1no ha venido1');
    const items = screen.getAllByRole('listitem').map((item) => dataOf(item, 'fill'));
    expect(items).toEqual([['full'], ['empty']]);
  });
});

describe('a filling', () => {
  it('is told from every other without its colour, and is never read out', () => {
    const drawn = (['full', 'striped', 'dotted', 'empty'] as const).map((fill) => {
      const { container } = render(<Ink fill={fill} colour="loan" />);
      expect(container.firstElementChild?.getAttribute('aria-hidden')).toBe('true');
      return container.innerHTML.replace(/(?:id|url)(?:="|\(#)[^")]*/gu, '').replace(/data-fill="\w+"/u, '');
    });
    expect(new Set(drawn).size).toBe(4);
  });
});
