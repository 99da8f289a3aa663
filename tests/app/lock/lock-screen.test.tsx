// The screen where a lock is put on, changed and taken off: what it says first, the code twice, and the code before anything is changed.
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { ASK_AFTER } from '../../../src/app/state/app-lock.ts';
import { SPOKEN } from '../../setup/spoken.ts';
import { partsOn, renderApp } from '../harness.tsx';
import { CODE, clockedPhone, lockedApp, tapCode, tapWhenOpen } from './phone-with-lock.tsx';

const button = (name: string) => screen.findByRole('button', { name });
const title = (name: string) => screen.findByRole('heading', { level: 1, name });

describe('putting a lock on', () => {
  test.each(SPOKEN)(
    'in %s: what it does and what not is said before, then one question a screen',
    async (language) => {
      const phone = clockedPhone();
      const { i18n, parts } = await renderApp(phone, '/settings', language);
      const { t } = i18n;
      await userEvent.click(await button(t('settings.lock')));
      expect(await screen.findByText(t('lock.helps.curious'))).toBeTruthy();
      for (const key of ['lock.not.computer', 'lock.not.others', 'lock.ifForgottenText'] as const)
        expect(screen.getByText(t(key))).toBeTruthy();
      await userEvent.click(await button(t('lock.choose')));
      expect((await title(t('lock.choose'))).textContent).toBe(t('lock.choose'));
      const next = await button(t('lock.next'));
      await tapCode('250');
      expect((next as HTMLButtonElement).disabled).toBe(true);
      await tapCode('793');
      await userEvent.click(next);
      await title(t('lock.again'));
      await tapCode(CODE);
      await userEvent.click(await button(t('lock.keep')));
      await title(t('lock.when.title'));
      const choices = screen.getAllByRole('radio').map((each) => each.closest('label')?.textContent);
      expect(choices).toEqual(ASK_AFTER.map((after) => t(`lock.when.after${after}`)));
      await userEvent.click(screen.getByRole('radio', { name: t('lock.when.after1') }));
      await userEvent.click(await button(t('lock.when.done')));
      expect(await screen.findByText(t('lock.isOn'))).toBeTruthy();
      expect(within(screen.getByRole('banner')).getByRole('button', { name: t('lock.now') })).toBeTruthy();
      const settings = await parts.store.settings();
      expect(settings).toMatchObject({ lock: true, 'lock/after': '1' });
      expect(JSON.stringify(settings)).not.toContain(CODE);
    },
  );

  test('two that differ: it begins again, and says so', async () => {
    const phone = clockedPhone();
    await renderApp(phone, '/lock');
    await userEvent.click(await button('Choose a secret code'));
    await tapCode('1357');
    await userEvent.click(await button('Next'));
    await title('Type it once more');
    await tapCode('1358');
    await userEvent.click(await button('Use this code'));
    await title('Choose a secret code');
    expect(
      (await screen.findByText('It is not the same code. Choose it again.')).closest('[role=status]'),
    ).toBeTruthy();
    expect((await (await partsOn(phone)).store.settings()).lock).toBeUndefined();
  });

  test('with a keyboard and by pasting; letters and what is too long are left out', async () => {
    await renderApp(clockedPhone(), '/lock');
    await userEvent.click(await button('Choose a secret code'));
    const field = (await screen.findByLabelText('Secret code', { selector: 'input' })) as HTMLInputElement;
    await userEvent.paste(' 12-34 ab 5678 90');
    expect(field.value).toBe('•'.repeat(8));
    await userEvent.keyboard('{Backspace}{Backspace}');
    expect(field.value).toBe('•'.repeat(6));
    await userEvent.click(screen.getByRole('button', { name: '9' }));
    await userEvent.keyboard('5{Backspace}');
    expect(field.value).toBe('•'.repeat(7));
    await userEvent.keyboard('{Enter}');
    await title('Type it once more');
    await userEvent.keyboard('1234569{Enter}');
    await title('When does it ask for the code?');
  });
});

describe('a lock that is on', () => {
  test('the code is asked for before it is changed; then the new one opens', async () => {
    const { lock } = await lockedApp(clockedPhone(), '/lock');
    await userEvent.click(await button('Change the code'));
    await title('What is the code now?');
    await tapCode('1111');
    await userEvent.click(await button('Next'));
    expect(await screen.findByText('That is not the code')).toBeTruthy();
    await tapCode(CODE);
    await tapWhenOpen('Next');
    await title('Choose a secret code');
    await tapCode('8642');
    await userEvent.click(await button('Next'));
    await title('Type it once more');
    await tapCode('8642');
    await userEvent.click(await button('Use this code'));
    expect(await screen.findByText('The lock is on')).toBeTruthy();
    expect(await lock.tryCode(CODE)).toMatchObject({ is: 'wrong' });
    expect(await lock.tryCode('8642')).toMatchObject({ is: 'right' });
  });

  test('the code is asked for before it is taken off; then nothing asks any more', async () => {
    const { lock, parts } = await lockedApp(clockedPhone(), '/lock', '0');
    await userEvent.click(await button('Take the lock off'));
    await tapCode(CODE);
    await userEvent.click(await button('Take the lock off'));
    expect(await button('Choose a secret code')).toBeTruthy();
    expect(await lock.isOn()).toBe(false);
    expect((await parts.store.settings()).lock).toBe(false);
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Lock now' })).toBeNull());
    lock.lockNow();
    expect(screen.queryByRole('heading', { name: 'What is the secret code?' })).toBeNull();
  });
});
