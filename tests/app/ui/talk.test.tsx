import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { Notice } from '../../../src/app/ui/talk/Notice.tsx';
import { ReadBack, type ReadBackProps } from '../../../src/app/ui/talk/ReadBack.tsx';
import { TapToAgree } from '../../../src/app/ui/talk/TapToAgree.tsx';
import { UndoBar } from '../../../src/app/ui/talk/UndoBar.tsx';
import { useDone } from '../../../src/app/ui/ui-provider.tsx';
import { amount } from '../../../src/ledger/money.ts';
import { SPOKEN } from '../../setup/spoken.ts';
import { plain, show } from './render.tsx';

const FATOU = { id: 'f', name: 'Fatou', symbol: 'mango', colour: 'clay' };
const AWA = { id: 'a', name: 'Awa', symbol: 'key', colour: 'sky' };

function Agreeing({ onSeen }: { readonly onSeen: (agreed: readonly string[]) => void }) {
  const [agreed, setAgreed] = useState<readonly string[]>([]);
  return (
    <TapToAgree
      people={[{ member: FATOU, role: 'tesorera' }, { member: AWA }]}
      agreed={agreed}
      onChange={(next) => {
        onSeen(next);
        setAgreed(next);
      }}
    />
  );
}

function Doing() {
  const done = useDone();
  return <button type="button" onClick={() => done('Apuntado')} aria-label="do" />;
}

async function readBack(extra: Partial<ReadBackProps> = {}) {
  const heard: string[] = [];
  const view = await show(
    <ReadBack
      open
      sentence="Fatou ahorra 20 €."
      member={FATOU}
      amount={amount(2_000)}
      kind="savings"
      way="handToBox"
      before={amount(15_000)}
      after={amount(17_000)}
      onYes={() => {
        heard.push('yes');
      }}
      onNo={() => heard.push('no')}
      {...extra}
    />,
  );
  return { heard, ...view };
}

describe('reading a movement back', () => {
  it('shows who, what, the notes, before and after, and the way of the money', async () => {
    await readBack();
    const words = plain(screen.getByRole('dialog', { name: '¿Está bien?' }).textContent);
    for (const part of ['Fatou', 'Fatou ahorra 20 €.', 'Antes150 €', 'Ahora170 €'])
      expect(words).toContain(part);
    const drawings = screen.getAllByRole('img').map((each) => plain(each.getAttribute('aria-label')));
    expect(drawings).toEqual(['1 billete de 20 €', 'De la mano a la caja']);
  });

  it('a double tap says yes once', async () => {
    const { heard, user } = await readBack();
    await user.dblClick(screen.getByRole('button', { name: 'Sí, está bien' }));
    expect(heard).toEqual(['yes']);
  });

  it('stays deaf while the line is being written', async () => {
    let finish = () => {};
    let times = 0;
    const { user } = await readBack({
      onYes: () => {
        times += 1;
        return new Promise<void>((resolve) => {
          finish = resolve;
        });
      },
    });
    const yes = screen.getByRole('button', { name: 'Sí, está bien' });
    await user.click(yes);
    await user.click(yes);
    expect(times).toBe(1);
    finish();
  });

  it('shows ✓ over its buttons once it is written, and not before', async () => {
    let write = () => {};
    const written = new Promise<void>((resolve) => {
      write = resolve;
    });
    let seen = false;
    const { user } = await readBack({
      onYes: async (showWritten) => {
        await written;
        await showWritten();
        seen = true;
      },
    });
    await user.click(screen.getByRole('button', { name: 'Sí, está bien' }));
    expect(screen.queryByText('Apuntado')).toBeNull();
    write();
    expect(await screen.findByText('Apuntado')).toBeDefined();
    await waitFor(() => expect(seen).toBe(true));
  });

  it('a held Enter key agrees to nothing: the question has the focus', async () => {
    const { heard, user } = await readBack();
    expect(document.activeElement?.textContent).toBe('¿Está bien?');
    await user.keyboard('{Enter}{Enter}');
    expect(heard).toEqual([]);
  });

  it('can be changed, and shows the refusal of the book', async () => {
    const { heard, user } = await readBack({ refusal: 'En la caja hay 240 €.' });
    expect(screen.getByRole('alert').textContent).toBe('En la caja hay 240 €.');
    await user.click(screen.getByRole('button', { name: 'No, cambiar' }));
    expect(heard).toEqual(['no']);
  });

  it.each(SPOKEN)('has its two answers in %s', async (language) => {
    const { i18n } = await show(<ReadBack open sentence="." onYes={() => {}} onNo={() => {}} />, {
      language,
    });
    expect(screen.getByRole('button', { name: i18n.t('ui.readBack.yes') })).toBeDefined();
    expect(screen.getByRole('button', { name: i18n.t('ui.readBack.no') })).toBeDefined();
  });
});

describe('agreeing', () => {
  it('each taps her own symbol, and can take it back', async () => {
    const seen: (readonly string[])[] = [];
    const { user } = await show(<Agreeing onSeen={(agreed) => seen.push(agreed)} />);
    await user.click(screen.getByRole('button', { name: /Fatou/u }));
    await user.click(screen.getByRole('button', { name: /Awa/u }));
    expect(screen.getByRole('button', { name: /Awa/u, pressed: true }).textContent).toContain('Dice que sí');
    await user.click(screen.getByRole('button', { name: /Fatou/u }));
    expect(seen).toEqual([['f'], ['f', 'a'], ['a']]);
  });
});

describe('saying things', () => {
  it('an error is an alert, the rest a status', async () => {
    await show(<Notice tone="error">No hay espacio.</Notice>);
    expect(screen.getByRole('alert').textContent).toBe('No hay espacio.');
  });

  it('undoes the last one once, however often it is tapped', async () => {
    let times = 0;
    const undo = () => {
      times += 1;
    };
    const { user } = await show(<UndoBar text="Fatou ahorra 20 €" onUndo={undo} />);
    // Deaf at first, lest the second tap of what was there before falls on it.
    await user.click(screen.getByRole('button', { name: 'Deshacer lo último' }));
    expect(times).toBe(0);
    await waitFor(() => expect(screen.getByRole('button').getAttribute('aria-disabled')).toBe(null));
    await user.dblClick(screen.getByRole('button', { name: 'Deshacer lo último' }));
    expect(times).toBe(1);
  });

  it('announces what is done, and vibrates only where it is wanted', async () => {
    const vibrations: unknown[] = [];
    Object.defineProperty(navigator, 'vibrate', {
      configurable: true,
      value: (pattern: unknown) => vibrations.push(pattern),
    });
    const { user } = await show(<Doing />);
    await user.click(screen.getByRole('button', { name: 'do' }));
    expect(screen.getByRole('status').textContent).toBe('Apuntado');
    expect(vibrations).toEqual([]);
    document.body.replaceChildren();
    const second = await show(<Doing />, { settings: { vibration: true } });
    await second.user.click(screen.getByRole('button', { name: 'do' }));
    expect(vibrations).toEqual([30]);
  });
});
