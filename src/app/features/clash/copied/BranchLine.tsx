/** A line of a branch in words, with what became of it; what does not count can be written once more in the open meeting. */
import { Check, Clock3, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import {
  canBeWrittenAnew,
  type ForkedLine,
  type ForkedSheet,
  intentAnew,
} from '../../../../ledger/branches/forks.ts';
import type { Draft } from '../../../../ledger/entries/registry.ts';
import { amount } from '../../../../ledger/money.ts';
import { lineOf } from '../../../../ledger/report.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useEntryWords } from '../../../say/entry-words.ts';
import { Trouble } from '../../../say/Trouble.tsx';
import { useBarred } from '../../../state/use-barred.ts';
import { useBook } from '../../../state/use-book.tsx';
import { useWrite } from '../../../state/use-write.tsx';
import { Button } from '../../../ui/Button.tsx';
import { MoneySign } from '../../../ui/money/MoneySign.tsx';
import { useDone } from '../../../ui/ui-provider.tsx';
import styles from '../clash.module.css';

const SIGNS = { counts: Check, waits: Clock3, aside: X } as const;

export interface BranchLineProps {
  readonly line: ForkedLine;
  readonly sheet: ForkedSheet;
  readonly isWrittenAnew: boolean;
}

export function BranchLine({ line, sheet, isWrittenAnew }: BranchLineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const entryWords = useEntryWords();
  const { entry, state } = line;
  const told = lineOf(entry, new Set());
  const words = entryWords(told);
  const Sign = isWrittenAnew ? Check : SIGNS[state];
  return (
    <li className={styles.line}>
      <MoneySign kind={words.sign} />
      <span className={styles.words}>
        <b>{words.title}</b>
        {words.note ? <q>{words.note}</q> : null}
        <span>
          <Sign aria-hidden="true" size="1em" />{' '}
          {t(isWrittenAnew ? 'clash.copied.anewDone' : `clash.copied.state.${state}`)}
        </span>
      </span>
      {told.amount === null ? null : <span>{format.money(amount(Math.abs(told.amount)))}</span>}
      {!isWrittenAnew && canBeWrittenAnew(line, sheet) ? <Anew line={line} /> : null}
    </li>
  );
}

/** The ledger judges it as any line that is written now. */
function Anew({ line: { entry } }: { readonly line: ForkedLine }) {
  const { t } = useTranslation();
  const done = useDone();
  const { open } = useBook();
  const barred = useBarred();
  const write = useWrite({ intent: intentAnew(entry), onWritten: () => done(t('clash.copied.anewDone')) });
  if (!open || barred) return null;
  const draft = { kind: entry.kind, body: entry.body } as unknown as Draft;
  return (
    <>
      <Button onClick={async () => void (await write.submit({ do: 'write', drafts: [draft] }))}>
        {t('clash.copied.anew')}
      </Button>
      <Trouble write={write} />
    </>
  );
}
