/** On a wide screen: fetches what stands beside a page, its code, its styles, and the words of steps and places. */
import type { i18n } from 'i18next';
import { type ComponentType, useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { addAllTexts, addRareTexts } from '../../i18n.ts';
import { bringSheet } from '../style-sheet.ts';
import { useLater } from '../ui/use-later.ts';
import sheet from './beside.css?url';

/** What could not be fetched is asked for again when the window is wide again; until then the page stands alone. */
export function WhenWide() {
  const { i18n } = useTranslation();
  const brought = useLater(useCallback(() => bring(i18n), [i18n]));
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (brought) dataset.wide = '';
    return () => {
      delete dataset.wide;
    };
  }, [brought]);
  return brought ? <brought.Beside /> : null;
}

async function bring(instance: i18n): Promise<{ readonly Beside: ComponentType }> {
  const [{ Beside }] = await Promise.all([
    import('./Beside.tsx'),
    bringSheet(sheet),
    addAllTexts(instance),
    addRareTexts(instance),
  ]);
  return { Beside };
}
