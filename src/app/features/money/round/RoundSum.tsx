/** The lines of a round, each with its amount, and the change to give back, drawn. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format.tsx';
import { NotesStack } from '../../../ui/pieces/NotesStack.tsx';
import { Notice } from '../../../ui/talk/Notice.tsx';
import styles from '../money.module.css';
import type { Round } from './round.ts';
import { useLineName } from './use-line-name.ts';

export function RoundSum({ round }: { readonly round: Round }) {
  const { t } = useTranslation();
  const format = useFormat();
  const lineName = useLineName();
  return (
    <>
      <dl className={styles.lines}>
        {round.written.map(({ line, cash }) => (
          <div key={line.key}>
            <dt>{lineName(line)}</dt>
            <dd>{format.money(cash)}</dd>
          </div>
        ))}
      </dl>
      {round.left > 0 ? (
        <Notice tone="warn" title={t('money.deposit.giveBack', { amount: format.money(round.left) })}>
          <NotesStack amount={round.left} />
        </Notice>
      ) : null}
    </>
  );
}
