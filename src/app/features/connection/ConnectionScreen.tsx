/**
 * Where the community's phones meet at a distance: an address that somebody gave them, tried before it is kept. What stands
 * there can see that phones send, and nothing of what.
 */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withCode } from '../../../sync/address.ts';
import { useGo } from '../../state/navigation.ts';
import { useParts } from '../../state/parts-context.tsx';
import type { ConnectionProblem } from '../../sync/problem-of.ts';
import { SyncLine } from '../../sync/SyncLine.tsx';
import { useConnection, useSyncedBook, useSyncState } from '../../sync/use-sync.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/field/TextField.tsx';
import { Card } from '../../ui/list/List.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';

const LONGEST = 300;
/** What is wrong with the address itself is said beside it. */
const OF_THE_ADDRESS: ReadonlySet<ConnectionProblem> = new Set(['notAnAddress', 'notSecure']);
const LONGEST_CODE = 64;

export function ConnectionScreen() {
  return useConnection() === null ? <TurnOn /> : <IsOn />;
}

function TurnOn() {
  const { t } = useTranslation();
  const go = useGo();
  const { sync } = useParts();
  const book = useSyncedBook();
  const state = useSyncState();
  const [typed, setTyped] = useState(__ENDPOINT__);
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState<ConnectionProblem | null>(null);
  const [codeAsked, setCodeAsked] = useState(false);
  const [trying, setTrying] = useState(false);
  const turnOn = async () => {
    setProblem(null);
    setTrying(true);
    const result = await (await sync.tools(book)).turnOn(withCode(typed, code));
    if (result.ok) await state?.refresh();
    else setProblem(result.code);
    if (!result.ok && result.code === 'codeNeeded') setCodeAsked(true);
    setTrying(false);
  };
  const words = problem === null ? null : t(`sync.problem.${problem}`);
  const isOfAddress = problem !== null && OF_THE_ADDRESS.has(problem);
  return (
    <Page
      title={t('sync.connection.title')}
      onBack={() => go('communitySettings')}
      actions={
        <Button kind="primary" disabled={typed.trim() === ''} onClick={turnOn}>
          {t(trying ? 'sync.connection.trying' : 'sync.connection.tryIt')}
        </Button>
      }
    >
      <SyncLine />
      <p>{t('sync.connection.text')}</p>
      <TextField
        label={t('sync.connection.address')}
        hint={codeAsked ? undefined : t('sync.connection.hint')}
        value={typed}
        onChange={setTyped}
        maxLength={LONGEST}
        problem={isOfAddress ? (words ?? undefined) : undefined}
      />
      {codeAsked ? (
        <TextField
          label={t('sync.connection.code')}
          value={code}
          onChange={setCode}
          maxLength={LONGEST_CODE}
          problem={problem === 'codeNeeded' ? (words ?? undefined) : undefined}
        />
      ) : null}
      {words && !isOfAddress && problem !== 'codeNeeded' ? <Notice tone="warn">{words}</Notice> : null}
      <p>{t('sync.connection.sees')}</p>
    </Page>
  );
}

function IsOn() {
  const { t } = useTranslation();
  const go = useGo();
  const { sync } = useParts();
  const book = useSyncedBook();
  const state = useSyncState();
  const url = useConnection();
  const [failed, setFailed] = useState(false);
  const turnOff = async () => {
    const isOff = await (await sync.tools(book)).turnOff();
    setFailed(!isOff);
    if (isOff) await state?.refresh();
  };
  return (
    <Page
      title={t('sync.connection.title')}
      onBack={() => go('communitySettings')}
      actions={
        <Button kind="primary" onClick={() => state?.tryNow()}>
          {t('sync.connection.tryNow')}
        </Button>
      }
    >
      <SyncLine />
      <Card title={t('sync.connection.address')}>
        <p translate="no">{url}</p>
      </Card>
      <p>{t('sync.connection.sees')}</p>
      {failed ? <Notice tone="warn">{t('sync.problem.disk')}</Notice> : null}
      <Button kind="quiet" onClick={turnOff}>
        {t('sync.connection.turnOff')}
      </Button>
      <p>{t('sync.connection.turnOffText')}</p>
    </Page>
  );
}
