/** Waits for a wide screen, and fetches then what stands beside a page: its code, its styles, and the words of steps and places. */
import type { i18n } from 'i18next';
import { type ComponentType, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addAllTexts, addRareTexts } from '../../i18n.ts';
import { bringSheet } from '../style-sheet.ts';
import sheet from './beside.css?url';

export function WhenWide() {
  const { i18n } = useTranslation();
  const [Beside, setBeside] = useState<ComponentType>();
  useEffect(() => {
    const wide = matchMedia('(min-width: 900px)');
    const look = () => {
      // What fails here is asked for again by the next change; until then the page stands alone.
      if (wide.matches)
        bring(i18n).then(
          (brought) => setBeside(() => brought),
          () => undefined,
        );
    };
    wide.addEventListener('change', look);
    look();
    return () => wide.removeEventListener('change', look);
  }, [i18n]);
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (Beside) dataset.wide = '';
    return () => {
      delete dataset.wide;
    };
  }, [Beside]);
  return Beside ? <Beside /> : null;
}

async function bring(instance: i18n): Promise<ComponentType> {
  const [{ Beside }] = await Promise.all([
    import('./Beside.tsx'),
    bringSheet(sheet),
    addAllTexts(instance),
    addRareTexts(instance),
  ]);
  return Beside;
}
