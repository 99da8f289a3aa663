/** On the start screen, apart from the communities: the follow-up books of this phone, and the way to begin one. */
import { ClipboardList } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addAllTexts, addRareTexts } from '../../i18n.ts';
import { LONGEST_NAME } from '../../ledger/cards.ts';
import { EUR } from '../../ledger/currency.ts';
import { useDiskWords } from '../say/disk-words.ts';
import { foundCommunity } from '../state/found.ts';
import { useGo } from '../state/navigation.ts';
import { useParts } from '../state/parts-context.tsx';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { Card, List, ListRow } from '../ui/list/List.tsx';
import { Name } from '../ui/member/Name.tsx';
import { Dialog } from '../ui/talk/Dialog.tsx';
import { Notice } from '../ui/talk/Notice.tsx';

interface Row {
  readonly id: string;
  readonly name: string;
}

/** Null until the disk has answered, and the words are there. */
function useFollowUpBooks(): readonly Row[] | null {
  const { store } = useParts();
  const { i18n } = useTranslation();
  const [rows, setRows] = useState<readonly Row[] | null>(null);
  const read = useCallback(async () => {
    const [books] = await Promise.all([store.books(), addAllTexts(i18n), addRareTexts(i18n)]);
    const ours = books.filter(({ founded }) => founded?.body.purpose === 'followUp');
    setRows(ours.map(({ id, founded }) => ({ id, name: String(founded?.body.name) })));
  }, [store, i18n]);
  useEffect(() => {
    void read();
    return store.listen(() => void read());
  }, [store, read]);
  return rows;
}

export function StartPart() {
  const rows = useFollowUpBooks();
  return rows ? <Books rows={rows} /> : null;
}

function Books({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useTranslation();
  const go = useGo();
  const [asks, setAsks] = useState(false);
  return (
    <>
      {rows.length === 0 ? null : (
        <Card title={t('followUp.title')}>
          <List label={t('followUp.title')}>
            {rows.map(({ id, name }) => (
              <ListRow
                key={id}
                icon={<ClipboardList aria-hidden="true" />}
                title={<Name>{name}</Name>}
                onClick={() => go('followUp', { book: id, of: 'all' })}
              />
            ))}
          </List>
        </Card>
      )}
      <Button kind="quiet" wide icon={<ClipboardList aria-hidden="true" />} onClick={() => setAsks(true)}>
        {t('followUp.begin.open')}
      </Button>
      {asks ? <BeginDialog onClose={() => setAsks(false)} /> : null}
    </>
  );
}

/** Its only question is what it is called: the rest comes when it is needed. */
function BeginDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const go = useGo();
  const parts = useParts();
  const diskWords = useDiskWords();
  const [name, setName] = useState('');
  const [book] = useState(parts.newId);
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const begin = async () => {
    setAsked(true);
    if (name.trim() === '') return;
    const currency = { ...EUR, denominations: [...EUR.denominations] };
    const body = { name, on: parts.today(), practice: false, currency, purpose: 'followUp' } as const;
    const drafts = [{ kind: 'founded', body }] as const;
    const founded = await foundCommunity(parts, { book, drafts, cards: [], intent: `found-${book}` });
    if (!founded.ok)
      return setProblem(founded.refusal ? t('followUp.trouble.changed') : diskWords(founded.disk));
    await parts.store.askPersistence();
    go('followUp', { book, of: 'all' });
  };
  return (
    <Dialog
      open
      title={t('followUp.begin.title')}
      onClose={onClose}
      actions={
        <>
          {problem ? <Notice tone="error">{problem}</Notice> : null}
          <Button kind="primary" wide onClick={begin}>
            {t('followUp.begin.yes')}
          </Button>
          <Button wide onClick={onClose}>
            {t('ui.back')}
          </Button>
        </>
      }
    >
      <p>{t('followUp.begin.what')}</p>
      <TextField
        label={t('followUp.begin.name')}
        hint={t('followUp.begin.nameHint')}
        value={name}
        onChange={setName}
        maxLength={LONGEST_NAME}
        problem={asked && name.trim() === '' ? t('followUp.begin.nameMissing') : undefined}
        autoComplete="off"
      />
    </Dialog>
  );
}
