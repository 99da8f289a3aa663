/** What came back: the newest sealed meeting with its box, and how many lines; what may be missing; and the phones to look at. */
import { Smartphone } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Book } from '../../../ledger/book.ts';
import type { RestoreResult } from '../../../sync/membership/restore.ts';
import { CurrencyProvider, useFormat } from '../../format/use-format.tsx';
import { useGo } from '../../state/navigation.ts';
import { useParts } from '../../state/parts-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card, List, ListRow } from '../../ui/list/List.tsx';
import { Name } from '../../ui/member/Name.tsx';
import { Money } from '../../ui/money/Money.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';

export type CameBack = Extract<RestoreResult, { ok: true }>;

export function BackPage({ back }: { readonly back: CameBack }) {
  const { t } = useTranslation();
  const go = useGo();
  const state = useBookOf(back.book);
  const params = { book: back.book };
  return (
    <Page
      title={t('restore.back.title')}
      actions={
        <Button kind="primary" onClick={() => go('home', params, { replace: true })}>
          {t('restore.back.open')}
        </Button>
      }
    >
      {state ? <Came state={state} lines={back.lines} /> : null}
      <Notice>{t('restore.back.missing')}</Notice>
      {back.waiting > 0 ? <Notice tone="warn">{t('restore.back.more')}</Notice> : null}
      <p>{t('restore.back.phones')}</p>
      <Button wide icon={<Smartphone aria-hidden="true" />} onClick={() => go('phones', params)}>
        {t('phones.title')}
      </Button>
      <p>{t('restore.back.envelope')}</p>
    </Page>
  );
}

/** Null until the disk has answered. */
function useBookOf(book: string): Book | null {
  const { store } = useParts();
  const [state, setState] = useState<Book | null>(null);
  useEffect(() => {
    let gone = false;
    store.load(book).then(
      (loaded) => {
        if (!gone && loaded.ok) setState(loaded.book);
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [store, book]);
  return state;
}

interface CameProps {
  readonly state: Book;
  readonly lines: number;
}

function Came({ state, lines }: CameProps) {
  const { founding } = state;
  if (!founding) return null;
  return (
    <CurrencyProvider currency={founding.currency}>
      <Card title={<Name>{founding.name}</Name>}>
        <Facts state={state} lines={lines} />
      </Card>
    </CurrencyProvider>
  );
}

function Facts({ state: { lastSeal }, lines }: CameProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <List label={t('restore.back.title')}>
      {lastSeal ? (
        <>
          <ListRow
            title={t('restore.back.sealed', { number: format.number(lastSeal.number) })}
            note={format.dateLong(lastSeal.heldOn)}
          />
          <ListRow title={t('openFile.box')} end={<Money amount={lastSeal.box} kind="box" />} />
        </>
      ) : (
        <ListRow title={t('restore.back.noMeeting')} />
      )}
      <ListRow title={t('restore.back.lines', { count: lines, shown: format.number(lines) })} />
    </List>
  );
}
