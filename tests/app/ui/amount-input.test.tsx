import { screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { AmountInput, type AmountInputProps } from '../../../src/app/ui/amount/AmountInput.tsx';
import { LANGUAGES, type Language } from '../../../src/i18n.ts';
import { UGX } from '../../../src/ledger/currency.ts';
import { type Amount, type AmountProblem, amount } from '../../../src/ledger/money.ts';
import { SPOKEN } from '../../setup/spoken.ts';
import { plain, type RenderOptions, show } from './render.tsx';

type Extra = Partial<Pick<AmountInputProps, 'chips' | 'chipsGoOn' | 'usual' | 'refusal'>>;

function Asking({ extra, onAmount }: { readonly extra: Extra; readonly onAmount: (value: Amount) => void }) {
  const [text, setText] = useState('');
  return (
    <AmountInput
      label="Question"
      text={text}
      onText={setText}
      onAmount={onAmount}
      actionLabel="Next"
      {...extra}
    />
  );
}

async function ask(extra: Extra = {}, options: RenderOptions = {}) {
  const given: Amount[] = [];
  const { user, i18n } = await show(
    <Asking extra={extra} onAmount={(value) => given.push(value)} />,
    options,
  );
  const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Question' });
  const tap = (name: string | RegExp) => user.click(screen.getByRole('button', { name }));
  return { given, user, i18n, field, tap };
}

describe('entering an amount', () => {
  it('by the keypad: figures, comma, ⌫', async () => {
    const { given, field, tap } = await ask();
    for (const key of ['1', '2', 'Coma', '5', '9']) await tap(key);
    await tap('Borrar la última cifra');
    expect(field().value).toBe('12,5');
    await tap('Next');
    expect(given).toEqual([1_250]);
  });

  it('by a real keyboard, with Enter', async () => {
    const { given, user, field } = await ask();
    await user.type(field(), '20.50{Enter}');
    expect(given).toEqual([2_050]);
  });

  it('has three zeros and no comma where there are no cents, and groups what is typed', async () => {
    const { given, field, tap } = await ask({}, { currency: UGX });
    expect(screen.queryByRole('button', { name: 'Coma' })).toBeNull();
    for (const key of ['1', '8', '5', '000']) await tap(key);
    expect(plain(field().value)).toBe('185 000');
    await tap('Next');
    expect(given).toEqual([185_000]);
  });

  it('by a chip, and draws the notes it is', async () => {
    const { given, tap } = await ask({ chips: [{ label: 'Otra vez 25 €', amount: amount(2_500) }] });
    await tap('Otra vez 25 €');
    expect(screen.getByRole('button', { name: 'Otra vez 25 €' }).getAttribute('aria-pressed')).toBe('true');
    expect(plain(screen.getByRole('img').getAttribute('aria-label'))).toBe(
      '1 billete de 20 € y 1 billete de 5 €',
    );
    await tap('Next');
    expect(given).toEqual([2_500]);
  });

  it('a chip that is the answer goes on at once, but not past the guard', async () => {
    const chips = [
      { label: 'Lo de siempre', amount: amount(2_000) },
      { label: 'Mucho', amount: amount(50_000) },
    ];
    const { given, tap } = await ask({ chips, chipsGoOn: true, usual: amount(2_000) });
    await tap('Lo de siempre');
    expect(given).toEqual([2_000]);
    await tap('Mucho');
    expect(given).toEqual([2_000]);
    expect(screen.getByRole('dialog', { name: /mucho más/u })).toBeDefined();
  });

  const bad: readonly (readonly [string, AmountProblem])[] = [
    ['', 'amountMissing'],
    ['0', 'amountZero'],
    ['-20', 'amountNegative'],
    ['NaN', 'amountNotANumber'],
    ['1e400', 'amountNotANumber'],
    ['12,345', 'amountTooManyDigits'],
    ['999999999999999', 'amountTooLarge'],
  ];
  const cases = bad.flatMap(([pasted, code]) => LANGUAGES.map((language) => ({ pasted, code, language })));

  it.each(cases)('pasted "$pasted" in $language: says what is wrong and keeps it', async (row) => {
    const { given, user, i18n, field, tap } = await ask({}, { language: row.language as Language });
    field().focus();
    if (row.pasted) await user.paste(row.pasted);
    await tap('Next');
    const words = i18n.t(`ui.amount.problem.${row.code}`, { digits: '2' });
    expect(screen.getByText(words)).toBeDefined();
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(field().value.replace(/\s/gu, '')).toBe(row.pasted);
    expect(given).toEqual([]);
  });

  it.each(SPOKEN)('a grouped thousand where there are no cents is explained in %s', async (language) => {
    const { given, user, i18n, field } = await ask({}, { language, currency: UGX });
    await user.type(field(), '1.000{Enter}');
    expect(screen.getByText(i18n.t('ui.amount.noCents'))).toBeDefined();
    expect(given).toEqual([]);
  });

  it('takes ten thousand pasted characters without harm', async () => {
    const { given, user, field, tap } = await ask();
    field().focus();
    await user.paste('9'.repeat(10_000));
    await tap('Next');
    expect(given).toEqual([]);
    expect(field().value.length).toBeLessThan(40);
  });

  it('shows the refusal of the book beside the field', async () => {
    const { field } = await ask({ refusal: 'En la caja hay 240 €.' });
    const described = field().getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(described)?.textContent).toBe('En la caja hay 240 €.');
  });
});

describe('an extra zero', () => {
  it('above three times the usual is asked again, and can be changed without losing it', async () => {
    const { given, user, field, tap } = await ask({ usual: amount(2_000) });
    await user.type(field(), '200{Enter}');
    expect(given).toEqual([]);
    expect(screen.getByRole('dialog', { name: /mucho más/u })).toBeDefined();
    await tap('No, cambiar');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(field().value).toBe('200');
    await user.type(field(), '{Enter}');
    await tap(/Sí, son/u);
    expect(given).toEqual([20_000]);
  });

  it('exactly three times the usual is not doubted', async () => {
    const { given, user, field } = await ask({ usual: amount(2_000) });
    await user.type(field(), '60{Enter}');
    expect(given).toEqual([6_000]);
  });
});

describe('tapping the notes', () => {
  const note = (value: string) => new RegExp(`^1 billete de ${value}\\s€$`, 'u');

  it('adds up what is handed over', async () => {
    const { given, tap } = await ask({}, { settings: { amountWay: 'notes' } });
    await tap(note('20'));
    await tap(note('20'));
    await tap(note('5'));
    await tap('Next');
    expect(given).toEqual([4_500]);
  });

  it('takes a part of it and draws what to give back', async () => {
    const { given, user, tap } = await ask();
    await user.click(screen.getByRole('button', { name: /^Billetes/u }));
    await tap(note('20'));
    await tap('Solo una parte');
    await tap('8');
    expect(screen.getByText(/Devuelve 12\s€ de cambio/u)).toBeDefined();
    const drawings = screen.getAllByRole('img').map((each) => plain(each.getAttribute('aria-label')));
    expect(drawings).toContain('1 billete de 10 € y 1 moneda de 2 €');
    await tap('Next');
    expect(given).toEqual([800]);
  });

  it('starts again from nothing', async () => {
    const { field, tap } = await ask({}, { settings: { amountWay: 'notes' } });
    await tap(note('50'));
    await tap('Empezar otra vez');
    expect(field().value).toBe('');
  });
});
