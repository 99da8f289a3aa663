/** Takes a meeting from another phone's row of pictures, into the book of this phone that it belongs to. */
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bytes } from '../../../sync/wire/write.ts';
import { Scanner } from '../../camera/Scanner.tsx';
import { Taken } from '../../carrying/Taken.tsx';
import { type TakenAnywhere, takeAnywhere } from '../../carrying/take-anywhere.ts';
import type { JoiningParts } from '../../state/joining-parts.ts';
import { useGo } from '../../state/navigation.ts';
import { useJoining } from '../../state/use-joining.ts';
import { Button } from '../../ui/Button.tsx';
import { Page } from '../../ui/page/Page.tsx';

export function TakePagesScreen() {
  const { t } = useTranslation();
  const go = useGo();
  const parts = useJoining();
  const [result, setResult] = useState<TakenAnywhere | null>(null);
  return (
    <Page title={t('carriers.take.title')} onBack={() => go('start')}>
      {result ? (
        <>
          <Taken result={result} />
          <Button wide kind="quiet" onClick={() => setResult(null)}>
            {t('carriers.take.again')}
          </Button>
        </>
      ) : null}
      {parts && !result ? <Looking parts={parts} onResult={setResult} /> : null}
    </Page>
  );
}

function Looking({
  parts,
  onResult,
}: {
  readonly parts: JoiningParts;
  readonly onResult: (result: TakenAnywhere) => void;
}) {
  const { t } = useTranslation();
  const take = useCallback(
    async (bytes: Bytes) => onResult(await takeAnywhere(parts, bytes)),
    [parts, onResult],
  );
  return (
    <>
      <p>{t('carriers.take.what')}</p>
      <Scanner crypto={parts.crypto} onMessage={take} />
    </>
  );
}
