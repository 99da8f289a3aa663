/** The first screen: welcome and language on a new phone; afterwards the communities on this phone. */
import { BookOpenText, FileInput, FileKey, Settings, UserPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { changeLanguage, LANGUAGE_NAMES, LANGUAGES, useLanguage } from '../../../i18n.ts';
import { AppLifeNotices } from '../../pwa/notices.tsx';
import { useGo } from '../../state/navigation.ts';
import { Button } from '../../ui/Button.tsx';
import { SegmentedChoice } from '../../ui/field/SegmentedChoice.tsx';
import { BoxPicture } from '../../ui/money/BoxPicture.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { CommunityList } from './CommunityList.tsx';
import { HomeScreenFirst } from './HomeScreenFirst.tsx';
import { isIphoneTab } from './iphone.ts';
import { PracticeButton } from './PracticeButton.tsx';
import styles from './StartScreen.module.css';
import { type Communities, useCommunities } from './use-communities.ts';

export function StartScreen() {
  const { communities, putAwayPractice } = useCommunities();
  if (!communities) return null;
  const { rows, started } = communities;
  if (rows.length === 0 && started === null) return <Welcome />;
  return <WithCommunities communities={communities} onPutAway={putAwayPractice} />;
}

function Welcome() {
  const { t, i18n } = useTranslation();
  const language = useLanguage();
  return (
    <Page
      title={t('start.welcome')}
      listen={() =>
        [
          ...[t('start.what'), t('start.practice'), t('start.ours'), t('start.join'), t('start.file')],
          t('start.restore'),
        ].join('. ')
      }
    >
      <SegmentedChoice
        label={t('start.language')}
        value={language}
        onChange={(chosen) => void changeLanguage(i18n, chosen)}
        choices={LANGUAGES.map((each) => ({ value: each, label: LANGUAGE_NAMES[each] }))}
      />
      <div className={styles.welcome}>
        <BoxPicture open />
        <p>{t('start.what')}</p>
      </div>
      <PracticeButton kind="primary" />
      <Ours />
      <Join />
      <OpenFile />
      <BringBack />
      <AppLifeNotices />
    </Page>
  );
}

function WithCommunities({
  communities,
  onPutAway,
}: {
  readonly communities: Communities;
  readonly onPutAway: (book: string) => Promise<void>;
}) {
  const { t } = useTranslation();
  const go = useGo();
  const { rows, practice, started } = communities;
  return (
    <Page title={t('start.communities')}>
      <AppLifeNotices />
      <CommunityList rows={rows} started={started} />
      {started === null ? <Ours /> : null}
      <Join />
      <OpenFile />
      <BringBack />
      {practice ? (
        <>
          <PracticeButton kind="quiet" again />
          <Button kind="quiet" wide onClick={() => onPutAway(practice.id)}>
            {t('start.practicePutAway')}
          </Button>
        </>
      ) : (
        <PracticeButton kind="secondary" />
      )}
      <Button kind="quiet" wide icon={<Settings aria-hidden="true" />} onClick={() => go('settings')}>
        {t('start.settings')}
      </Button>
    </Page>
  );
}

/** On an iPhone's tab the home screen comes first, because Safari empties a tab after seven days. */
function Ours() {
  const { t } = useTranslation();
  const go = useGo();
  if (isIphoneTab(navigator)) return <HomeScreenFirst />;
  return (
    <Button wide icon={<BookOpenText aria-hidden="true" />} onClick={() => go('founding')}>
      {t('start.ours')}
    </Button>
  );
}

/** A phone that somebody of a group lets in; on an iPhone's tab the home screen comes first. */
function Join() {
  const { t } = useTranslation();
  const go = useGo();
  if (isIphoneTab(navigator)) return null;
  return (
    <Button wide icon={<UserPlus aria-hidden="true" />} onClick={() => go('join')}>
      {t('start.join')}
    </Button>
  );
}

function OpenFile() {
  const { t } = useTranslation();
  const go = useGo();
  if (isIphoneTab(navigator)) return null;
  return (
    <Button kind="quiet" wide icon={<FileInput aria-hidden="true" />} onClick={() => go('openFile')}>
      {t('start.file')}
    </Button>
  );
}

/** Every phone was lost: the book comes back with what is on paper. */
function BringBack() {
  const { t } = useTranslation();
  const go = useGo();
  if (isIphoneTab(navigator)) return null;
  return (
    <Button kind="quiet" wide icon={<FileKey aria-hidden="true" />} onClick={() => go('restore')}>
      {t('start.restore')}
    </Button>
  );
}
