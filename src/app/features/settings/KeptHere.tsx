/** Whether the browser promised to keep what is on this phone, what it means if not, how much it is, and how to ask again. */
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Persistence } from '../../../store/store.ts';
import { LOCALES } from '../../format/locale.ts';
import { useFormat } from '../../format/use-format.tsx';
import { InstallRow } from '../../install/InstallRow.tsx';
import { useParts } from '../../state/parts-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/list/List.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';
import { WhatToDo } from './WhatToDo.tsx';

const BYTES_IN_MEGABYTE = 1_000_000;

/** `book`: whose copy and phones the ways lead to; null outside a group. */
export function KeptHere({ book = null }: { readonly book?: string | null }) {
  const { t } = useTranslation();
  const { store } = useParts();
  const [state, setState] = useState<Persistence | null>(null);
  const [refused, setRefused] = useState(false);
  const read = useCallback(async () => setState(await store.persistence()), [store]);
  useEffect(() => void read(), [read]);
  if (!state) return null;
  const { persisted, usageBytes } = state;
  const ask = async () => {
    setRefused(!(await store.askPersistence()));
    await read();
  };
  return (
    <Card title={t('settings.kept.title')}>
      {persisted ? (
        <>
          <Notice tone="done">{t('settings.kept.persisted')}</Notice>
          <InstallRow />
        </>
      ) : (
        <>
          <Notice tone="warn" action={<Button onClick={ask}>{t('settings.kept.ask')}</Button>}>
            {t('settings.kept.notPersisted')}
          </Notice>
          {refused ? <p role="status">{t('settings.kept.refused')}</p> : null}
          <WhatToDo book={book} />
        </>
      )}
      {usageBytes === null ? null : <Usage bytes={usageBytes} />}
    </Card>
  );
}

function Usage({ bytes }: { readonly bytes: number }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const size = new Intl.NumberFormat(LOCALES[language], {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: 1,
  });
  return <p>{t('settings.kept.usage', { size: size.format(bytes / BYTES_IN_MEGABYTE) })}</p>;
}
