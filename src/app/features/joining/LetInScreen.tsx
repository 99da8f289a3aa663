/**
 * A phone of the group lets another one in: whose it is, together or apart, its message taken and answered, pictures compared, and
 * only then the keys of the book shown to it. Nothing is in the book before people said that the pictures are the same.
 */
import { HeartHandshake } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sharingOf } from '../../../ledger/conditions/in-force.ts';
import { isFollowUp } from '../../../ledger/purpose.ts';
import type { Guest } from '../../../sync/joining/host.ts';
import type { Host } from '../../../sync/joining/port.ts';
import type { JoinMode } from '../../../sync/keys/join-messages.ts';
import type { JoiningParts } from '../../state/joining-parts.ts';
import { useGo } from '../../state/navigation.ts';
import { useParts } from '../../state/parts-context.tsx';
import { useBook, useMembers, useNames } from '../../state/use-book.tsx';
import { useJoining } from '../../state/use-joining.ts';
import type { SyncedBook } from '../../sync/door.ts';
import { useSyncedBook } from '../../sync/use-sync.tsx';
import { Button } from '../../ui/Button.tsx';
import { MemberPicker } from '../../ui/member/MemberPicker.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { EmptyState } from '../../ui/talk/EmptyState.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';
import { LettingIn } from './LettingIn.tsx';
import { WayQuestion } from './WayQuestion.tsx';
import { useNaming, WhoOfTeam } from './WhoOfTeam.tsx';

export function LetInScreen() {
  const parts = useJoining();
  const host = useHost(parts, useSyncedBook());
  if (!parts || host === undefined) return null;
  return host ? <Asking parts={parts} host={host} /> : <CannotLetIn />;
}

/** Undefined until it is known; null where this phone cannot let another one in. */
function useHost(parts: JoiningParts | null, book: SyncedBook): Host | null | undefined {
  const [host, setHost] = useState<Host | null>();
  useEffect(() => {
    let gone = false;
    const show = (found: Host | null) => {
      if (!gone) setHost(found);
    };
    parts?.keyring.host(book).then(show, () => show(null));
    return () => {
      gone = true;
    };
  }, [parts, book]);
  return host;
}

function CannotLetIn() {
  const { t } = useTranslation();
  const go = useGo();
  return (
    <Page title={t('joining.letIn')} onBack={() => go('communitySettings')}>
      <EmptyState
        title={t('joining.cannotTitle')}
        box="onPhones"
        action={<Button onClick={() => go('communitySettings')}>{t('joining.back')}</Button>}
      >
        {t('joining.cannot')}
      </EmptyState>
    </Page>
  );
}

interface AskingProps {
  readonly parts: JoiningParts;
  readonly host: Host;
}

/**
 * A phone of the team reads everything. Where the community decided to share less, the rule is changed first: here, before any key is
 * shown. The book itself refuses no such phone, since what is known of phones is written down as it is.
 */
function OfTheTeam({ onPick }: { readonly onPick: () => void }) {
  const { t } = useTranslation();
  const go = useGo();
  const sharing = sharingOf(useBook().conditions);
  if (sharing === 'totals' || sharing === 'nothing') {
    const toRule = (
      <Button onClick={() => go('rulesQuestion', { question: 'sharing' })}>{t('sharing.change')}</Button>
    );
    return (
      <Notice title={t('sharing.notLetIn')} action={toRule}>
        {t(`rules.sharing.${sharing}`)} {t('sharing.notLetInText')}
      </Notice>
    );
  }
  return (
    <Button
      wide
      icon={<HeartHandshake aria-hidden="true" />}
      note={t('joining.supportNote')}
      onClick={onPick}
    >
      {t('joining.support')}
    </Button>
  );
}

type Whose = Pick<Guest, 'role' | 'whose'>;

function Asking({ parts, host }: AskingProps) {
  const { t } = useTranslation();
  const go = useGo();
  const members = useMembers();
  const { nameOf } = useNames();
  const ofTeam = isFollowUp(useBook());
  const [whose, setWhose] = useState<Whose | null>(null);
  /** A support team has no list of members: who comes in is named here. */
  const [named, setNamed] = useState('');
  const naming = useNaming(host, whose?.whose ?? null, named);
  const { newId } = useParts();
  const [mode, setMode] = useState<JoinMode | null>(null);
  if (!whose && ofTeam) {
    const onName = (name: string) => {
      setNamed(name);
      setWhose({ role: 'member', whose: newId() });
    };
    return <WhoOfTeam named={named} onName={onName} onLeave={() => go('communitySettings')} />;
  }
  if (!whose) {
    return (
      <Page title={t('joining.whose')} onBack={() => go('communitySettings')}>
        <MemberPicker
          label={t('joining.whose')}
          members={members}
          onPick={(member) => setWhose({ role: 'member', whose: member })}
        />
        <OfTheTeam onPick={() => setWhose({ role: 'support', whose: null })} />
      </Page>
    );
  }
  if (!mode) {
    const ofMember = whose.whose === null ? t('joining.support') : nameOf(whose.whose);
    return (
      <Page title={t('joining.letInWhom', { name: ofTeam ? named : ofMember })} onBack={() => setWhose(null)}>
        <WayQuestion
          question={t('joining.where')}
          room={t('joining.hostRoom')}
          distance={t('joining.hostDistance')}
          onWay={setMode}
        />
      </Page>
    );
  }
  const again = () => {
    setMode(null);
    setWhose(null);
  };
  return <LettingIn parts={parts} host={ofTeam ? naming : host} guest={{ ...whose, mode }} onAgain={again} />;
}
