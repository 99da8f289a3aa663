/**
 * The bank's paper held against the book, like the box: what it says and of which day. A difference is written down with two
 * people and what is known, in the same command; nothing is adjusted away.
 */
import { useTranslation } from 'react-i18next';
import { held } from '../../../../ledger/accounts.ts';
import { bookDate } from '../../../../ledger/book.ts';
import type { Draft } from '../../../../ledger/entries/registry.ts';
import { type Amount, amount, subtract } from '../../../../ledger/money.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useRefusalWords } from '../../../say/refusal-words.ts';
import { useGo } from '../../../state/navigation.ts';
import { useParts } from '../../../state/parts-context.tsx';
import { useBook, useDraft } from '../../../state/use-book.tsx';
import { Notice } from '../../../ui/talk/Notice.tsx';
import { PlanReadBack } from '../PlanReadBack.tsx';
import { usePlan } from '../use-plan.tsx';
import { BankDay } from './BankDay.tsx';
import { BankDifference } from './BankDifference.tsx';
import { BankQuestion } from './BankQuestion.tsx';
import { type BankCheck, nothingSaid } from './bank-check.ts';

const FORM = 'bankChecked';

export function BankCheckForm() {
  const { t } = useTranslation();
  const go = useGo();
  const format = useFormat();
  const { newId } = useParts();
  const refusalWords = useRefusalWords();
  const book = useBook();
  const [check, setCheck] = useDraft<BankCheck>(FORM, nothingSaid(bookDate(book)));
  const plan = usePlan(FORM);
  const inBook = held(book.balances, 'bank');
  const leave = () => go('other', {}, { replace: true });
  const propose = (balance: Amount, { on, people, reason }: BankCheck) => {
    if (on === '') return;
    const missing = subtract(balance, inBook);
    const card = missing !== 0 && reason.trim() !== '' ? newId() : null;
    plan.propose({
      drafts: [
        { kind: 'bank-checked', body: { balance, on } },
        ...(missing === 0 ? [] : [foundInBank(missing, people, card)]),
      ],
      texts: card === null ? [] : [{ id: card, text: reason.trim() }],
      sentence: (words) =>
        t('money.bankCheck.sentence', { amount: words.amount(balance), date: format.date(on) }),
      cash: balance,
      details: missing === 0 ? <Notice tone="done">{t('ui.outcome.matches')}</Notice> : undefined,
    });
  };
  const answer = (balance: Amount) => {
    if (check.on === '') return;
    const next = { ...check, text: format.typed(balance), balance };
    setCheck(next);
    if (balance === inBook) propose(balance, next);
  };
  const differs = check.balance !== null && check.balance !== inBook;
  const readBack = <PlanReadBack plan={plan} kind="bank" onDone={leave} />;
  const refused = plan.refusal ? <Notice tone="error">{refusalWords(plan.refusal)}</Notice> : null;
  if (!check.dated) return <BankDay check={check} onChange={setCheck} onBack={leave} />;
  if (differs) {
    return (
      <BankDifference
        check={check}
        expected={inBook}
        onChange={setCheck}
        onNext={() => propose(amount(check.balance ?? 0), check)}
        onBack={() => setCheck({ ...check, balance: null })}
      >
        {refused}
        {readBack}
      </BankDifference>
    );
  }
  return (
    <BankQuestion
      check={check}
      inBook={inBook}
      onChange={setCheck}
      onAnswer={answer}
      onBack={() => setCheck({ ...check, dated: false })}
    >
      {refused}
      {readBack}
    </BankQuestion>
  );
}

const foundInBank = (missing: Amount, people: readonly string[], reason: string | null): Draft => ({
  kind: 'difference-found',
  body: { where: 'bank', amount: missing, cause: 'count', people: [...people], reason },
});
