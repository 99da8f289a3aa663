import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ListRow } from '../../../src/app/ui/list/List.tsx';
import { MemberPicker } from '../../../src/app/ui/member/MemberPicker.tsx';
import { MemberSymbol } from '../../../src/app/ui/member/MemberSymbol.tsx';
import { SymbolPicker } from '../../../src/app/ui/member/SymbolPicker.tsx';
import { COLOURS, SYMBOLS } from '../../../src/app/ui/member/symbols.ts';
import { SPOKEN } from '../../setup/spoken.ts';
import { show } from './render.tsx';

const member = (id: string, name: string) => ({ id, name, symbol: 'hen', colour: 'rose' });

describe('members on screen', () => {
  it('are picked by name, and say when they are chosen', async () => {
    const picked: string[] = [];
    const { user } = await show(
      <MemberPicker
        label="Quién"
        members={[member('1', 'Fatou'), member('2', 'Inés')]}
        picked={['2']}
        onPick={(id) => picked.push(id)}
      />,
    );
    await user.click(screen.getByRole('button', { name: 'Fatou', pressed: false }));
    expect(screen.getByRole('button', { name: 'Inés', pressed: true })).toBeDefined();
    expect(picked).toEqual(['1']);
  });

  it.each(['<img src=x onerror=alert(1)>', '\u202Eevil', '😀'.repeat(5_000), 'x'.repeat(10_000)])(
    'stand a hostile name: %.20s',
    async (name) => {
      await show(<ListRow member={member('1', name)} />);
      const shown = document.querySelector('bdi');
      expect(document.querySelector('img')).toBeNull();
      expect([...(shown?.textContent ?? '')].length).toBeLessThanOrEqual(60);
      expect(shown?.textContent).not.toContain('\u202E');
    },
  );

  it('have a plain disc where a card from elsewhere names an unknown symbol', async () => {
    await show(<MemberSymbol symbol="dragon" colour="infrared" />);
    expect(document.querySelectorAll('svg path').length).toBe(1);
  });

  it('choose among 24 symbols and 8 colours', async () => {
    const chosen: string[] = [];
    const { user } = await show(
      <SymbolPicker
        symbol="hen"
        colour="rose"
        onSymbol={(symbol) => chosen.push(symbol)}
        onColour={(colour) => chosen.push(colour)}
      />,
    );
    expect(screen.getAllByRole('radio').length).toBe(SYMBOLS.length + COLOURS.length);
    expect([SYMBOLS.length, COLOURS.length]).toEqual([24, 8]);
    await user.click(screen.getByRole('radio', { name: 'Olla' }));
    await user.click(screen.getByRole('radio', { name: 'Azul' }));
    expect(chosen).toEqual(['pot', 'sky']);
  });

  it.each(SPOKEN)('no two symbols share a word in %s', async (language) => {
    const { i18n } = await show(null, { language });
    const words = SYMBOLS.map((symbol) => i18n.t(`ui.symbol.${symbol}`));
    expect(new Set(words).size).toBe(SYMBOLS.length);
  });
});
