/** Whether the browser promised to keep what is on this phone, how much it is, and how to ask again. */
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Persistence } from '../../../store/store.ts';
import { LOCALES } from '../../format/locale.ts';
import { useFormat } from '../../format/use-format.tsx';
import { useParts } from '../../state/parts-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/list/List.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';

const BYTES_IN_MEGABYTE = 1_000_000;

export function KeptHere() {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { store } = useParts();
  const [state, setState] = useState<Persistence | null>(null);
  const [refused, setRefused] = useState(false);
  const read = useCallback(async () => setState(await store.persistence()), [store]);
  useEffect(() => void read(), [read]);
  if (!state) return null;
  const { persisted, usageBytes } = state;
  const size = new Intl.NumberFormat(LOCALES[language], {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: 1,
  });
  const ask = async () => {
    setRefused(!(await store.askPersistence()));
    await read();
  };
  return (
    <Card title={t('settings.kept.title')}>
      <Notice
        tone={persisted ? 'done' : 'info'}
        action={persisted ? undefined : <Button onClick={ask}>{t('settings.kept.ask')}</Button>}
      >
        {t(persisted ? 'settings.kept.persisted' : 'settings.kept.notPersisted')}
      </Notice>
      {refused && !persisted ? <p role="status">{t('settings.kept.refused')}</p> : null}
      {usageBytes === null ? null : (
        <p>{t('settings.kept.usage', { size: size.format(usageBytes / BYTES_IN_MEGABYTE) })}</p>
      )}
    </Card>
  );
}
