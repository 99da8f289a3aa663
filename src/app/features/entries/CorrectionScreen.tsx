/**
 * Correcting a line: it did not happen, or the amount was another. The old line stays, struck through; its opposite and
 * the right one are written in this meeting. Where a counted box is concerned, it asks whether money moves now.
 */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mustSayBoxLeg } from '../../../ledger/correct.ts';
import type { Draft } from '../../../ledger/entries/registry.ts';
import type { Entry } from '../../../ledger/entry.ts';
import { parseAmount } from '../../../ledger/money.ts';
import { lineOf } from '../../../ledger/report.ts';
import { canRetype, retyped } from '../../../ledger/retype.ts';
import { useFormat } from '../../format/use-format.tsx';
import { useEntryWords } from '../../say/entry-words.ts';
import { useGo, useParam } from '../../state/navigation.ts';
import { useBook, useDraft } from '../../state/use-book.tsx';
import { useEntries } from '../../state/use-entries.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/list/List.tsx';
import { Money } from '../../ui/money/Money.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';
import { BoxLegQuestion } from './BoxLegQuestion.tsx';
import { CorrectionFields, type CorrectionForm } from './CorrectionFields.tsx';

const EMPTY: CorrectionForm = { how: '', amount: '', reason: '' };

export function CorrectionScreen() {
  const id = useParam('entry');
  const found = useEntries({ ids: [id] });
  const original = found?.[0];
  return original ? <Correct key={id} original={original} id={id} /> : null;
}

function Correct({ original, id }: { readonly original: Entry; readonly id: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  const book = useBook();
  const form = `correct/${id}`;
  const [typed, setTyped] = useDraft<CorrectionForm>(form, EMPTY);
  const [asked, setAsked] = useState(false);
  const [unfit, setUnfit] = useState(false);
  const [going, setGoing] = useState<readonly Draft[] | null>(null);
  const line = lineOf(original, new Set());
  const said = useEntryWords()(line);
  const amount = parseAmount(typed.amount, format.currency.digits);
  const back = () => go('entry', { entry: id });
  const how = canRetype(original) ? typed.how : 'undo';
  const ready = typed.reason.trim() !== '' && (how === 'undo' || (how === 'retype' && amount.ok));

  const goOn = () => {
    setAsked(true);
    if (!ready) return;
    const drafts = how === 'retype' && amount.ok ? retyped(book, original, amount.amount) : [];
    setUnfit(drafts === null);
    setGoing(drafts);
  };
  const change = (part: Partial<CorrectionForm>) => setTyped({ ...typed, ...part } as CorrectionForm);

  if (going) {
    return (
      <BoxLegQuestion
        correction={{ original, replacements: going }}
        asks={mustSayBoxLeg(book, { original, replacements: going })}
        reason={typed.reason.trim()}
        form={form}
        onBack={() => setGoing(null)}
      />
    );
  }
  return (
    <Page
      title={t('entries.correctTitle')}
      onBack={back}
      actions={
        <Button kind="primary" onClick={goOn}>
          {t('entries.goOn')}
        </Button>
      }
    >
      <Card title={said.title}>
        {line.amount === null ? null : <Money amount={line.amount} kind={said.sign} size="large" notes />}
      </Card>
      {book.open ? null : <Notice>{t('entries.correctInMeeting')}</Notice>}
      {unfit ? <Notice tone="error">{t('entries.unfit')}</Notice> : null}
      <CorrectionFields original={original} typed={typed} onChange={change} asked={asked} />
    </Page>
  );
}
