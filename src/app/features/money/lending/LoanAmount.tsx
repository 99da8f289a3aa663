/** "How much does she borrow?": with the most she can, as notes, and the reason; the meeting may decide otherwise. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Override } from '../../../../ledger/decide.ts';
import { type Limit, limitOf } from '../../../../ledger/loans/limit.ts';
import type { Amount } from '../../../../ledger/money.ts';
import type { Refusal } from '../../../../ledger/refusal.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { MeetingPage } from '../../../meeting-page/MeetingPage.tsx';
import { limitWords, possibleToday } from '../../../say/limit-words.ts';
import { useRefusalWords } from '../../../say/refusal-words.ts';
import type { NewText } from '../../../state/book-view.ts';
import { useBook, useNames } from '../../../state/use-book.tsx';
import { voteOn } from '../../../state/use-write.tsx';
import { AmountInput } from '../../../ui/amount/AmountInput.tsx';
import { MemberSymbol } from '../../../ui/member/MemberSymbol.tsx';
import { NotesStack } from '../../../ui/pieces/NotesStack.tsx';
import { BroughtBy } from '../BroughtBy.tsx';
import { PlaceChoice } from '../PlaceChoice.tsx';
import { Refused } from '../Refused.tsx';
import { usePreview } from '../use-preview.ts';
import styles from './loan.module.css';
import {
  isAskedLater,
  type LoanDraft,
  loanEntry,
  overrideOf,
  type StageProps,
  stagesOf,
} from './loan-draft.ts';

export function LoanAmount({ member, draft, onChange, onBack, terms }: StageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const book = useBook();
  const face = useNames().faceOf(member);
  const preview = usePreview();
  const refusalWords = useRefusalWords();
  const [refused, setRefused] = useState<Refusal | null>(null);
  const limit = limitOf(book, member);
  const possible = limit && possibleToday(book, limit);
  const attempt = (next: LoanDraft) => {
    const override = next.decided ? { override: overrideOf(next.decided) } : {};
    const drafts = [loanEntry(book, member, { ...next, saidYes: [] }, terms, null)];
    const refusal = preview({ do: 'write', drafts, ...override });
    const stops = refusal && isAskedLater(book, refusal) ? null : refusal;
    setRefused(stops);
    onChange(stops ? next : { ...next, stage: stagesOf(book)[1] ?? 'purpose' });
  };
  const submit = (amount: Amount) =>
    // Of another sum others may vouch for other parts.
    attempt({
      ...draft,
      ...(amount === draft.amount ? {} : { pledges: [] }),
      text: format.typed(amount),
      amount,
      decided: null,
    });
  const decide = ({ text, votes }: Override, texts: readonly NewText[]) =>
    attempt({ ...draft, decided: { text, votes, words: texts[0]?.text ?? '' } });
  const write = { vote: voteOn(`loan/${member}`) };
  const asked = { write, borrower: member, again: () => undefined, drop: () => setRefused(null) };
  return (
    <MeetingPage
      step="lending"
      title={t('money.loan.title', { name: format.name(face.name) })}
      onBack={onBack}
      mark={<MemberSymbol symbol={face.symbol} colour={face.colour} />}
      tight
    >
      <BroughtBy member={member} />
      {limit ? <Most limit={limit} /> : null}
      <AmountInput
        label={t('money.loan.title', { name: format.name(face.name) })}
        text={draft.text}
        onText={(text) => {
          setRefused(null);
          onChange({ ...draft, text });
        }}
        onAmount={submit}
        actionLabel={t('money.next')}
        chips={
          possible
            ? [{ label: t('money.loan.all', { amount: format.money(possible) }), amount: possible }]
            : []
        }
        chipsGoOn
        refusal={refused ? refusalWords(refused) : undefined}
        ways={<Refused plan={{ ...asked, refusal: refused, override: decide }} />}
      />
      {limit && limit.cashAtBank > 0 ? (
        <PlaceChoice
          label={t('money.place.from')}
          value={draft.from}
          onChange={(from) => onChange({ ...draft, from })}
        />
      ) : null}
    </MeetingPage>
  );
}

/** The most she can borrow, in notes, and what it comes from. */
function Most({ limit }: { readonly limit: Limit }) {
  const { t } = useTranslation();
  const format = useFormat();
  const book = useBook();
  const possible = possibleToday(book, limit);
  return (
    <div className={styles.limit}>
      <b>{t('money.loan.all', { amount: format.money(possible) })}</b>
      {possible > 0 ? <NotesStack amount={possible} size="small" /> : null}
      <p>{limitWords(book, limit, format, t)}</p>
    </div>
  );
}
