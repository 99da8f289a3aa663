import { screen, waitFor } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it } from 'vitest';
import { ListenButton } from '../../../src/app/speech/ListenButton.tsx';
import { AmountInput } from '../../../src/app/ui/amount/AmountInput.tsx';
import { Button } from '../../../src/app/ui/Button.tsx';
import { Stepper } from '../../../src/app/ui/list/Stepper.tsx';
import { Money } from '../../../src/app/ui/money/Money.tsx';
import { BottomBar } from '../../../src/app/ui/page/BottomBar.tsx';
import { Page } from '../../../src/app/ui/page/Page.tsx';
import { PracticeFrame } from '../../../src/app/ui/page/PracticeFrame.tsx';
import { createI18n } from '../../../src/i18n.ts';
import { amount } from '../../../src/ledger/money.ts';
import { phoneWithVoices } from '../../setup/voices.ts';
import { plain, show } from './render.tsx';

describe('a page', () => {
  it('names itself, takes the focus and goes back', async () => {
    let back = 0;
    const onBack = () => {
      back += 1;
    };
    document.title = 'Caixeta';
    const { user } = await show(
      <Page title="Ahorro" onBack={onBack}>
        .
      </Page>,
    );
    // A phone shows it in its history and in the list of open apps: names and sums stand in titles of screens.
    expect(document.title).toBe('Caixeta');
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'Ahorro' }));
    await user.click(screen.getByRole('button', { name: 'Atrás' }));
    expect(back).toBe(1);
  });

  it('changes the language in place and tells the document', async () => {
    const { user, i18n } = await show(
      <Page title="x" onBack={() => {}}>
        .
      </Page>,
    );
    const choice = screen.getByRole('combobox', { name: 'Idioma' });
    const names = [...choice.querySelectorAll('option')].map((option) => option.textContent);
    expect(names).toEqual(['Español', 'Català', 'Français', 'English']);
    await user.selectOptions(choice, 'Français');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Retour' })).toBeDefined());
    expect(document.documentElement.lang).toBe('fr');
    expect(i18n.language).toBe('fr');
  });

  it('has no 🔊 without a voice of the language on the phone itself', async () => {
    phoneWithVoices({ lang: 'es-ES', localService: false }, { lang: 'fr-FR', localService: true });
    const { again } = await show(<Page title="x">.</Page>);
    // One that may be heard: once it is there, so would the other have been.
    again(
      <>
        <Page title="x">.</Page>
        <I18nextProvider i18n={await createI18n('fr')}>
          <ListenButton text={() => 'x'} />
        </I18nextProvider>
      </>,
    );
    await screen.findByRole('button', { name: 'Écouter' });
    expect(screen.queryByRole('button', { name: 'Escuchar' })).toBeNull();
  });

  it('reads title, amount as words and buttons with the local voice', async () => {
    const said = phoneWithVoices({ lang: 'es_ES', localService: true });
    const { user } = await show(
      <Page title="La caja" listen={(say) => say.amount(amount(2_150))} actions={<Button>Siguiente</Button>}>
        .
      </Page>,
    );
    await user.click(await screen.findByRole('button', { name: 'Escuchar' }));
    expect(said).toEqual(['La caja. veintiún euros y cincuenta céntimos. Siguiente']);
  });

  it('reads what stands large where a screen has no words of its own, what is typed, and its main button', async () => {
    const said = phoneWithVoices({ lang: 'es_ES', localService: true });
    const typed = (text: string) => (
      <Page title="¿Cuánto?">
        <Money amount={amount(2_000)} size="large" label="Fondo" />
        <Money amount={amount(700)} />
        <AmountInput label="x" text={text} onText={() => {}} onAmount={() => {}} actionLabel="Siguiente" />
      </Page>
    );
    const { user, again } = await show(typed(''));
    await user.click(await screen.findByRole('button', { name: 'Escuchar' }));
    again(typed('15'));
    await user.click(screen.getByRole('button', { name: 'Escuchar' }));
    expect(said).toEqual([
      '¿Cuánto?. Fondo: veinte euros. Siguiente',
      '¿Cuánto?. Fondo: veinte euros. quince euros. Siguiente',
    ]);
  });

  it('shows the notes of the box on tap', async () => {
    const { user } = await show(<BottomBar amount={amount(34_000)} />);
    const bar = screen.getByRole('button', { name: /En la caja tiene que haber/u, expanded: false });
    expect(plain(bar.textContent)).toContain('340 €');
    await user.click(bar);
    expect(plain(screen.getByRole('img').getAttribute('aria-label'))).toBe(
      '3 billetes de 100 € y 2 billetes de 20 €',
    );
  });

  it('marks play money in words', async () => {
    await show(<PracticeFrame>.</PracticeFrame>, { language: 'ca' });
    expect(screen.getByText('Prova')).toBeDefined();
  });
});

describe('the steps of a meeting', () => {
  const steps = [
    { id: 'who', label: 'Quién ha venido', icon: null, done: true },
    { id: 'save', label: 'Ahorro', icon: null, done: false, left: 3 },
    { id: 'count', label: 'Contar', icon: null, done: false },
  ] as const;

  it.each(['line', 'list'] as const)('say what is done and what is left (%s)', async (layout) => {
    const gone: string[] = [];
    const { user } = await show(
      <Stepper label="Pasos" steps={steps} current="save" onStep={(id) => gone.push(id)} layout={layout} />,
    );
    expect(screen.getByRole('button', { name: /Quién ha venido.*hecho/u })).toBeDefined();
    const current = screen.getByRole('button', { name: /Ahorro.*Faltan 3/u });
    expect(current.getAttribute('aria-current')).toBe('step');
    await user.click(screen.getByRole('button', { name: 'Contar' }));
    expect(gone).toEqual(['count']);
  });
});
