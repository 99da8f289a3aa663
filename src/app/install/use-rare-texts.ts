/** The words of what comes later: the first screens do not bring them. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addRareTexts } from '../../i18n.ts';

/** True once they are there. Where they cannot be fetched, what needs them does not show. */
export function useRareTexts(): boolean {
  const { i18n } = useTranslation();
  const [there, setThere] = useState(false);
  useEffect(() => {
    let gone = false;
    addRareTexts(i18n).then(
      () => {
        if (!gone) setThere(true);
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [i18n]);
  return there;
}
