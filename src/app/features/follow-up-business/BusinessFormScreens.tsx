/** What a business is: written down for a woman, or said anew. */

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Business } from '../../../followup/business/business.ts';
import { LONGEST_TEXT } from '../../../ledger/cards.ts';
import { isCivilDate } from '../../../ledger/civil-date.ts';
import { MayWrite } from '../../follow-up/MayWrite.tsx';
import { SayTrouble } from '../../follow-up/SayTrouble.tsx';
import { useFollow, useFollowUp, useSay } from '../../follow-up/use-follow-up.ts';
import { useFormat } from '../../format/use-format.tsx';
import { useParts } from '../../state/parts-context.tsx';
import { useDraft, useNames } from '../../state/use-book.tsx';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/field/DateField.tsx';
import { SegmentedChoice } from '../../ui/field/SegmentedChoice.tsx';
import { TextField } from '../../ui/field/TextField.tsx';
import { MemberSymbol } from '../../ui/member/MemberSymbol.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';
import { useDone } from '../../ui/ui-provider.tsx';
import { Missing } from './Missing.tsx';
import { useShowWrong } from './use-show-wrong.ts';

export function BusinessNewScreen({ id }: { readonly id: string }) {
  const known = useFollowUp().women[id];
  return known ? <Form key={id} woman={id} business={null} /> : <Missing />;
}

export function BusinessEditScreen({ id }: { readonly id: string }) {
  const business = useFollowUp().businesses[id];
  return business ? <Form key={business.id} woman={business.woman} business={business} /> : <Missing />;
}

interface FormProps {
  readonly woman: string;
  readonly business: Business | null;
}

function useTyped({ woman, business }: FormProps, form: string) {
  const what = useNames().textOf(business?.what ?? null) ?? '';
  const [first] = useState<TypedBusiness>({
    what,
    begun: business === null || business.startedOn !== null ? 'yes' : 'no',
    startedOn: business?.startedOn ?? '',
    registered: business === null ? '' : business.registered ? 'yes' : 'no',
    woman,
  });
  return useDraft<TypedBusiness>(form, first);
}

function Form(props: FormProps) {
  const { woman, business } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const done = useDone();
  const follow = useFollow();
  const { newId, today } = useParts();
  const form = `business/${business?.id ?? woman}`;
  const [typed, setTyped] = useTyped(props, form);
  const { asked, ask } = useShowWrong();
  const [id] = useState(() => business?.id ?? newId());
  const saying = useSay(form);
  const face = useNames().faceOf(woman);
  const wrong = problemsOf(typed);
  const write = async () => {
    if (wrong.length > 0) return ask();
    const card = business?.what ?? newId();
    const startedOn = typed.begun === 'yes' && isCivilDate(typed.startedOn) ? typed.startedOn : null;
    const data = { on: today(), woman, what: card, startedOn, registered: typed.registered === 'yes' };
    const text = { id: card, text: typed.what.trim() };
    if (!(await saying.say([{ fact: 'business-noted', about: id, data }], [text]))) return;
    done(t('business.form.written'));
    follow('business', id, { replace: true });
  };
  return (
    <Page
      title={t('business.form.title', { name: format.name(face.name) })}
      mark={<MemberSymbol symbol={face.symbol} colour={face.colour} />}
      onBack={() => (business ? follow('business', id) : follow('woman', woman))}
      actions={
        <MayWrite>
          <SayTrouble saying={saying} />
          <Button kind="primary" onClick={write}>
            {t('business.form.write')}
          </Button>
        </MayWrite>
      }
    >
      <Fields typed={typed} onTyped={setTyped} wrong={asked ? wrong : []} />
    </Page>
  );
}

interface FieldsProps {
  readonly typed: TypedBusiness;
  readonly onTyped: (typed: TypedBusiness) => void;
  readonly wrong: readonly string[];
}

function Fields({ typed, onTyped, wrong }: FieldsProps) {
  const { t } = useTranslation();
  const { today } = useParts();
  const choices = [
    { value: 'yes', label: t('business.yes') },
    { value: 'no', label: t('business.no') },
  ];
  return (
    <>
      <TextField
        label={t('business.form.what')}
        hint={t('business.form.whatHint')}
        value={typed.what}
        maxLength={LONGEST_TEXT}
        lines={2}
        problem={wrong.includes('what') ? t('business.form.whatMissing') : undefined}
        onChange={(what) => onTyped({ ...typed, what })}
      />
      <SegmentedChoice
        label={t('business.form.begun')}
        showLabel
        value={typed.begun}
        onChange={(begun) => onTyped({ ...typed, begun })}
        choices={choices}
      />
      {typed.begun === 'yes' ? (
        <DateField
          label={t('business.form.startedOn')}
          value={isCivilDate(typed.startedOn) ? typed.startedOn : ''}
          max={today()}
          problem={wrong.includes('startedOn') ? t('business.form.startedMissing') : undefined}
          onChange={(startedOn) => onTyped({ ...typed, startedOn })}
        />
      ) : null}
      <SegmentedChoice
        label={t('business.form.registered')}
        showLabel
        value={typed.registered}
        onChange={(registered) => onTyped({ ...typed, registered })}
        choices={choices}
      />
      <p>{t('business.form.registeredNote')}</p>
      {wrong.includes('registered') ? (
        <Notice tone="error">{t('business.form.registeredMissing')}</Notice>
      ) : null}
    </>
  );
}

interface TypedBusiness {
  readonly [key: string]: string;
  readonly what: string;
  readonly begun: string;
  readonly startedOn: string;
  readonly registered: string;
  readonly woman: string;
}

const problemsOf = ({ what, begun, startedOn, registered }: TypedBusiness) => [
  ...(what.trim() === '' ? ['what'] : []),
  ...(begun === 'yes' && !isCivilDate(startedOn) ? ['startedOn'] : []),
  ...(registered === '' ? ['registered'] : []),
];
