/**
 * A phone that wants into a group: it shows its message, takes the other phone's, people compare pictures, and it takes the answer.
 * Nothing is on the disk before that; who goes back or reloads begins anew.
 */
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  beginNewcomer,
  type NewcomerInput,
  type NewcomerState,
  stepNewcomer,
} from '../../../sync/joining/newcomer.ts';
import type { JoinMode } from '../../../sync/keys/join-messages.ts';
import type { Bytes } from '../../../sync/wire/write.ts';
import { Scanner } from '../../camera/Scanner.tsx';
import type { JoiningParts } from '../../state/joining-parts.ts';
import { useGo } from '../../state/navigation.ts';
import { useJoining } from '../../state/use-joining.ts';
import { Page } from '../../ui/page/Page.tsx';
import { Compare } from './Compare.tsx';
import { Ended } from './Ended.tsx';
import { JoinedPage } from './JoinedPage.tsx';
import { MessagePage } from './MessagePage.tsx';
import { Slipped } from './Slipped.tsx';
import { type Tell, useTurns } from './use-turns.ts';
import { WayQuestion } from './WayQuestion.tsx';

export function JoinScreen() {
  const parts = useJoining();
  return parts ? <Joining parts={parts} /> : null;
}

function Joining({ parts }: { readonly parts: JoiningParts }) {
  const { t } = useTranslation();
  const go = useGo();
  const step = useCallback(
    (state: NewcomerState, input: NewcomerInput) =>
      stepNewcomer({ crypto: parts.crypto, accept: parts.keyring.accept }, state, input),
    [parts],
  );
  const { state, begin, tell } = useTurns(step);
  const start = async (mode: JoinMode) =>
    begin(await beginNewcomer(parts.crypto, await parts.newPhone(), mode));
  const leave = () => go('start');
  if (!state) {
    return (
      <Page title={t('joining.join')} onBack={leave} listen={() => t('joining.how')}>
        <WayQuestion
          question={t('joining.how')}
          room={t('joining.joinRoom')}
          distance={t('joining.joinDistance')}
          onWay={start}
        />
      </Page>
    );
  }
  switch (state.at) {
    case 'ended':
      return <Ended why={state.why} code={state.code} onAgain={() => begin(null)} onLeave={leave} />;
    case 'in':
      return <JoinedPage book={state.book} store={parts.store} />;
    case 'hello':
      return (
        <ShowAndTake
          key="hello"
          parts={parts}
          state={state}
          shown={state.shown}
          tell={tell}
          onLeave={leave}
        />
      );
    case 'pictures':
      return <Comparing parts={parts} state={state} tell={tell} onLeave={leave} />;
    case 'answer':
      return (
        <Page title={t('joining.takeAnswer')} onBack={leave}>
          <p>{t(state.mode === 'room' ? 'joining.answerRoom' : 'joining.answerDistance')}</p>
          <Taking parts={parts} state={state} tell={tell} />
        </Page>
      );
  }
}

type Open = Exclude<NewcomerState, { at: 'in' | 'ended' }>;
interface StepProps<State extends Open> {
  readonly parts: JoiningParts;
  readonly state: State;
  readonly tell: Tell<NewcomerInput>;
}

function Taking({ parts, state, tell }: StepProps<Open>) {
  const hear = useCallback((bytes: Bytes) => tell({ did: 'heard', bytes }), [tell]);
  return (
    <>
      <Slipped slip={state.slip} />
      <Scanner crypto={parts.crypto} onMessage={hear} pasteFirst={state.mode === 'distance'} />
    </>
  );
}

interface ShowAndTakeProps extends StepProps<Open> {
  readonly shown: Bytes;
  readonly onLeave: () => void;
}

/** First what this phone says, then what the other one says. */
function ShowAndTake({ parts, state, shown, tell, onLeave }: ShowAndTakeProps) {
  const { t } = useTranslation();
  const [taking, setTaking] = useState(false);
  const room = state.mode === 'room';
  if (taking) {
    return (
      <Page title={t('joining.takeGreeting')} onBack={() => setTaking(false)}>
        <p>{t(room ? 'joining.greetingRoom' : 'joining.greetingDistance')}</p>
        <Taking parts={parts} state={state} tell={tell} />
      </Page>
    );
  }
  return (
    <MessagePage
      parts={parts}
      mode={state.mode}
      bytes={shown}
      title={t(room ? 'joining.showHello' : 'joining.sendHello')}
      text={t(room ? 'joining.helloRoom' : 'joining.helloDistance')}
      onThere={() => setTaking(true)}
      onLeave={onLeave}
    />
  );
}

/** At a distance the hello itself goes out first: it was only promised before. */
function Comparing({
  parts,
  state,
  tell,
  onLeave,
}: StepProps<Extract<NewcomerState, { at: 'pictures' }>> & { readonly onLeave: () => void }) {
  const { t } = useTranslation();
  const [sent, setSent] = useState(state.mode === 'room');
  if (sent) {
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
      bytes={state.hello}
      title={t('joining.sendSecond')}
      text={t('joining.secondDistance')}
      onThere={() => setSent(true)}
      onLeave={onLeave}
    />
  );
}
