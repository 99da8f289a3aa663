/** The offices and who holds them, a line for each key; what nobody holds is a line to write on. */
import { useTranslation } from 'react-i18next';
import { useBook, useNames } from '../../../state/use-book.tsx';
import { Name } from '../../../ui/member/Name.tsx';
import { GROUP, OFFICES } from './look.ts';

const OFFICE_IDS = ['chair', 'treasurer', 'secretary'] as const;

export function WhoHoldsWhat() {
  const { t } = useTranslation();
  const { offices, conditions } = useBook();
  const { nameOf } = useNames();
  const keys = Math.max(offices.keyHolders.length, conditions?.box.keyHolders ?? 0);
  const rows = [
    ...OFFICE_IDS.map((id) => ({ id, what: t(`money.office.${id}`), who: offices[id] })),
    ...Array.from({ length: keys }, (_, at) => ({
      id: `key ${at}`,
      what: t('firstMeeting.key'),
      who: offices.keyHolders[at] ?? null,
    })),
  ];
  return (
    <section style={GROUP}>
      <h3>{t('firstMeeting.who')}</h3>
      <ul style={OFFICES.all}>
        {rows.map(({ id, what, who }) => (
          <li key={id} style={OFFICES.one}>
            {what}{' '}
            {who === null ? null : (
              <b>
                <Name>{nameOf(who)}</Name>
              </b>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
