/** Why no names stand here, where the community agreed on totals. */
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/talk/Notice.tsx';
import { useMayName } from './use-may-name.ts';

export function NamesNote() {
  const { t } = useTranslation();
  if (useMayName()) return null;
  return (
    <div data-screen-only>
      <Notice>{t('statements.noNames')}</Notice>
    </div>
  );
}
