/** "Who vouches for her?": others, each with a part of her savings, proposed in equal parts as far as each has it, and changed as they say; said before they agree. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Override } from '../../../../ledger/decide.ts';
import type { MemberId } from '../../../../ledger/ids.ts';
import { freeToPledge } from '../../../../ledger/loans/free-savings.ts';
import { pledgesWanted, proposedPledges } from '../../../../ledger/loans/pledge-proposal.ts';
import { amount } from '../../../../ledger/money.ts';
import type { Refusal } from '../../../../ledger/refusal.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { MeetingPage } from '../../../meeting-page/MeetingPage.tsx';
import { useRefusalWords } from '../../../say/refusal-words.ts';
import type { NewText } from '../../../state/book-view.ts';
import { useBook, useMembers, useNames } from '../../../state/use-book.tsx';
import { voteOn } from '../../../state/use-write.tsx';
import { Button } from '../../../ui/Button.tsx';
import { MemberPicker } from '../../../ui/member/MemberPicker.tsx';
import { MemberSymbol } from '../../../ui/member/MemberSymbol.tsx';
import { Notice } from '../../../ui/talk/Notice.tsx';
import { Refused } from '../Refused.tsx';
import { usePreview } from '../use-preview.ts';
import { type LoanDraft, loanEntry, overrideOf, type StageProps } from './loan-draft.ts';
import { PledgeParts } from './PledgeParts.tsx';

export function LoanGuarantors({ member, draft, onChange, onBack, terms }: StageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const book = useBook();
  const face = useNames().faceOf(member);
  const others = useMembers().filter(({ id }) => id !== member);
  const preview = usePreview();
  const refusalWords = useRefusalWords();
  const [unread, setUnread] = useState(false);
  const [refused, setRefused] = useState<Refusal | null>(null);
  const { pledges } = draft;
  const wanted = pledgesWanted(book, member, amount(draft.amount));
  const noteOf = useNotes(pledges);
  const pick = (id: MemberId) => {
    const picked = pledges.map((pledge) => pledge.member);
    const next = picked.includes(id) ? picked.filter((one) => one !== id) : [...picked, id];
    setRefused(null);
    onChange({ ...draft, pledges: proposedPledges(book, member, amount(draft.amount), next) });
  };
  const attempt = (next: LoanDraft) => {
    const override = next.decided ? { override: overrideOf(next.decided) } : {};
    const drafts = [loanEntry(book, member, { ...next, saidYes: [] }, terms, null)];
    const refusal = preview({ do: 'write', drafts, ...override });
    const stops = refusal?.code === 'planUneven' ? null : refusal;
    setRefused(stops);
    onChange(stops ? next : { ...next, stage: 'purpose' });
  };
  const decide = ({ text, votes }: Override, texts: readonly NewText[]) =>
    attempt({ ...draft, decided: { text, votes, words: texts[0]?.text ?? '' } });
  return (
    <MeetingPage
      step="lending"
      title={t('money.guarantors.title', { name: format.name(face.name) })}
      onBack={onBack}
      mark={<MemberSymbol symbol={face.symbol} colour={face.colour} />}
      tight
      actions={
        <Button kind="primary" disabled={unread} onClick={() => attempt({ ...draft, decided: null })}>
          {t('money.next')}
        </Button>
      }
    >
      <p>{t('money.guarantors.text')}</p>
      <p>{t('money.guarantors.wanted', { amount: format.money(wanted) })}</p>
      {refused ? <Notice tone="error">{refusalWords(refused)}</Notice> : null}
      <Refused
        plan={{
          ...{ refusal: refused, borrower: member, again: () => undefined, override: decide },
          ...{ drop: () => setRefused(null), write: { vote: voteOn(`loan/${member}`) } },
        }}
      />
      <MemberPicker
        label={t('money.guarantors.title', { name: format.name(face.name) })}
        members={others}
        picked={pledges.map((pledge) => pledge.member)}
        noteOf={noteOf}
        onPick={pick}
      />
      <PledgeParts
        key={pledges.map((pledge) => pledge.member).join(' ')}
        pledges={pledges}
        onChange={(next) => {
          setRefused(null);
          onChange({ ...draft, pledges: next });
        }}
        onUnread={setUnread}
      />
    </MeetingPage>
  );
}

/** With how much she vouches, else what she has free. */
function useNotes(pledges: LoanDraft['pledges']): (member: MemberId) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const book = useBook();
  return (member) => {
    const part = pledges.find((pledge) => pledge.member === member)?.amount;
    if (part !== undefined) return format.money(amount(part));
    return t('money.guarantors.free', { amount: format.money(freeToPledge(book, member)) });
  };
}
