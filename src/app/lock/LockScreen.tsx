/** The lock of the app: what it does and what it does not, choosing the code, and what can be changed of it. One question a screen. */
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppLock, AskAfter } from '../state/app-lock.ts';
import { useGo } from '../state/navigation.ts';
import { useParts } from '../state/parts-context.tsx';
import { useSettings } from '../state/settings.tsx';
import { useDone } from '../ui/ui-provider.tsx';
import { AskCode } from './AskCode.tsx';
import { ChooseCode } from './ChooseCode.tsx';
import { ItIsOn } from './ItIsOn.tsx';
import { WhatItDoes } from './WhatItDoes.tsx';
import { WhenToAsk } from './WhenToAsk.tsx';

type Step = 'overview' | 'choose' | 'when' | 'askToChange' | 'askToTakeOff';

export function LockScreen() {
  const { lock } = useParts();
  const [here, setHere] = useState<AppLock | null>(null);
  useEffect(() => {
    let gone = false;
    void lock().then((brought) => {
      if (!gone) setHere(brought);
    });
    return () => {
      gone = true;
    };
  }, [lock]);
  return here ? <Steps lock={here} /> : null;
}

function Steps({ lock }: { readonly lock: AppLock }) {
  const { t, i18n } = useTranslation();
  const go = useGo();
  const done = useDone();
  const { change } = useSettings();
  const [step, setStep] = useState<Step>('overview');
  const [isOn, setOn] = useState<boolean | null>(null);
  const [after, setAfter] = useState<AskAfter>('5');
  const read = useCallback(async () => {
    setOn(await lock.isOn());
    setAfter(await lock.askAfter());
  }, [lock]);
  useEffect(() => void read(), [read]);
  const toOverview = () => setStep('overview');

  const keep = async (code: string): Promise<boolean> => {
    const first = isOn === false;
    if (!(await lock.keepCode(code))) return false;
    change('lock', true);
    await lock.begin(i18n);
    await read();
    if (!first) done(t('lock.changed'));
    setStep(first ? 'when' : 'overview');
    return true;
  };
  const takeOff = async () => {
    await lock.takeOff();
    change('lock', false);
    await read();
    done(t('lock.isOff'));
    toOverview();
  };
  const choose = async (chosen: AskAfter) => {
    setAfter(chosen);
    await lock.setAskAfter(chosen);
  };

  if (isOn === null) return null;
  switch (step) {
    case 'choose':
      return <ChooseCode onKeep={keep} onBack={toOverview} />;
    case 'when':
      return <WhenToAsk after={after} onAfter={choose} onDone={toOverview} />;
    case 'askToChange':
    case 'askToTakeOff':
      return (
        <AskCode
          key={step}
          lock={lock}
          title={t('lock.askNow')}
          action={t(step === 'askToChange' ? 'lock.next' : 'lock.takeOff')}
          onRight={step === 'askToChange' ? () => setStep('choose') : takeOff}
          onBack={toOverview}
        />
      );
    default:
      return isOn ? (
        <ItIsOn lock={lock} after={after} onStep={setStep} onBack={() => go('settings')} />
      ) : (
        <WhatItDoes onChoose={() => setStep('choose')} onBack={() => go('settings')} />
      );
  }
}
