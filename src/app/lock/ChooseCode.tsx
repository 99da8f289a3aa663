/** A new secret code, typed twice: one question a screen. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Notice } from '../ui/talk/Notice.tsx';
import { useGuarded } from '../ui/use-guarded.ts';
import { CodePad } from './CodePad.tsx';
import { isCode } from './code.ts';

export interface ChooseCodeProps {
  /** False: the phone could not keep it. */
  readonly onKeep: (code: string) => Promise<boolean>;
  readonly onBack: () => void;
}

type Trouble = 'differs' | 'notKept';

export function ChooseCode({ onKeep, onBack }: ChooseCodeProps) {
  const { t } = useTranslation();
  const [first, setFirst] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const begin = (why: Trouble | null) => {
    setFirst(null);
    setTrouble(why);
  };
  if (first === null) {
    return (
      <OneCode
        key="first"
        title={t('lock.choose')}
        action={t('lock.next')}
        trouble={trouble}
        hint={t('lock.digits')}
        onCode={setFirst}
        onBack={onBack}
      />
    );
  }
  const keep = async (code: string) => {
    if (code !== first) begin('differs');
    else if (!(await onKeep(code))) begin('notKept');
  };
  return (
    <OneCode
      key="again"
      title={t('lock.again')}
      action={t('lock.keep')}
      onCode={keep}
      onBack={() => begin(null)}
    />
  );
}

interface OneCodeProps {
  readonly title: string;
  readonly action: string;
  readonly hint?: string;
  readonly trouble?: Trouble | null;
  readonly onCode: (code: string) => void | Promise<void>;
  readonly onBack: () => void;
}

function OneCode({ title, action, hint, trouble, onCode, onBack }: OneCodeProps) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const { run, busy } = useGuarded(() => (isCode(code) ? onCode(code) : undefined));
  return (
    <Page
      title={title}
      onBack={onBack}
      tight
      actions={
        <Button kind="primary" disabled={!isCode(code) || busy} onClick={run}>
          {action}
        </Button>
      }
    >
      {hint ? <p>{hint}</p> : null}
      {trouble ? <Notice tone="warn">{t(`lock.trouble.${trouble}`)}</Notice> : null}
      <CodePad code={code} onCode={setCode} onEnter={run} />
    </Page>
  );
}
