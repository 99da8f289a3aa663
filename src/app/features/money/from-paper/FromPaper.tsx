/**
 * A meeting that was taken on paper: the members' table typed in one pass, row by row as it stands there, read back with what each
 * column and all of it come to, and written as one command. Loans, what somebody takes out and other money have their own steps.
 */
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberId } from '../../../../ledger/ids.ts';
import { type Amount, sum, ZERO } from '../../../../ledger/money.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { MeetingPage } from '../../../meeting-page/MeetingPage.tsx';
import { useRefusalWords } from '../../../say/refusal-words.ts';
import { useGo } from '../../../state/navigation.ts';
import { useBook, useDraft, useMembers } from '../../../state/use-book.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Money } from '../../../ui/money/Money.tsx';
import { Notice } from '../../../ui/talk/Notice.tsx';
import { PlanReadBack } from '../PlanReadBack.tsx';
import { Refused } from '../Refused.tsx';
import { expectedMembers } from '../today.ts';
import { usePlan } from '../use-plan.tsx';
import { useRecentEntries, usualOf } from '../usual.ts';
import styles from './from-paper.module.css';
import { SheetColumns } from './SheetColumns.tsx';
import { SheetRowFields } from './SheetRowFields.tsx';
import { rowOf, type TypedSheet } from './sheet.ts';

const FORM = 'from-paper';
const NOTHING: TypedSheet = {};

export function FromPaper() {
  const { t } = useTranslation();
  const go = useGo();
  const format = useFormat();
  const book = useBook();
  const refusalWords = useRefusalWords();
  const [typed, setTyped] = useDraft<TypedSheet>(FORM, NOTHING);
  const plan = usePlan(FORM);
  const recent = useRecentEntries();
  const here = expectedMembers(book);
  const members = useMembers().filter(({ id }) => here.includes(id));
  const rows = members.map(({ id }) => rowOf(book, id, typed, format.currency.digits));
  const drafts = rows.flatMap((row) => row.drafts);
  const total = sum(rows.map((row) => row.cash));
  const wrong = rows.some(({ cells }) => cells.some(({ problem }) => problem !== null));
  const change = (member: MemberId, line: string, text: string) => {
    plan.drop();
    void setTyped({ ...typed, [member]: { ...typed[member], [line]: text } });
  };
  const propose = () =>
    plan.propose({
      drafts,
      sentence: ({ amount }) => said(amount(total)),
      cash: total,
      details: <SheetColumns rows={rows} />,
    });
  const said = (amount: string) =>
    t('paper.typeIn.sentence', { count: drafts.length, shown: format.number(drafts.length), amount });
  return (
    <MeetingPage
      step="savings"
      title={t('meeting.fromPaper')}
      listen={() => t('paper.typeIn.hint')}
      tight
      actions={
        <Button kind="primary" disabled={drafts.length === 0 || wrong} onClick={propose}>
          {t('paper.typeIn.all')}
        </Button>
      }
    >
      <p>{t('paper.typeIn.hint')}</p>
      <Rows>
        {members.map((member, at) => {
          const row = rows[at];
          return row ? (
            <SheetRowFields
              key={member.id}
              member={member}
              row={row}
              usual={usualOf(recent, book.reversed, 'deposit', member.id).usual ?? ZERO}
              onText={(line, text) => change(member.id, line, text)}
            />
          ) : null;
        })}
      </Rows>
      <Total total={total} />
      {drafts.length > 0 ? <SheetColumns rows={rows} /> : null}
      <p>{t('paper.typeIn.rest')}</p>
      {plan.refusal ? <Notice tone="error">{refusalWords(plan.refusal)}</Notice> : null}
      <Refused plan={plan} />
      <PlanReadBack
        plan={plan}
        kind="box"
        way="handToBox"
        onDone={() => go('meeting', {}, { replace: true })}
      />
    </MeetingPage>
  );
}

function Total({ total }: { readonly total: Amount }) {
  const { t } = useTranslation();
  return <Money amount={total} size="large" label={t('paper.typeIn.total')} />;
}

/** Enter goes on to the next box, as one types down a sheet. */
function Rows({ children }: { readonly children: ReactNode }) {
  const list = useRef<HTMLUListElement>(null);
  const next = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const fields = [...(list.current?.querySelectorAll('input') ?? [])];
    fields[fields.indexOf(event.target as HTMLInputElement) + 1]?.focus();
  };
  return (
    <ul ref={list} className={styles.rows} onKeyDown={next}>
      {children}
    </ul>
  );
}
