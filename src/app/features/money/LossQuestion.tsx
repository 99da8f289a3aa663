/** "Money is lost. Whose is it?": asked before a share-out, or when a member leaves, where the rules leave it open. There is no usual answer. */
import { useTranslation } from 'react-i18next';
import type { Amount } from '../../../ledger/money.ts';
import { useFormat } from '../../format/use-format.tsx';
import { MeetingPage } from '../../meeting-page/MeetingPage.tsx';
import { useBook } from '../../state/use-book.tsx';
import { Card, List, ListRow } from '../../ui/list/List.tsx';
import { Money } from '../../ui/money/Money.tsx';
import { type Falls, sponsorIn } from './cycle/closing-now.ts';

export interface LossQuestionProps {
  readonly loss: Amount;
  readonly onAnswer: (falls: Falls) => void;
  readonly onBack: () => void;
}

const ANSWERS: readonly Falls[] = ['sponsorFirst', 'inProportion', 'membersFirst'];

export function LossQuestion({ loss, onAnswer, onBack }: LossQuestionProps) {
  const { t } = useTranslation();
  const sponsor = useFormat().name(sponsorIn(useBook()));
  // Without a sponsor there is nobody else to bear it.
  const answers = sponsor === '' ? ANSWERS.slice(-1) : ANSWERS;
  return (
    <MeetingPage step="other" title={t('cycle.loss.title')} onBack={onBack} tight>
      <Card title={t('cycle.loss.lost')}>
        <Money amount={loss} kind="missing" size="figure" notes />
      </Card>
      <List label={t('cycle.loss.title')}>
        {answers.map((falls) => (
          <ListRow
            key={falls}
            title={t(sponsor === '' ? 'cycle.loss.ours' : `cycle.loss.${falls}`, { sponsor })}
            onClick={() => onAnswer(falls)}
          />
        ))}
      </List>
    </MeetingPage>
  );
}
