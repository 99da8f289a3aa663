/** What was written between meetings or came late waits, without effect, until it is read out here and taken in, line by line. */
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { idOf } from '../../../../ledger/entry.ts';
import { lineOf } from '../../../../ledger/report.ts';
import { linesToReadOut, type ReadableLine } from '../../../../ledger/waiting.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useEntryWords } from '../../../say/entry-words.ts';
import { Trouble } from '../../../say/Trouble.tsx';
import { useBook } from '../../../state/use-book.tsx';
import { useWrite } from '../../../state/use-write.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/list/List.tsx';
import { MoneySign } from '../../../ui/money/MoneySign.tsx';
import { useDone } from '../../../ui/ui-provider.tsx';
import styles from './more.module.css';

const NOTHING_REVERSED: ReadonlySet<string> = new Set();

export function ToReadOut() {
  const { t } = useTranslation();
  const lines = linesToReadOut(useBook());
  if (lines.length === 0) return null;
  return (
    <Card title={t('meeting.waiting.title')}>
      <p>{t('meeting.waiting.text')}</p>
      <ul className={styles.plain}>
        {lines.map((line) => (
          <WaitingLine key={idOf(line.entry)} {...line} />
        ))}
      </ul>
    </Card>
  );
}

function WaitingLine({ entry, why }: ReadableLine) {
  const { t } = useTranslation();
  const format = useFormat();
  const done = useDone();
  const entryWords = useEntryWords();
  const write = useWrite({ onWritten: () => done(t('meeting.waiting.done')) });
  const line = lineOf(entry, NOTHING_REVERSED);
  const words = entryWords(line);
  return (
    <li className={styles.line}>
      <MoneySign kind={words.sign} />
      <span className={styles.words}>
        <b>{words.title}</b>
        {line.amount === null ? null : <span>{format.money(line.amount)}</span>}
        {words.note ? <q>{words.note}</q> : null}
        <span>{t(`meeting.waiting.why.${why}`)}</span>
      </span>
      <Button
        icon={<Check aria-hidden="true" />}
        onClick={async () => void (await write.submit({ do: 'adopt', entry: idOf(entry) }))}
      >
        {t('meeting.waiting.adopt')}
      </Button>
      <Trouble write={write} />
    </li>
  );
}
