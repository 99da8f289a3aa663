import { fireEvent } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { helpKeyboard } from '../../../src/app/keyboard/keyboard.ts';
import { createI18n } from '../../../src/i18n.ts';

beforeAll(async () => helpKeyboard(await createI18n('en')));

beforeEach(() => {
  document.body.innerHTML = `
    <main>
      <button id="key"></button>
      <input id="words" /><select id="list"></select>
      <input id="amount" inputmode="none" value="1" />
      <input id="tick" type="checkbox" />
      <fieldset data-goes-on>
        <input id="a" type="radio" name="r" /><input id="b" type="radio" name="r" /><input id="c" type="radio" name="r" />
      </fieldset>
    </main>`;
});

const field = (id: string) => document.getElementById(id) as HTMLInputElement;

/** Presses it there; whether the browser goes on with the key. */
function press(id: string, key: string, more: object = {}): boolean {
  field(id).focus();
  return fireEvent.keyDown(field(id), { key, ...more });
}

describe('the keys of a keyboard', () => {
  it.each(['7', '0', ',', '.', 'Backspace'])('%s goes into the amount from a button', (key) => {
    // The browser itself writes it, where the focus is by then.
    expect(press('key', key)).toBe(true);
    expect(document.activeElement).toBe(field('amount'));
    expect(field('amount').selectionStart).toBe(1);
  });

  it.each(['a', 'Tab', 'Enter', ' ', 'F1'])('%s stays where it is', (key) => {
    press('key', key);
    expect(document.activeElement).toBe(field('key'));
  });

  it.each(['words', 'list'])('a figure stays in %s', (id) => {
    press(id, '7');
    expect(document.activeElement).toBe(field(id));
  });

  it('leaves the keys of the browser alone', () => {
    press('key', '0', { ctrlKey: true });
    expect(document.activeElement).toBe(field('key'));
  });

  it('does not guess between two amounts, and on a dialog means the one there', () => {
    document.querySelector('main')?.insertAdjacentHTML('beforeend', '<input inputmode="none" />');
    press('key', '7');
    expect(document.activeElement).toBe(field('key'));
    document.body.insertAdjacentHTML('beforeend', '<dialog open><input id="on" inputmode="none" /></dialog>');
    press('key', '7');
    expect(document.activeElement).toBe(field('on'));
  });

  it('ticks and chooses by Enter too', () => {
    press('tick', 'Enter');
    expect(field('tick').checked).toBe(true);
    press('b', 'Enter');
    expect(field('b').checked).toBe(true);
  });

  it('moves by arrows among answers that go on at once, all the way round, and chooses none', () => {
    expect(press('a', 'ArrowDown')).toBe(false);
    expect(document.activeElement).toBe(field('b'));
    press('b', 'ArrowRight');
    expect(document.activeElement).toBe(field('c'));
    press('c', 'ArrowDown');
    expect(document.activeElement).toBe(field('a'));
    press('a', 'ArrowUp');
    expect(document.activeElement).toBe(field('c'));
    expect(['a', 'b', 'c'].some((id) => field(id).checked)).toBe(false);
  });
});
