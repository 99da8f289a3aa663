/** Lays the words of a group of women and men over the others. Comes late, and for such a group alone (adr/0042). */
import { useContext, useEffect } from 'react';
import { I18nContext } from 'react-i18next';
import { speakMixed } from '../../mixed-texts.ts';

export function Speak() {
  const i18n = useContext(I18nContext)?.i18n;
  useEffect(() => (i18n ? speakMixed(i18n) : undefined), [i18n]);
  return null;
}
