/**
 * The sponsor's match: where it goes, then how much: proposed from the savings that are not matched yet, confirmed as the
 * total that really came.
 */
import { useTranslation } from 'react-i18next';
import { held, matchOf } from '../../../../ledger/accounts.ts';
import { matchSnapshot, proposedMatch } from '../../../../ledger/match.ts';
import { type Amount, add, sum } from '../../../../ledger/money.ts';
import type { CashPlace } from '../../../../ledger/shapes.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useGo } from '../../../state/navigation.ts';
import { useBook, useDraft } from '../../../state/use-book.tsx';
import { Gone } from '../Gone.tsx';
import { MoneyForm } from '../MoneyForm.tsx';
import type { MoneyPlan } from '../plan.ts';
import { MatchParts } from './MatchParts.tsx';
import { PlaceQuestion } from './PlaceQuestion.tsx';

export function MatchForm() {
  const { t } = useTranslation();
  const go = useGo();
  const format = useFormat();
  const book = useBook();
  const [to, setTo, dropTo] = useDraft<CashPlace | ''>('matchReceived/to', '');
  const match = book.conditions?.match;
  const proposed = sum(proposedMatch(book).map((one) => one.part));
  if (match?.mode !== 'sponsor') return <Gone step="other" title={t('money.other.title')} />;
  const leave = () => {
    dropTo();
    go('other', {}, { replace: true });
  };
  if (to === '') return <PlaceQuestion question={t('money.place.to')} onPick={setTo} onBack={leave} />;
  const before = held(book.balances, matchOf(match.sponsor));
  const planOf = (received: Amount): MoneyPlan => {
    const snapshot = matchSnapshot(book, received) ?? [];
    return {
      drafts: [
        {
          kind: 'match-received',
          body: { sponsor: match.sponsor, amount: received, to, snapshot: [...snapshot] },
        },
      ],
      sentence: (words) =>
        t('money.match.sentence', { sponsor: words.name(match.name), amount: words.amount(received) }),
      cash: received,
      before,
      after: add(before, received),
      details: <MatchParts parts={snapshot} />,
    };
  };
  return (
    <MoneyForm
      step="other"
      title={t('money.match.title', { sponsor: format.name(match.name) })}
      form="matchReceived"
      kind="match"
      way={to === 'box' ? 'handToBox' : undefined}
      chips={
        proposed > 0
          ? [{ label: t('money.match.proposed', { amount: format.money(proposed) }), amount: proposed }]
          : []
      }
      planOf={planOf}
      objection={(received) =>
        matchSnapshot(book, received) ? null : { text: t('money.match.nobody'), actions: null }
      }
      onDone={leave}
      onBack={dropTo}
    >
      <p>{t(`money.match.${to}`)}</p>
    </MoneyForm>
  );
}
