/** Under the tables of businesses and of before and after: what a dash says, and what is not told at all. */
import { useTranslation } from 'react-i18next';
import { SMALLEST_CELL } from '../../../../followup/instruments/before-after.ts';
import { useFormat } from '../../../format/use-format.tsx';
import type { FollowUpOfReport } from './use-follow-ups.ts';
import type { FollowedYear } from './use-followed-tables.ts';

interface FollowedProps {
  /** Of this phone; there may be none. */
  readonly followUps: readonly FollowUpOfReport[];
  readonly years: readonly FollowedYear[];
}

export function Followed({ followUps, years }: FollowedProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const least = format.number(SMALLEST_CELL);
  if (followUps.length === 0) return <p>{t('statements.followed.none')}</p>;
  if (years.length === 0) return <p>{t('statements.followed.notYet')}</p>;
  const silent = years.filter(({ tables }) => tables.length === 0);
  return (
    <>
      {silent.map(({ key, year, name }) => (
        <p key={key}>{t('statements.followed.few', { year, name, least })}</p>
      ))}
      {silent.length < years.length ? (
        <>
          <p>{t('statements.followed.dash', { least })}</p>
          <p>{t('statements.followed.first')}</p>
        </>
      ) : null}
      {followUps.flatMap(({ id, name, notHere }) =>
        notHere.map((profession) => (
          <p key={`${id} ${profession}`}>
            {t(`statements.followed.notHere.${profession}`, { name: format.name(name) })}
          </p>
        )),
      )}
      <p>{t('statements.followed.always')}</p>
    </>
  );
}
