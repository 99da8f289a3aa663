import { screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { Button } from '../../../src/app/ui/Button.tsx';
import { ChoiceList } from '../../../src/app/ui/field/ChoiceList.tsx';
import { DateField } from '../../../src/app/ui/field/DateField.tsx';
import { Switch } from '../../../src/app/ui/field/Switch.tsx';
import { TextField } from '../../../src/app/ui/field/TextField.tsx';
import { type CivilDate, civilDate } from '../../../src/ledger/civil-date.ts';
import { show } from './render.tsx';

function Naming() {
  const [name, setName] = useState('');
  return <TextField label="Nombre" value={name} onChange={setName} maxLength={10} problem="Falta." />;
}

type Saving = 'free' | 'quota';

function Choosing({ onSeen }: { readonly onSeen: (value: Saving) => void }) {
  const [value, setValue] = useState<Saving | null>(null);
  return (
    <ChoiceList<Saving>
      label="¿Cómo?"
      choices={[
        { value: 'free', label: 'Lo que puede', note: 'Cada vez' },
        { value: 'quota', label: 'Todas igual' },
      ]}
      value={value}
      onChange={(next) => {
        onSeen(next);
        setValue(next);
      }}
    />
  );
}

describe('fields', () => {
  it('a text keeps what was typed and shows how much room is left', async () => {
    const { user } = await show(<Naming />);
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Nombre' });
    await user.type(field, 'Mariama D y más');
    expect(field.value).toBe('Mariama D ');
    expect(screen.getByText('Caben 0 letras más')).toBeDefined();
    expect(screen.getByRole('alert').textContent).toBe('Falta.');
    expect(field.getAttribute('aria-invalid')).toBe('true');
  });

  it('one question: answers are radio buttons, moved by the arrow keys', async () => {
    const given: string[] = [];
    const { user } = await show(<Choosing onSeen={(value) => given.push(value)} />);
    await user.click(screen.getByRole('radio', { name: /Lo que puede/u }));
    await user.keyboard('{ArrowDown}');
    expect(given).toEqual(['free', 'quota']);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Todas igual' }).checked).toBe(true);
  });

  it('a switch is on or off at once', async () => {
    const seen: boolean[] = [];
    const { user } = await show(<Switch label="Sonidos" checked={false} onChange={(on) => seen.push(on)} />);
    await user.click(screen.getByRole('switch', { name: 'Sonidos' }));
    expect(seen).toEqual([true]);
  });

  it('a day comes from a chip or the date field, and is written out', async () => {
    const seen: (CivilDate | '')[] = [];
    const day = civilDate('2026-11-23');
    const { user } = await show(
      <DateField
        label="Día"
        value={day}
        onChange={(date) => seen.push(date)}
        chips={[{ label: 'En dos semanas', date: civilDate('2026-12-07') }]}
      />,
    );
    expect(screen.getByText('lunes, 23 de noviembre de 2026')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'En dos semanas' }));
    await user.clear(screen.getByLabelText('Día'));
    expect(seen).toEqual(['2026-12-07', '']);
  });
});

describe('a button', () => {
  it('takes a double tap for one, and a later tap for another', async () => {
    let times = 0;
    const press = () => {
      times += 1;
    };
    const { user } = await show(<Button onClick={press}>Ya</Button>);
    const button = screen.getByRole('button', { name: 'Ya' });
    await user.dblClick(button);
    expect(times).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 450));
    await user.click(button);
    expect(times).toBe(2);
  });
});
