/** What a recovery sheet is for, who keeps it, and whether there is one. It can wait: home goes on reminding of it. */
import { FileKey, HousePlus, Mail, Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toHex } from '../../../store/hashes.ts';
import { claimedWords } from '../../format/claimed.ts';
import { useFormat } from '../../format/use-format.tsx';
import { useRefusalWords } from '../../say/refusal-words.ts';
import { useGo } from '../../state/navigation.ts';
import { useBarredAnywhere } from '../../state/use-barred.ts';
import { useBook, useView } from '../../state/use-book.tsx';
import { useEntries } from '../../state/use-entries.ts';
import { useJoining } from '../../state/use-joining.ts';
import { Button } from '../../ui/Button.tsx';
import { List, ListRow } from '../../ui/list/List.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';

const POINTS = [
  { id: 'loss', icon: <FileKey aria-hidden="true" /> },
  { id: 'print', icon: <Printer aria-hidden="true" /> },
  { id: 'envelope', icon: <Mail aria-hidden="true" /> },
  { id: 'who', icon: <HousePlus aria-hidden="true" /> },
] as const;

export function Why({ onMake }: { readonly onMake: () => Promise<void> }) {
  const { t } = useTranslation();
  const go = useGo();
  const { recovery } = useBook();
  const barred = useBarredAnywhere();
  const words = useRefusalWords();
  return (
    <Page
      title={t('recovery.title')}
      onBack={() => go('communitySettings')}
      actions={
        barred ? null : (
          <>
            <Button kind="primary" onClick={onMake}>
              {t(recovery ? 'recovery.makeNew' : 'recovery.make')}
            </Button>
            {recovery ? null : (
              <Button wide onClick={() => go('home')}>
                {t('recovery.later')}
              </Button>
            )}
          </>
        )
      }
    >
      {barred ? <Notice>{words(barred)}</Notice> : null}
      {recovery ? <There entry={recovery.entry} signKey={recovery.signKey} /> : null}
      <List label={t('recovery.title')}>
        {POINTS.map(({ id, icon }) => (
          <ListRow key={id} icon={icon} title={t(`recovery.why.${id}`)} />
        ))}
      </List>
      {recovery ? null : <p>{t('recovery.laterText')}</p>}
    </Page>
  );
}

/** The book names this sheet, and the keys are not sealed for it yet. A phone without keys of the book cannot tell. */
function useIsWaiting(signKey: string): boolean {
  const { id } = useView();
  const joining = useJoining();
  const [waits, setWaits] = useState(false);
  useEffect(() => {
    let gone = false;
    const read = async () => {
      const keyring = joining && (await (await joining.store.keyrings()).read(id));
      const { recovery = null } = keyring ?? {};
      const isOther = recovery === null || toHex(recovery.signKey) !== signKey;
      if (!gone) setWaits(Boolean(keyring) && isOther);
    };
    read().catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [joining, id, signKey]);
  return waits;
}

function There({ entry, signKey }: { readonly entry: string; readonly signKey: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [made] = useEntries({ ids: [entry] }) ?? [];
  if (useIsWaiting(signKey)) return <Notice tone="warn">{t('recovery.notYet')}</Notice>;
  return (
    <Notice
      tone="done"
      title={t('recovery.there', { date: made ? claimedWords(made.claimedAt, format) : '…' })}
    >
      {t('recovery.replaces')}
    </Notice>
  );
}
