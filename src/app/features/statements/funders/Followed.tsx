/** Under the tables of businesses and of before and after: what a dash says, and what is not told at all. */
import { useTranslation } from 'react-i18next';
import { SMALLEST_CELL } from '../../../../followup/instruments/before-after.ts';
import { useFormat } from '../../../format/use-format.tsx';
import type { FollowedYear } from './use-followed-tables.ts';

interface FollowedProps {
  /** Whether this phone has a follow-up book at all. */
  readonly some: boolean;
  readonly years: readonly FollowedYear[];
}

export function Followed({ some, years }: FollowedProps) {
  const { t } = useTranslation();
  const least = useFormat().number(SMALLEST_CELL);
  if (!some) return <p>{t('statements.followed.none')}</p>;
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
      <p>{t('statements.followed.always')}</p>
    </>
  );
}
