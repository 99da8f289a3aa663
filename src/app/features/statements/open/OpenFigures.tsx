/**
 * Figures for people outside of the group, as a file. What is in it is said before it leaves, and the first choice holds nothing of
 * a person; what anybody can read who has it is a choice of its own, as with the plain book file.
 */
import { ChartColumn, FileBraces, FileOutput, FileSpreadsheet, ScrollText } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryKind } from '../../../../ledger/entries/registry.ts';
import { LEAST_BEHIND } from '../../../../ledger/open/withhold.ts';
import { keepFile } from '../../../carrying/keep-file.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useDiskWords } from '../../../say/disk-words.ts';
import { useGo } from '../../../state/navigation.ts';
import { useBook, useNames } from '../../../state/use-book.tsx';
import { useEntries } from '../../../state/use-entries.ts';
import { Button } from '../../../ui/Button.tsx';
import { ChoiceList } from '../../../ui/field/ChoiceList.tsx';
import { Card } from '../../../ui/list/List.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { Notice } from '../../../ui/talk/Notice.tsx';
import { useMayName } from '../use-may-name.ts';
import { type FileWords, OPEN_KINDS, type OpenKind, openFile } from './open-file.ts';

const ICON_OF: Readonly<Record<OpenKind, ReactNode>> = {
  study: <ChartColumn aria-hidden="true" />,
  lines: <FileSpreadsheet aria-hidden="true" />,
  programs: <FileBraces aria-hidden="true" />,
  journal: <ScrollText aria-hidden="true" />,
};

export function OpenFigures() {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  const book = useBook();
  const { nameOf, textOf } = useNames();
  const mayName = useMayName();
  const words = useFileWords();
  const diskWords = useDiskWords();
  const entries = useEntries({ all: true });
  const [kind, setKind] = useState<OpenKind>('study');
  const [kept, setKept] = useState(false);
  const title = t('statements.name.openFigures');
  if (!entries) return null;
  // The lines could not be read: a file without them would say that there are none.
  if (entries.length === 0) {
    return (
      <Page title={title} onBack={() => go('statements')}>
        <Notice tone="error">{diskWords({ code: 'cannotRead' })}</Notice>
      </Page>
    );
  }
  const choose = (chosen: OpenKind) => {
    setKept(false);
    setKind(chosen);
  };
  const give = async () => {
    const { ending, type, content } = openFile(kind, { book, entries, mayName, nameOf, textOf }, words);
    // Its name says nothing of the group either.
    setKept(await keepFile(`${t(`statements.open.what.${kind}`)}.${ending}`, type, content));
  };
  return (
    <Page
      title={title}
      onBack={() => go('statements')}
      actions={
        <Button kind="primary" icon={<FileOutput aria-hidden="true" />} onClick={give}>
          {t('statements.open.give')}
        </Button>
      }
    >
      <ChoiceList
        label={t('statements.open.which')}
        value={kind}
        onChange={choose}
        choices={OPEN_KINDS.map((value) => ({
          value,
          icon: ICON_OF[value],
          label: t(`statements.open.what.${value}`),
          note: t(`statements.open.about.${value}`),
        }))}
      />
      <Card title={t('statements.open.holds')}>
        <p>{t(`statements.open.inside.${kind}`, { least: format.number(LEAST_BEHIND) })}</p>
        <Whose kind={kind} mayName={mayName} />
      </Card>
      {kind === 'study' ? null : <Notice tone="warn">{t('statements.open.anyone')}</Notice>}
      {kept ? <Notice tone="done">{t('statements.kept')}</Notice> : null}
    </Page>
  );
}

/** Whether it tells whose anything is. */
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
