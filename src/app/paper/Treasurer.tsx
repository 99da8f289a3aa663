/** Under a line to sign on: the office, and who holds it where somebody does. */
import { useTranslation } from 'react-i18next';
import { useBook, useNames } from '../state/use-book.tsx';
import { Name } from '../ui/member/Name.tsx';

export function Treasurer() {
  const { t } = useTranslation();
  const { treasurer } = useBook().offices;
  const { nameOf } = useNames();
  return (
    <>
      {t('money.office.treasurer')} {treasurer === null ? null : <Name>{nameOf(treasurer)}</Name>}
    </>
  );
}
