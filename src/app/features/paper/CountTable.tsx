/** How many there are of each note and coin, at opening and at closing, the large ones first; what that comes to. */
import { useTranslation } from 'react-i18next';
import type { Denomination } from '../../../ledger/currency.ts';
import { useFormat } from '../../format/use-format.tsx';
import paper from '../../paper/paper.module.css';
import { classes } from '../../ui/classes.ts';
import styles from './MeetingForm.module.css';
import { useStep } from './use-step.ts';

const SUMS = ['sum', 'expected', 'difference'] as const;
const HALVES = ['larger', 'smaller'] as const;

export function CountTable() {
  const { t } = useTranslation();
  const step = useStep();
  const { denominations } = useFormat().currency;
  const half = Math.ceil(denominations.length / 2);
  const opening = step('openingCount');
  const closing = step('closingCount');
  return (
    <>
      <table className={classes(paper.table, styles.table)}>
        <caption>
          {opening} · {closing}: {t('paper.howMany')}
        </caption>
        <thead>
          <tr>
            {HALVES.map((which) => [
              <th key={`${which} piece`} scope="col">
                {t('paper.piece')}
              </th>,
              <th key={`${which} opening`} scope="col">
                {opening}
              </th>,
              <th key={`${which} closing`} scope="col">
                {closing}
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {denominations.slice(0, half).map((larger, at) => (
            <tr key={`${larger.form}-${larger.value}`}>
              <Piece piece={larger} />
              <Piece piece={denominations[half + at]} />
            </tr>
          ))}
        </tbody>
      </table>
      <table className={classes(paper.table, styles.table)}>
        <thead>
          <tr>
            <td />
            <th scope="col">{opening}</th>
            <th scope="col">{closing}</th>
          </tr>
        </thead>
        <tbody>
          {SUMS.map((row) => (
            <tr key={row}>
              <th scope="row">{t(`paper.${row}`)}</th>
              <td />
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Piece({ piece }: { readonly piece: Denomination | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      {piece ? <th scope="row">{t(`paper.${piece.form}`, { value: format.money(piece.value) })}</th> : <td />}
      <td />
      <td />
    </>
  );
}
