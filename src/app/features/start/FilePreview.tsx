/** Whose book it is, how many members and meetings it has, and that it is whole; then it is added. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { held } from '../../../ledger/accounts.ts';
import { membersNow } from '../../../ledger/book.ts';
import { CurrencyProvider, useFormat } from '../../format/use-format.tsx';
import { useGo } from '../../state/navigation.ts';
import { useParts } from '../../state/parts-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card, List, ListRow } from '../../ui/list/List.tsx';
import { Name } from '../../ui/member/Name.tsx';
import { Money } from '../../ui/money/Money.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';
import { useDone } from '../../ui/ui-provider.tsx';
import type { FileTrouble } from './file-words.ts';
import type { SeenFile } from './seen-file.ts';

export interface FilePreviewProps {
  readonly seen: SeenFile;
  readonly onTrouble: (trouble: FileTrouble) => void;
  /** Told once its book is on this phone, before that is shown. */
  readonly onAdded?: (() => Promise<void>) | undefined;
}

export function FilePreview({ seen, onTrouble, onAdded }: FilePreviewProps) {
  const { founding } = seen.book;
  if (!founding) return null;
  return (
    <CurrencyProvider currency={founding.currency}>
      <Preview seen={seen} onTrouble={onTrouble} onAdded={onAdded} />
    </CurrencyProvider>
  );
}

function Preview({ seen: { file, book, here }, onTrouble, onAdded }: FilePreviewProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { store } = useParts();
  const go = useGo();
  const done = useDone();
  const [doubted, setDoubted] = useState(book.findings.length > 0);
  const members = membersNow(book).length;
  const meetings = book.lastSeal?.number ?? 0;
  const add = async (despiteFindings: boolean) => {
    const result = await store.importBookFile(file, { despiteFindings });
    if (!result.ok) return result.code === 'findings' ? setDoubted(true) : onTrouble(result);
    const { already } = result;
    // Another branch of a copied phone is new too.
    const added = result.added + result.forks.length;
    done(
      added > 0
        ? t('openFile.added', { count: added, shown: format.number(added) })
        : t('openFile.nothingNew', { count: already, shown: format.number(already) }),
    );
    await onAdded?.();
    return go('home', { book: result.book });
  };
  return (
    <Card title={<Name>{book.founding?.name ?? ''}</Name>}>
      {book.founding?.practice ? <p>{t('start.practiceNote')}</p> : null}
      <List label={t('openFile.inside')}>
        <ListRow
          title={t('openFile.members', { count: members, shown: format.number(members) })}
          note={t('openFile.meetings', { count: meetings, shown: format.number(meetings) })}
        />
        <ListRow title={t('openFile.box')} end={<Money amount={held(book.balances, 'box')} kind="box" />} />
        {book.lastSeal ? (
          <ListRow title={t('openFile.last')} note={format.dateLong(book.lastSeal.heldOn)} />
        ) : null}
      </List>
      {doubted ? (
        <Notice tone="warn">{t('openFile.doubted')}</Notice>
      ) : (
        <Notice tone="done">{t('openFile.whole')}</Notice>
      )}
      <p>{t(here ? 'openFile.here' : 'openFile.new')}</p>
      <Button kind="primary" onClick={() => add(doubted)}>
        {t(doubted ? 'openFile.addAnyway' : 'openFile.add')}
      </Button>
    </Card>
  );
}
