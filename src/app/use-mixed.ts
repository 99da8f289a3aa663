/** Has the app speak of women and men while `isMixed`; where the words cannot be had it speaks as always. */
import { useContext, useEffect } from 'react';
import { I18nContext } from 'react-i18next';

export function useMixed(isMixed: boolean): void {
  const i18n = useContext(I18nContext)?.i18n;
  useEffect(() => {
    if (!isMixed || !i18n) return undefined;
    const spoken = import('../mixed-texts.ts').then(
      ({ speakMixed }) => speakMixed(i18n),
      () => null,
    );
    return () => void spoken.then((stop) => stop?.());
  }, [isMixed, i18n]);
}
