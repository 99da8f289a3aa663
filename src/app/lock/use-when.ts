/** A moment as people say it: the day and the hour, by this phone's clock. */
import { useLanguage } from '../../i18n.ts';
import { LOCALES } from '../format/locale.ts';

export function useWhen(): (at: number) => string {
  const language = useLanguage();
  return (at) =>
    new Intl.DateTimeFormat(LOCALES[language], {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      hour: '2-digit',
      minute: '2-digit',
    }).format(at);
}
