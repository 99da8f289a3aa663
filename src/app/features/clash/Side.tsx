/** One side of a clash: which phone, when by its clock, the meeting, what was counted with its notes, witnesses, lines. */
import { useTranslation } from 'react-i18next';
import type { Entry } from '../../../ledger/entry.ts';
import { amount } from '../../../ledger/money.ts';
import type { Clash, ClashSide } from '../../../ledger/phones.ts';
import { lineOf } from '../../../ledger/report.ts';
import { claimedWords } from '../../format/claimed.ts';
import { useFormat } from '../../format/use-format.tsx';
import { useEntryWords } from '../../say/entry-words.ts';
import { usePhoneWords } from '../../say/phone-words.ts';
import { useEntries } from '../../state/use-entries.ts';
import { Button } from '../../ui/Button.tsx';
import { List, ListRow } from '../../ui/list/List.tsx';
import { Money } from '../../ui/money/Money.tsx';
import { MoneySign } from '../../ui/money/MoneySign.tsx';
import { NotesStack } from '../../ui/pieces/NotesStack.tsx';
import styles from './clash.module.css';
import { SideFrame } from './SideFrame.tsx';
import { piecesOf, writtenBy } from './side-lines.ts';

export interface SideProps {
  readonly letter: string;
  readonly side: ClashSide;
  readonly clash: Clash;
  /** Absent where this phone may not choose. */
  readonly onChoose: (() => void) | undefined;
}

export function Side({ letter, side, clash, onChoose }: SideProps) {
  const { t } = useTranslation();
  const { nameOf } = usePhoneWords();
  const entries = useEntries({ place: side.meeting });
  const counts = side.entry === clash.provisional;
  return (
    <SideFrame
      letter={letter}
      name={nameOf(side.phone)}
      mark={counts ? t('clash.meanwhile') : null}
      counts={counts}
    >
      <Facts side={side} entries={entries ?? []} />
      {entries ? <Lines lines={writtenBy(entries, side, clash.sides)} /> : null}
      {onChoose ? (
        <Button wide onClick={onChoose}>
          {t('clash.choose', { letter })}
        </Button>
      ) : null}
    </SideFrame>
  );
}

interface FactsProps {
  readonly side: ClashSide;
  readonly entries: readonly Entry[];
}

function Facts({ side, entries }: FactsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const pieces = piecesOf(entries, side);
  return (
    <dl className={styles.facts}>
      <dt>{t('clash.meeting', { number: format.number(side.number) })}</dt>
      <dd>{format.dateLong(side.heldOn)}</dd>
      <dt>{t('clash.clock')}</dt>
      <dd>{claimedWords(side.claimedAt, format, true)}</dd>
      <dt>{t('clash.counted')}</dt>
      {side.counted === null ? (
        <dd>{t('clash.notClosed')}</dd>
      ) : (
        <dd className={styles.counted}>
          <Money amount={side.counted} kind="box" size="large" />
          {pieces ? <NotesStack pieces={pieces} size="small" /> : null}
          <span>{t('clash.witnesses', { count: side.witnesses, shown: format.number(side.witnesses) })}</span>
        </dd>
      )}
    </dl>
  );
}

const MOST_SHOWN = 6;

/** The last lines that are of this side; the earlier ones are counted. */
function Lines({ lines }: { readonly lines: readonly Entry[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const entryWords = useEntryWords();
  const shown = lines.slice(-MOST_SHOWN).map((entry) => lineOf(entry, new Set()));
  return (
    <>
      <p className={styles.lines}>
        {t('clash.lines', { count: lines.length, shown: format.number(lines.length) })}
      </p>
      {shown.length > 0 ? (
        <List>
          {shown.map((line) => {
            const words = entryWords(line);
            return (
              <ListRow
                key={line.entry}
                icon={<MoneySign kind={words.sign} />}
                title={words.title}
                end={line.amount === null ? undefined : format.money(amount(Math.abs(line.amount)))}
              />
            );
          })}
        </List>
      ) : null}
    </>
  );
}
