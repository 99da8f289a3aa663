/**
 * Figures for people outside of the group, as a file: which one. What is in it is said before it leaves (FileDialog); the first holds
 * nothing of a person, the others are each a choice of its own, as with the plain book file.
 */
import { ChartColumn, FileBraces, FileSpreadsheet, ScrollText } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDiskWords } from '../../../say/disk-words.ts';
import { useGo } from '../../../state/navigation.ts';
import { useEntries } from '../../../state/use-entries.ts';
import { Card, List, ListRow } from '../../../ui/list/List.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { Notice } from '../../../ui/talk/Notice.tsx';
import { FileDialog } from './FileDialog.tsx';
import { OPEN_KINDS, type OpenKind } from './open-file.ts';

const ICON_OF: Readonly<Record<OpenKind, ReactNode>> = {
  study: <ChartColumn aria-hidden="true" />,
  lines: <FileSpreadsheet aria-hidden="true" />,
  programs: <FileBraces aria-hidden="true" />,
  journal: <ScrollText aria-hidden="true" />,
};

export function OpenFigures() {
  const { t } = useTranslation();
  const go = useGo();
  const diskWords = useDiskWords();
  const entries = useEntries({ all: true });
  const [asked, setAsked] = useState<OpenKind | null>(null);
  const [kept, setKept] = useState(false);
  if (!entries) return null;
  const which = t('statements.open.which');
  return (
    <Page title={t('statements.name.openFigures')} onBack={() => go('statements')}>
      {kept ? <Notice tone="done">{t('statements.kept')}</Notice> : null}
      {entries.length === 0 ? (
        // The lines could not be read: a file without them would say that there are none.
        <Notice tone="error">{diskWords({ code: 'cannotRead' })}</Notice>
      ) : (
        <Card title={which}>
          <List label={which}>
            {OPEN_KINDS.map((kind) => (
              <ListRow
                key={kind}
                icon={ICON_OF[kind]}
                title={t(`statements.open.what.${kind}`)}
                note={t(`statements.open.about.${kind}`)}
                onClick={() => setAsked(kind)}
              />
            ))}
          </List>
        </Card>
      )}
      {asked ? (
        <FileDialog
          kind={asked}
          entries={entries}
          onKept={() => setKept(true)}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </Page>
  );
}
