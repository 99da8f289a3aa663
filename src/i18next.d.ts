/** Types the keys of `t` from the Spanish texts: a key that does not exist is a type error. */
import 'i18next';
import type texts from '../locales/es.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    returnNull: false;
    resources: { translation: typeof texts };
  }
}
