/** The first screen: welcome and language on a new phone; afterwards the communities on this phone. */
import {
  BookOpenText,
  FileInput,
  FileKey,
  MessageCircleQuestionMark,
  Settings,
  UserPlus,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { changeLanguage, LANGUAGE_NAMES, LANGUAGES, useLanguage } from '../../../i18n.ts';
import { practiceOnly } from '../../install/practice-only.ts';
import { AppLifeNotices } from '../../pwa/notices.tsx';
import { useGo } from '../../state/navigation.ts';
import { Button } from '../../ui/Button.tsx';
import { SegmentedChoice } from '../../ui/field/SegmentedChoice.tsx';
import { BoxPicture } from '../../ui/money/BoxPicture.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { CommunityList } from './CommunityList.tsx';
import { BeginFollowUp, FollowUpList } from './FollowUpBooks.tsx';
import { PracticeButton } from './PracticeButton.tsx';
import styles from './StartScreen.module.css';
import { type Communities, useCommunities } from './use-communities.ts';
import { usePracticeOnly } from './use-practice-only.ts';

export function StartScreen() {
  const { communities, putAwayPractice } = useCommunities();
  const notice = usePracticeOnly();
  if (!communities || notice === undefined) return null;
  const { rows, started, followUps } = communities;
  const isNew = rows.length + followUps.length === 0 && (started === null || notice !== null);
  if (isNew) return <Welcome notice={notice} />;
  return <WithCommunities communities={communities} notice={notice} onPutAway={putAwayPractice} />;
}

type Notice = ReturnType<typeof usePracticeOnly>;

function Welcome({ notice }: { readonly notice: Notice }) {
  const { t, i18n } = useTranslation();
  const language = useLanguage();
  /** The first thing to do is to leave that app; practice comes after it. */
  const insideApp = practiceOnly(navigator) === 'inApp';
  return (
    <Page
      title={t('start.welcome')}
      listen={() =>
        [
          ...[t('start.what'), t('start.practice')],
          ...(notice ? [] : [t('start.ours'), t('start.join'), t('start.file'), t('start.restore')]),
          t('start.otherNames'),
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
      {insideApp ? notice : null}
      <PracticeButton kind="primary" />
      {insideApp ? null : <WaysIn notice={notice} />}
      <OtherNames />
      <AppLifeNotices />
    </Page>
  );
}

function WithCommunities({
  communities,
  notice,
  onPutAway,
}: {
  readonly communities: Communities;
  readonly notice: Notice;
  readonly onPutAway: (book: string) => Promise<void>;
}) {
  const { t } = useTranslation();
  const go = useGo();
  const { rows, practice, followUps } = communities;
  const started = notice ? null : communities.started;
  const hasGroups = rows.length > 0 || started !== null;
  return (
    <Page title={t(hasGroups ? 'start.communities' : 'start.followUp')}>
      <AppLifeNotices />
      {hasGroups ? <CommunityList rows={rows} started={started} /> : null}
      <FollowUpList rows={followUps} />
      {rows.length > (practice ? 2 : 1) ? (
        <Button wide onClick={() => go('overview', { of: 'all' })}>
          {t('start.overview')}
        </Button>
      ) : null}
      <WaysIn notice={notice} begun={started !== null} follows={followUps.length > 0} />
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
      <OtherNames />
      <Button kind="quiet" wide icon={<Settings aria-hidden="true" />} onClick={() => go('settings')}>
        {t('start.settings')}
      </Button>
    </Page>
  );
}

/** The ways to a group of one's own; in a place that soon forgets, why there are none. */
function WaysIn({
  notice,
  begun,
  follows = false,
}: {
  readonly notice: Notice;
  readonly begun?: boolean;
  /** There is a follow-up book already. */
  readonly follows?: boolean;
}) {
  const { t } = useTranslation();
  const go = useGo();
  if (notice) return notice;
  return (
    <>
      {begun ? null : (
        <Button wide icon={<BookOpenText aria-hidden="true" />} onClick={() => go('founding')}>
          {t('start.ours')}
        </Button>
      )}
      <Button wide icon={<UserPlus aria-hidden="true" />} onClick={() => go('join')}>
        {t('start.join')}
      </Button>
      <Button kind="quiet" wide icon={<FileInput aria-hidden="true" />} onClick={() => go('openFile')}>
        {t('start.file')}
      </Button>
      <Button kind="quiet" wide icon={<FileKey aria-hidden="true" />} onClick={() => go('restore')}>
        {t('start.restore')}
      </Button>
      <BeginFollowUp again={follows} />
    </>
  );
}

/** Who knows it as a tontine, a tanda, a pasanaku: what is alike here, and what is not. */
function OtherNames() {
  const { t } = useTranslation();
  const go = useGo();
  return (
    <Button
      kind="quiet"
      wide
      icon={<MessageCircleQuestionMark aria-hidden="true" />}
      onClick={() => go('otherNames')}
    >
      {t('start.otherNames')}
    </Button>
  );
}
