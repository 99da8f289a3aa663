/** From the first scan to the answer, on the phone that lets another in. */
import { Check } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  beginHost,
  type Guest,
  type HostInput,
  type HostState,
  stepHost,
} from '../../../sync/joining/host.ts';
import type { Host } from '../../../sync/joining/port.ts';
import type { Bytes } from '../../../sync/wire/write.ts';
import { Scanner } from '../../camera/Scanner.tsx';
import type { JoiningParts } from '../../state/joining-parts.ts';
import { useGo } from '../../state/navigation.ts';
import { Button } from '../../ui/Button.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { useDone } from '../../ui/ui-provider.tsx';
import { Compare } from './Compare.tsx';
import { Ended } from './Ended.tsx';
import { Message } from './Message.tsx';
import { MessagePage } from './MessagePage.tsx';
import { Slipped } from './Slipped.tsx';
import { type Tell, useTurns } from './use-turns.ts';

export interface LettingInProps {
  readonly parts: JoiningParts;
  readonly host: Host;
  readonly guest: Guest;
  readonly onAgain: () => void;
}

export function LettingIn({ parts, host, guest, onAgain }: LettingInProps) {
  const go = useGo();
  const step = useCallback(
    (before: HostState, input: HostInput) => stepHost({ crypto: parts.crypto, host }, before, input),
    [parts, host],
  );
  const { state, begin, tell } = useTurns(step);
  // What people chose stands for the whole joining.
  const [first] = useState(() => beginHost(guest));
  useEffect(() => begin(first), [begin, first]);
  const leave = () => go('communitySettings');
  switch (state?.at) {
    case undefined:
      return null;
    case 'ended':
      return <Ended why={state.why} code={state.code} onAgain={onAgain} onLeave={leave} />;
    case 'scan':
      return <Take what="hello" parts={parts} state={state} tell={tell} onLeave={leave} />;
    case 'greeting':
      return <Greeting parts={parts} state={state} tell={tell} onLeave={leave} />;
    case 'pictures':
      return <Comparing parts={parts} state={state} tell={tell} onLeave={leave} />;
    case 'answer':
      return <Answer parts={parts} state={state} tell={tell} onLeave={leave} />;
  }
}

type At<Name extends HostState['at']> = Extract<HostState, { at: Name }>;
interface StepProps<State> {
  readonly parts: JoiningParts;
  readonly state: State;
  readonly tell: Tell<HostInput>;
  readonly onLeave: () => void;
}

interface TakeProps extends StepProps<At<'scan' | 'greeting'>> {
  readonly what: 'hello' | 'second';
}

function Take({ what, parts, state, tell, onLeave }: TakeProps) {
  const { t } = useTranslation();
  const hear = useCallback((bytes: Bytes) => tell({ did: 'heard', bytes }), [tell]);
  const apart = state.mode === 'distance';
  return (
    <Page title={t(`joining.take.${what}`)} onBack={onLeave}>
      <p>{t(apart ? `joining.takeDistance.${what}` : 'joining.takeRoom')}</p>
      <Slipped slip={state.slip} />
      <Scanner crypto={parts.crypto} onMessage={hear} pasteFirst={apart} />
    </Page>
  );
}

/** At a distance: the greeting goes out, then the hello comes that was promised. */
function Greeting({ parts, state, tell, onLeave }: StepProps<At<'greeting'>>) {
  const { t } = useTranslation();
  const [sent, setSent] = useState(false);
  if (sent) {
    return <Take what="second" parts={parts} state={state} tell={tell} onLeave={() => setSent(false)} />;
  }
  return (
    <MessagePage
      parts={parts}
      mode={state.mode}
      bytes={state.greeting}
      title={t('joining.sendGreeting')}
      text={t('joining.hostGreetingDistance')}
      onThere={() => setSent(true)}
      onLeave={onLeave}
    />
  );
}

/** In a room the greeting is shown until the other phone has it; then people compare. */
function Comparing({ parts, state, tell, onLeave }: StepProps<At<'pictures'>>) {
  const { t } = useTranslation();
  const [scanned, setScanned] = useState(state.mode === 'distance');
  if (scanned) {
    return (
      <Compare
        mode={state.mode}
        pictures={state.pictures}
        slip={state.slip}
        onCompared={(same) => tell({ did: 'compared', same })}
        onLeave={onLeave}
      />
    );
  }
  return (
    <MessagePage
      parts={parts}
      mode={state.mode}
      bytes={state.greeting}
      title={t('joining.showGreeting')}
      text={t('joining.hostGreetingRoom')}
      onThere={() => setScanned(true)}
      onLeave={onLeave}
    />
  );
}

function Answer({ parts, state, onLeave }: StepProps<At<'answer'>>) {
  const { t } = useTranslation();
  const go = useGo();
  const done = useDone();
  const apart = state.mode === 'distance';
  const finish = () => {
    done(t('joining.hostDone'));
    go('home', {}, { replace: true });
  };
  return (
    <Page
      title={t(apart ? 'joining.sendAnswer' : 'joining.showAnswer')}
      onBack={onLeave}
      actions={
        <Button kind="primary" icon={<Check aria-hidden="true" />} onClick={finish}>
          {t('joining.itIsIn')}
        </Button>
      }
    >
      <p>{t(apart ? 'joining.hostAnswerDistance' : 'joining.hostAnswerRoom')}</p>
      <Message parts={parts} mode={state.mode} bytes={state.answer} />
    </Page>
  );
}
