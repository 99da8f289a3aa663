/** Put to the vote: what changes, read aloud; each one votes once, who came first; then it is written down and holds. */
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../../ledger/entries/registry.ts';
import { useFormat } from '../../format/use-format.tsx';
import { MeetingPage } from '../../meeting-page/MeetingPage.tsx';
import { membersHere } from '../../meeting-page/steps.ts';
import { useMeaning } from '../../rule-questions/Meaning.tsx';
import { VOTES, VoteRows } from '../../rule-questions/VoteRows.tsx';
import { useConditionsWords } from '../../say/conditions-words.ts';
import { Trouble } from '../../say/Trouble.tsx';
import { useGo } from '../../state/navigation.ts';
import { useBook, useMembers } from '../../state/use-book.tsx';
import { useWrite } from '../../state/use-write.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/list/List.tsx';
import type { MemberChoice } from '../../ui/member/face.ts';
import { EmptyState } from '../../ui/talk/EmptyState.tsx';
import { useDone } from '../../ui/ui-provider.tsx';
import { ChangedRules } from './ChangedRules.tsx';
import { RunningLoans } from './RunningLoans.tsx';
import { CHANGING_FORM, type Changing, useChanging } from './use-changing.ts';

export function RulesAgree() {
  const { t } = useTranslation();
  const go = useGo();
  const changing = useChanging();
  if (changing && changing.changed.length > 0) return <Voting changing={changing} />;
  return (
    <MeetingPage step="other" title={t('change.vote')} onBack={() => go('rulesChange')} tight>
      <EmptyState title={t('change.nothing')} />
    </MeetingPage>
  );
}

function Voting({ changing }: { readonly changing: Changing }) {
  const { t } = useTranslation();
  const go = useGo();
  const done = useDone();
  const wordsOf = useConditionsWords();
  const meaning = useMeaning();
  const { now, proposed, changed, votes, vote } = changing;
  const { here, away } = useVoters();
  const write = useWrite({
    form: CHANGING_FORM,
    onWritten: () => {
      done(t('change.done'));
      go('rules', {}, { replace: true });
    },
  });
  const everybody = [...here, ...away];
  const votesFor = (choice: (typeof VOTES)[number]) =>
    everybody.filter(({ id }) => votes[id] === choice).map(({ id }) => id);
  const agreed: Draft = {
    kind: 'conditions-agreed',
    body: {
      conditions: proposed,
      votes: { for: votesFor('for'), against: votesFor('against'), abstained: votesFor('abstained') },
    },
  };
  return (
    <MeetingPage
      step="other"
      title={t('change.vote')}
      onBack={() => go('rulesChange')}
      tight
      listen={() =>
        wordsOf(proposed)
          .filter(({ topic }) => changed.includes(topic))
          .flatMap(({ topic, text }) => [text, ...meaning(topic, proposed)])
          .join(' ')
      }
      actions={
        <>
          <Trouble write={write} />
          <Tally votesFor={(choice) => votesFor(choice).length} all={everybody.length} />
          <Button
            kind="primary"
            onClick={async () => void (await write.submit({ do: 'write', drafts: [agreed] }))}
          >
            {t('change.write')}
          </Button>
        </>
      }
    >
      <p>{t('change.readAloud')}</p>
      <ChangedRules before={now} after={proposed} topics={changed} />
      <RunningLoans />
      <p>{t(`rules.decisions.${now.decisions.by}`)}</p>
      <Ballot
        here={here}
        away={away}
        votes={votes}
        onVotes={(next) => {
          write.clear();
          vote(next);
        }}
      />
    </MeetingPage>
  );
}

interface BallotProps extends Voters {
  readonly votes: Changing['votes'];
  readonly onVotes: (votes: Changing['votes']) => void;
}

/** One tap for all who are there, and one for each who votes otherwise. */
function Ballot({ here, away, votes, onVotes }: BallotProps) {
  const { t } = useTranslation();
  const rows = {
    voteOf: (member: string) => votes[member] ?? null,
    onVote: (member: string, choice: (typeof VOTES)[number]) => onVotes({ ...votes, [member]: choice }),
  };
  const allFor = Object.fromEntries(here.map(({ id }) => [id, 'for' as const]));
  return (
    <>
      <Button wide onClick={() => onVotes({ ...votes, ...allFor })}>
        {t('change.allFor')}
      </Button>
      <VoteRows label={t('change.vote')} members={here} {...rows} />
      {away.length > 0 ? (
        <Card title={t('change.away')}>
          <VoteRows label={t('change.away')} members={away} {...rows} />
        </Card>
      ) : null}
    </>
  );
}

interface TallyProps {
  readonly votesFor: (choice: (typeof VOTES)[number]) => number;
  readonly all: number;
}

function Tally({ votesFor, all }: TallyProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [inFavour = 0, against = 0, abstained = 0] = VOTES.map(votesFor);
  return (
    <p aria-live="polite">
      {t('change.tally', {
        inFavour: format.number(inFavour),
        against: format.number(against),
        abstained: format.number(abstained),
        left: format.number(all - inFavour - against - abstained),
      })}
    </p>
  );
}

interface Voters {
  readonly here: readonly MemberChoice[];
  readonly away: readonly MemberChoice[];
}

/** Who came themselves stand first; everybody does where attendance was not taken. */
function useVoters(): Voters {
  const book = useBook();
  const members = useMembers();
  const came = membersHere(book).filter((id) => book.open?.attendance[id]?.status !== 'represented');
  if (came.length === 0) return { here: members, away: [] };
  return {
    here: members.filter(({ id }) => came.includes(id)),
    away: members.filter(({ id }) => !came.includes(id)),
  };
}
