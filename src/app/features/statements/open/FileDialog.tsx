/** What a file holds and who can read it, and only then the way out of the phone. */
import { Share2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { EntryKind } from '../../../../ledger/entries/registry.ts';
import type { Entry } from '../../../../ledger/entry.ts';
import { LEAST_BEHIND } from '../../../../ledger/open/withhold.ts';
import { keepFile } from '../../../carrying/keep-file.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useBook, useNames } from '../../../state/use-book.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/talk/Dialog.tsx';
import { Notice } from '../../../ui/talk/Notice.tsx';
import { useMayName } from '../use-may-name.ts';
import { type FileWords, type OpenKind, openFile } from './open-file.ts';

export interface FileDialogProps {
  readonly kind: OpenKind;
  readonly entries: readonly Entry[];
  /** It left, or lies in the phone's files. */
  readonly onKept: () => void;
  readonly onClose: () => void;
}

export function FileDialog({ kind, entries, onKept, onClose }: FileDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const book = useBook();
  const { nameOf, textOf } = useNames();
  const mayName = useMayName();
  const words = useFileWords();
  const isPlay = kind === 'study' && book.founding?.practice === true;
  const give = async () => {
    const { ending, type, content } = openFile(kind, { book, entries, mayName, nameOf, textOf }, words);
    // Its name says nothing of the group either.
    if (await keepFile(`${t(`statements.open.what.${kind}`)}.${ending}`, type, content)) onKept();
    onClose();
  };
  return (
    <Dialog
      open
      title={t(`statements.open.what.${kind}`)}
      onClose={onClose}
      actions={
        <>
          {isPlay ? null : (
            <Button kind="primary" wide icon={<Share2 aria-hidden="true" />} onClick={give}>
              {t('statements.open.give')}
            </Button>
          )}
          <Button wide onClick={onClose}>
            {t('ui.back')}
          </Button>
        </>
      }
    >
      <p>{t(`statements.open.inside.${kind}`, { least: format.number(LEAST_BEHIND) })}</p>
      <Whose kind={kind} mayName={mayName} />
      {kind === 'study' ? null : <Notice tone="warn">{t('statements.open.anyone')}</Notice>}
      {isPlay ? <Notice>{t('statements.open.play')}</Notice> : null}
    </Dialog>
  );
}

/** Whether it tells whose anything is; a journal says it itself. */
function Whose({ kind, mayName }: { readonly kind: OpenKind; readonly mayName: boolean }) {
  const { t } = useTranslation();
  if (kind === 'study') return <p>{t('statements.open.nobody')}</p>;
  if (kind === 'journal') return null;
  return <p>{mayName ? t('statements.open.named') : t('statements.open.unnamed')}</p>;
}

function useFileWords(): FileWords {
  const { t } = useTranslation();
  const format = useFormat();
  return {
    column: (key) => t(`statements.open.column.${key}`),
    figure: (figure) => t(`statements.open.figure.${figure}`),
    kind: (kind) => t(`entry.${kind as EntryKind}`),
    yes: t('statements.open.yes'),
    all: t('statements.open.all'),
    meaning: (key) => ({
      name: t(`statements.indicator.${key}`),
      definition: t(`statements.definition.${key}`),
    }),
    decimalMark: format.decimalMark,
  };
}
