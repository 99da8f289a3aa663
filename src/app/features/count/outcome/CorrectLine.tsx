/**
 * A line that was found wrong, put right in one step: taken back, and the right one in its place. Cash does not move, so
 * the same count is compared again at once.
 */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoxLeg } from '../../../../ledger/correct.ts';
import type { Draft } from '../../../../ledger/entries/registry.ts';
import { legFor, replacementsFor, type Suspect } from '../../../../ledger/error-finder.ts';
import { type Amount, amount } from '../../../../ledger/money.ts';
import { lineOf } from '../../../../ledger/report.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useEntryWords } from '../../../say/entry-words.ts';
import { Trouble } from '../../../say/Trouble.tsx';
import { useBook } from '../../../state/use-book.tsx';
import { useWrite } from '../../../state/use-write.tsx';
import { AmountInput } from '../../../ui/amount/AmountInput.tsx';
import { Button } from '../../../ui/Button.tsx';
import { NotesStack } from '../../../ui/pieces/NotesStack.tsx';
import { Dialog } from '../../../ui/talk/Dialog.tsx';
import { Notice } from '../../../ui/talk/Notice.tsx';
import { useDone } from '../../../ui/ui-provider.tsx';

export interface CorrectLineProps {
  readonly suspect: Suspect;
  readonly boxLeg: BoxLeg;
  readonly onClose: () => void;
}

export function CorrectLine({ suspect, boxLeg, onClose }: CorrectLineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const done = useDone();
  const book = useBook();
  const entryWords = useEntryWords();
  const [types, setTypes] = useState(false);
  const [text, setText] = useState('');
  const [unfit, setUnfit] = useState(false);
  const write = useWrite({
    onWritten: () => {
      done(t('count.correct.done'));
      onClose();
    },
  });
  const { entry, rightLeg, replacements } = suspect;
  const line = lineOf(entry, new Set());
  const right = amount(Math.abs(rightLeg));
  const correct = async (drafts: readonly Draft[]) => {
    await write.submit({ do: 'correct', original: entry, reason: null, replacements: drafts, boxLeg });
  };
  const retype = async (typed: Amount) => {
    const drafts = replacementsFor(book, entry, legFor(entry, typed));
    setUnfit(drafts === null);
    if (drafts) await correct(drafts);
  };
  const words = entryWords(line);
  const written = `${words.title} · ${format.money(amount(Math.abs(suspect.leg)))}`;
  return (
    <Dialog
      open
      title={t(types ? 'count.correct.howMuch' : 'count.correct.title')}
      onClose={onClose}
      actions={
        <>
          <Trouble write={write} />
          {unfit ? <Notice tone="error">{t('count.correct.unfit')}</Notice> : null}
          {types ? null : <Proposal suspect={suspect} right={right} onCorrect={correct} />}
          {types || replacements === null || replacements.length === 0 ? null : (
            <Button wide onClick={() => setTypes(true)}>
              {t('count.correct.otherAmount')}
            </Button>
          )}
          <Button kind="quiet" wide onClick={types ? () => setTypes(false) : onClose}>
            {t(types ? 'ui.back' : 'count.correct.isRight')}
          </Button>
        </>
      }
    >
      <p>{written}</p>
      {types ? (
        <AmountInput
          label={t('count.correct.howMuch')}
          text={text}
          onText={setText}
          onAmount={(typed) => void retype(typed)}
          actionLabel={t('count.correct.submit')}
        />
      ) : right > 0 ? (
        <NotesStack amount={right} />
      ) : null}
    </Dialog>
  );
}

interface ProposalProps {
  readonly suspect: Suspect;
  readonly right: Amount;
  readonly onCorrect: (drafts: readonly Draft[]) => Promise<void>;
}

/** The one thing that would explain the whole difference; what cannot be typed again here is only taken back. */
function Proposal({ suspect, right, onCorrect }: ProposalProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { slip, replacements } = suspect;
  const label = () => {
    if (replacements === null) return t('count.correct.takeBack');
    if (slip === 'enteredTwice') return t('count.correct.once');
    if (replacements.length === 0) return t('count.correct.never');
    if (slip === 'wrongWay') return t('count.correct.otherWay');
    return t('count.correct.itWas', { amount: format.money(right) });
  };
  return (
    <Button
      kind="primary"
      onClick={() => onCorrect(replacements ?? [])}
      note={replacements === null ? t('count.correct.writeAnew') : undefined}
    >
      {label()}
    </Button>
  );
}
