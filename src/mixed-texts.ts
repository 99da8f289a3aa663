/**
 * What the app says otherwise in a group of women and men: an overlay for each language (locales/mixed), laid over the texts of
 * the same names. Comes late, for such groups alone (adr/0042). Only what is there is covered, so that every text stays in its
 * part and no language speaks with the words of another. Must not know: screens, books, who is in a group.
 */
import type { i18n } from 'i18next';
import ca from '../locales/mixed/ca.json';
import en from '../locales/mixed/en.json';
import es from '../locales/mixed/es.json';
import fr from '../locales/mixed/fr.json';
import type { Language } from './i18n.ts';

type Texts = { readonly [name: string]: string | Texts };

const OVERLAYS: Readonly<Record<Language, Texts>> = { es, ca, fr, en };

/** Every text of `under`, as `over` says it where it says it. */
function covered(under: Texts, over: Texts): Texts {
  return Object.fromEntries(
    Object.entries(under).map(([name, text]) => {
      const said = over[name];
      if (said === undefined) return [name, text];
      return [name, typeof text === 'string' || typeof said === 'string' ? said : covered(text, said)];
    }),
  );
}

/** Lays the overlays over all texts, those too that come later; hands back what takes them off. Every screen is drawn anew. */
export function speakMixed(instance: i18n): () => void {
  const before: (() => void)[] = [];
  const cover = (language: string, part: string) => {
    const texts: Texts | undefined = instance.getResourceBundle(language, part);
    const over: Texts | undefined = OVERLAYS[language as Language];
    if (!texts || !over) return;
    const put = (said: Texts) =>
      instance.addResourceBundle(language, part, said, false, true, { silent: true });
    before.push(() => put(texts));
    put(covered(texts, over));
  };
  const drawAnew = () => instance.emit('languageChanged', instance.language);
  for (const [language, parts] of Object.entries(instance.store.data))
    for (const part of Object.keys(parts)) cover(language, part);
  instance.store.on('added', cover);
  drawAnew();
  return () => {
    instance.store.off('added', cover);
    for (const uncover of before) uncover();
    drawAnew();
  };
}
