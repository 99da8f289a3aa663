/** The growth plan: its steps, each done or not, and a further one. What is typed for it is kept as it is typed. */

import { Check, Circle } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PlanStep, stepsOf } from '../../../followup/business/business.ts';
import { LONGEST_TEXT } from '../../../ledger/cards.ts';
import { isCivilDate } from '../../../ledger/civil-date.ts';
import { SayTrouble } from '../../follow-up/SayTrouble.tsx';
import { useFollowUp, useSay } from '../../follow-up/use-follow-up.ts';
import { useFormat } from '../../format/use-format.tsx';
import { useParts } from '../../state/parts-context.tsx';
import { useBarredAnywhere } from '../../state/use-barred.ts';
import { useDraft, useNames } from '../../state/use-book.tsx';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/field/DateField.tsx';
import { TextField } from '../../ui/field/TextField.tsx';
import { Card, List, ListRow } from '../../ui/list/List.tsx';
import { useDone } from '../../ui/ui-provider.tsx';

export function Plan({ business }: { readonly business: string }) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const barred = useBarredAnywhere();
  const steps = stepsOf(useFollowUp().steps, business);
  return (
    <Card
      title={t('business.plan.title')}
      action={
        adding || barred ? null : <Button onClick={() => setAdding(true)}>{t('business.plan.add')}</Button>
      }
    >
      {steps.length === 0 ? (
        <p>{t('business.plan.none')}</p>
      ) : (
        <List label={t('business.plan.title')}>
          {steps.map((step) => (
            <Step key={step.id} step={step} />
          ))}
        </List>
      )}
      {adding && !barred ? <NewStep business={business} onDone={() => setAdding(false)} /> : null}
    </Card>
  );
}

/** A tap says that it is done, another that it is not after all. */
function Step({ step }: { readonly step: PlanStep }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { today } = useParts();
  const { textOf } = useNames();
  const saying = useSay();
  const barred = useBarredAnywhere();
  const isDone = step.doneOn !== null;
  const late = !isDone && step.by !== null && step.by < today();
  const by =
    step.by === null ? t('business.plan.noDay') : t('business.plan.by', { date: format.dateLong(step.by) });
  const note =
    step.doneOn === null
      ? `${t('business.plan.open')} · ${by}`
      : t('business.plan.doneOn', { date: format.dateLong(step.doneOn) });
  const turn = () =>
    saying.say([{ fact: 'step-done', about: step.id, data: { on: isDone ? null : today() } }]);
  return (
    <>
      <ListRow
        icon={isDone ? <Check aria-hidden="true" /> : <Circle aria-hidden="true" />}
        title={textOf(step.text) ?? t('business.gone')}
        note={late ? `${note} · ${t('business.plan.late')}` : note}
        onClick={barred ? undefined : () => void turn()}
      />
      <SayTrouble saying={saying} />
    </>
  );
}

const NOTHING = { text: '', by: '' };

function NewStep({ business, onDone }: { readonly business: string; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const done = useDone();
  const { newId, today } = useParts();
  const form = `step/${business}`;
  const [typed, setTyped] = useDraft(form, NOTHING);
  const [asked, setAsked] = useState(false);
  const saying = useSay(form);
  const text = typed.text.trim();
  const add = async () => {
    setAsked(true);
    if (text === '') return;
    const card = newId();
    const by = isCivilDate(typed.by) ? typed.by : null;
    const draft = { fact: 'step-noted', about: newId(), data: { business, text: card, by } } as const;
    if (!(await saying.say([draft], [{ id: card, text }]))) return;
    done(t('business.plan.written'));
    onDone();
  };
  return (
    <>
      <TextField
        label={t('business.plan.what')}
        value={typed.text}
        maxLength={LONGEST_TEXT}
        lines={2}
        problem={asked && text === '' ? t('business.plan.whatMissing') : undefined}
        onChange={(next) => setTyped({ ...typed, text: next })}
      />
      <DateField
        label={t('business.plan.when')}
        value={isCivilDate(typed.by) ? typed.by : ''}
        min={today()}
        onChange={(by) => setTyped({ ...typed, by })}
      />
      <SayTrouble saying={saying} />
      <Button kind="primary" onClick={add}>
        {t('business.plan.write')}
      </Button>
    </>
  );
}
