/** All that was answered, read aloud and agreed; then the book begins. */
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conditions } from '../../../../ledger/conditions/conditions.ts';
import type { RuleTopic } from '../../../../ledger/conditions/topics.ts';
import { countsMeetings } from '../../../../ledger/loans/calendar.ts';
import { firstOpen } from '../../../../ledger/questions/questions.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useConditionsWords } from '../../../say/conditions-words.ts';
import { useDiskWords } from '../../../say/disk-words.ts';
import { useParts } from '../../../state/parts-context.tsx';
import { SegmentedChoice } from '../../../ui/field/SegmentedChoice.tsx';
import { Card, List, ListRow } from '../../../ui/list/List.tsx';
import { Name } from '../../../ui/member/Name.tsx';
import { useDone } from '../../../ui/ui-provider.tsx';
import type { FoundingDraft, Step } from '../draft.ts';
import { meetingsHeldIn } from '../paper/paper.ts';
import { StepPage } from '../StepPage.tsx';
import { useFounding } from '../use-founding.tsx';
import { useRules } from '../use-rules.ts';
import { AskTopic } from './AskTopic.tsx';
import { Founded } from './Founded.tsx';
import { foundingOf } from './founding-of.ts';
import { VoteList } from './VoteList.tsx';

export function AgreeStep() {
  const { draft, change } = useFounding();
  const { read } = useRules();
  const [asked, setAsked] = useState<RuleTopic | null>(null);
  const stopAsking = useCallback(() => setAsked(null), []);
  if (!asked || !read.ok) return <Agreement onAsk={setAsked} />;
  return (
    <AskTopic
      topic={asked}
      conditions={read.conditions}
      onAnswer={(question, answer) => change({ answers: { ...draft.answers, [question]: answer } })}
      onDone={stopAsking}
    />
  );
}

function Agreement({ onAsk }: { readonly onAsk: (topic: RuleTopic) => void }) {
  const { t } = useTranslation();
  const parts = useParts();
  const format = useFormat();
  const done = useDone();
  const diskWords = useDiskWords();
  const wordsOf = useConditionsWords();
  const { draft, change, goTo, found: write } = useFounding();
  const { read } = useRules();
  const [problem, setProblem] = useState<string | null>(null);
  const [kept, setKept] = useState<boolean | null>(null);
  if (kept !== null) return <Founded book={draft.book} name={draft.name} persisted={kept} />;
  const lines = read.ok ? wordsOf(read.conditions) : [];
  const found = async () => {
    const wrong = stepToMend(draft, read.ok);
    if (wrong || !read.ok) return goTo(wrong ?? 'saving');
    if (lacksMeetings(draft, read.conditions)) return goTo('paperLoans');
    const open = firstOpen(read.conditions);
    if (open) return onAsk(open.topic);
    const founded = await write(foundingOf(draft, read.conditions, format.currency, parts.today()));
    if (!founded.ok) {
      return setProblem(founded.refusal ? t('founding.agree.refused') : diskWords(founded.disk));
    }
    done();
    return setKept(await parts.store.askPersistence());
  };
  return (
    <StepPage
      title={t('founding.agree.title')}
      why={t('founding.agree.why')}
      problem={problem}
      nextLabel={t('founding.agree.yes')}
      onNext={found}
      listen={() => [t('founding.agree.why'), ...lines.map((line) => line.text)].join(' ')}
    >
      <Card title={<Name>{draft.name}</Name>}>
        <p>
          {t('founding.members.count', {
            count: draft.members.length,
            shown: format.number(draft.members.length),
          })}
        </p>
      </Card>
      <List label={t('founding.agree.rules')}>
        {lines.map((line) => (
          <ListRow key={line.topic} title={line.title} note={line.text} onClick={() => onAsk(line.topic)} />
        ))}
      </List>
      <SegmentedChoice
        label={t('founding.agree.how')}
        showLabel
        value={draft.agreedBy}
        onChange={(agreedBy) => change({ agreedBy })}
        choices={[
          { value: 'consensus', label: t('founding.agree.consensus') },
          { value: 'votes', label: t('founding.agree.votes') },
        ]}
      />
      {draft.agreedBy === 'votes' ? <VoteList /> : null}
    </StepPage>
  );
}

/** That payments are due at meetings may have been agreed after the loans were written down. */
const lacksMeetings = ({ begin, paper }: FoundingDraft, { loans }: Conditions): boolean =>
  begin === 'paper' &&
  countsMeetings(loans.terms) &&
  paper.loans.some((loan) => meetingsHeldIn(loan) === null);

/** The question that has to be answered again; null where all is well. */
function stepToMend(draft: FoundingDraft, rulesFine: boolean): Step | null {
  if (draft.name.trim() === '') return 'name';
  if (draft.members.length < 2) return 'members';
  return rulesFine ? null : 'saving';
}
