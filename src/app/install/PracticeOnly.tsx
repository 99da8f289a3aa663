/** On the first screen of a place that soon forgets: why a group of one's own does not begin here, and what to do instead, in pictures. */
import { useTranslation } from 'react-i18next';
import { Notice } from '../ui/talk/Notice.tsx';
import { CopyAddress } from './CopyAddress.tsx';
import { appAround, guideFor } from './guides.ts';
import { practiceOnly } from './practice-only.ts';
import { Steps } from './Steps.tsx';

export function PracticeOnly() {
  const { t } = useTranslation();
  const { navigator } = window;
  const guide = guideFor(navigator);
  if (guide === null) return null;
  if (practiceOnly(navigator) === 'iphoneTab') {
    return (
      <>
        <Notice title={t('install.iphone')}>{t('install.iphoneWhy')}</Notice>
        <Steps guide={guide} />
      </>
    );
  }
  const app = appAround(navigator);
  const browser = guide === 'leaveIphone' ? 'Safari' : 'Chrome';
  return (
    <>
      <Notice
        tone="warn"
        title={app ? t('install.inside', { app, browser }) : t('install.insideApp', { browser })}
      >
        {t('install.insideWhy')}
      </Notice>
      <Steps guide={guide} />
      <CopyAddress />
    </>
  );
}
