/** Putting the app on the phone's screen: by the browser's own question where it has one, else step by step in pictures. */
import { Smartphone } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGo } from '../state/navigation.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/list/List.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Notice } from '../ui/talk/Notice.tsx';
import { CopyAddress } from './CopyAddress.tsx';
import { PracticeOnly } from './PracticeOnly.tsx';
import { practiceOnly } from './practice-only.ts';
import { Steps } from './Steps.tsx';
import { useInstall } from './use-install.ts';
import { What } from './What.tsx';

export function InstallScreen() {
  const { t } = useTranslation();
  const go = useGo();
  const { way, ask } = useInstall();
  const [saidNo, setSaidNo] = useState(false);
  // Reached from home, from settings and from what is said of the storage: back to whichever it was.
  const back = () => (window.history.length > 1 ? window.history.back() : go('start'));
  return (
    <Page
      title={t('install.title')}
      onBack={back}
      listen={() => t('install.why')}
      actions={
        way === 'ask' ? (
          <Button
            kind="primary"
            icon={<Smartphone aria-hidden="true" />}
            onClick={async () => setSaidNo(!(await ask()))}
          >
            {t('install.do')}
          </Button>
        ) : null
      }
    >
      <What />
      {way === 'there' ? <Notice tone="done">{t('install.there')}</Notice> : null}
      {saidNo && way !== 'there' ? <p role="status">{t('install.later')}</p> : null}
      <How way={way} />
    </Page>
  );
}

function How({ way }: { readonly way: ReturnType<typeof useInstall>['way'] }) {
  const { t } = useTranslation();
  if (way === 'there' || way === 'ask') return null;
  if (way === 'none') {
    return (
      <Card>
        <p>{t('install.none')}</p>
        <CopyAddress />
      </Card>
    );
  }
  if (practiceOnly(window.navigator) === 'inApp') return <PracticeOnly />;
  return (
    <Card title={t('install.how')}>
      <Steps guide={way} />
      <p>{t('install.then')}</p>
    </Card>
  );
}
