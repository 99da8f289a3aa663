import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { CountOutcome } from '../../../src/app/ui/count/CountOutcome.tsx';
import { PieceCounter } from '../../../src/app/ui/count/PieceCounter.tsx';
import { type Pieces, UGX } from '../../../src/ledger/currency.ts';
import { amount } from '../../../src/ledger/money.ts';
import { SPOKEN } from '../../setup/spoken.ts';
import { plain, type RenderOptions, show } from './render.tsx';

function Counting({ first, onSeen }: { readonly first: Pieces; readonly onSeen: (pieces: Pieces) => void }) {
  const [pieces, setPieces] = useState(first);
  return (
    <PieceCounter
      pieces={pieces}
      onChange={(next) => {
        onSeen(next);
        setPieces(next);
      }}
    />
  );
}

async function count(options: RenderOptions = {}, first: Pieces = {}) {
  const seen: Pieces[] = [];
  const { user } = await show(<Counting first={first} onSeen={(pieces) => seen.push(pieces)} />, options);
  const row = (name: RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name });
  const tap = (name: RegExp) => user.click(screen.getByRole('button', { name }));
  return { user, row, tap, last: () => seen.at(-1) };
}

describe('counting by notes and coins', () => {
  it('by + and −, with the running sum', async () => {
    const { tap, last } = await count();
    await tap(/^Añadir 1 billete de 20/u);
    await tap(/^Añadir 1 billete de 20/u);
    await tap(/^Añadir 1 moneda de 0,50/u);
    expect(last()).toEqual({ 'note-2000': 2, 'coin-50': 1 });
    expect(plain(document.querySelector('output')?.textContent)).toBe('Suma40,50 €');
    await tap(/^Quitar 1 moneda de 0,50/u);
    expect(last()).toEqual({ 'note-2000': 2 });
  });

  it('by typing the number', async () => {
    const { user, row, last } = await count({ currency: UGX });
    await user.type(row(/billetes de 10.000/u), '37');
    expect(last()).toEqual({ 'note-10000': 37 });
    expect(plain(document.querySelector('output')?.textContent)).toBe('Suma370.000 UGX');
  });

  it('counts a note and a coin of the same value apart', async () => {
    const { user, row, last } = await count({ currency: UGX });
    await user.type(row(/billetes de 1.000/u), '3');
    await user.type(row(/monedas de 1.000/u), '4');
    expect(last()).toEqual({ 'note-1000': 3, 'coin-1000': 4 });
  });

  it.each(['-3', '1e400', 'NaN', '2,5', '9999999'])('does not take "%s" for a number', async (typed) => {
    const { user, row, last } = await count();
    row(/billetes de 5\s/u).focus();
    await user.paste(typed);
    expect(last()).toBeUndefined();
    expect(row(/billetes de 5\s/u).value).toBe('');
  });

  it('runs from large to small and folds away what is rare', async () => {
    const { tap } = await count();
    const names = () =>
      screen.getAllByRole('textbox').map((input) => plain(input.getAttribute('aria-label')));
    expect(names()[0]).toBe('Cuántos billetes de 100 €');
    expect(names().at(-1)).toBe('Cuántas monedas de 0,05 €');
    await tap(/Otros billetes/u);
    expect(names()[0]).toBe('Cuántos billetes de 500 €');
    expect(names().at(-1)).toBe('Cuántas monedas de 0,01 €');
  });

  it('unfolds by itself where a rare piece was counted', async () => {
    await count({}, { 'note-20000': 1 });
    expect(screen.getByRole('textbox', { name: /billetes de 200/u })).toBeDefined();
  });
});

describe('the outcome of the count', () => {
  const outcomes = [
    [34_000, 34_000, 'matches', null],
    [34_000, 33_500, 'missing', 'Falta'],
    [34_000, 34_500, 'tooMuch', 'Sobra'],
  ] as const;

  it.each(outcomes)('expected %i, counted %i: %s', async (expected, counted, outcome, sign) => {
    await show(<CountOutcome expected={amount(expected)} counted={amount(counted)} />);
    const region = screen.getAllByRole('status')[0] as HTMLElement;
    const words = { matches: 'Coincide', missing: 'Falta dinero: 5 €', tooMuch: 'Sobra dinero: 5 €' }[
      outcome
    ];
    expect(plain(region.textContent)).toContain(words);
    if (sign) expect(within(region).getByText(sign)).toBeDefined();
    expect(plain(region.textContent)).toContain('Tiene que haber340 €');
  });

  it.each(SPOKEN)('says how much is missing in %s', async (language) => {
    const { i18n } = await show(<CountOutcome expected={amount(500)} counted={amount(0)} />, { language });
    const money = language === 'en' ? '€5' : '5 €';
    const strong = document.querySelector('strong')?.textContent;
    expect(plain(strong)).toBe(plain(i18n.t('ui.outcome.missing', { amount: money })));
  });
});
