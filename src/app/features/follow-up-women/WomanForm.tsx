/** Intake: her name as she wants it, trade, languages, when she can come; where she lives only if she says so. Also to change it. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactDraft } from '../../../followup/facts/registry.ts';
import { AVAILABILITY, SPOKEN, TRADES } from '../../../followup/women.ts';
import { LONGEST_NAME } from '../../../ledger/cards.ts';
import { type CivilDate, isCivilDate } from '../../../ledger/civil-date.ts';
import { SayTrouble } from '../../follow-up/SayTrouble.tsx';
import { useFollow, useFollowUp, useSay } from '../../follow-up/use-follow-up.ts';
import { useFormat } from '../../format/use-format.tsx';
import { useParts } from '../../state/parts-context.tsx';
import { useDraft, useNames, useSession, useView } from '../../state/use-book.tsx';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/field/DateField.tsx';
import { TextField } from '../../ui/field/TextField.tsx';
import { COLOURS, SYMBOLS } from '../../ui/member/symbols.ts';
import { Page } from '../../ui/page/Page.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';
import { useDone } from '../../ui/ui-provider.tsx';
import { ChipGroup } from './ChipGroup.tsx';
import { toggled } from './filters.ts';
import { useWomanWords } from './words.ts';

type Typed = {
  readonly name: string;
  readonly trade: string;
  readonly languages: readonly string[];
  readonly times: readonly string[];
  readonly neighbourhood: string;
  readonly presentation: string;
};

/** `id`: whose intake is changed; empty for a new woman. */
export function WomanForm({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const follow = useFollow();
  const form = `woman/${id}`;
  const [before] = useState(useBefore(id));
  const [typed, setTyped] = useDraft<Typed>(form, before);
  const [asked, setAsked] = useState(false);
  const { saying, keep } = useKeep(id, form, typed, before);
  const name = typed.name.trim();
  const back = () => (id === '' ? follow('all') : follow('woman', id));
  return (
    <Page
      title={t(id === '' ? 'followUp.ask.new' : 'followUp.ask.change')}
      onBack={back}
      actions={
        <>
          <SayTrouble saying={saying} />
          <Button
            kind="primary"
            onClick={async () => {
              setAsked(true);
              if (name !== '' && typed.trade !== '') await keep();
            }}
          >
            {t('followUp.ask.keep')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('followUp.ask.name')}
        hint={t('followUp.ask.nameHint')}
        value={typed.name}
        onChange={(next) => setTyped({ ...typed, name: next })}
        maxLength={LONGEST_NAME}
        problem={asked && name === '' ? t('followUp.ask.nameMissing') : undefined}
        autoComplete="off"
      />
      <WhatAndWhen typed={typed} onTyped={setTyped} asked={asked} />
      <TextField
        label={t('followUp.ask.neighbourhood')}
        hint={t('followUp.ask.neighbourhoodHint')}
        value={typed.neighbourhood}
        onChange={(neighbourhood) => setTyped({ ...typed, neighbourhood })}
        autoComplete="off"
      />
      {id === '' ? (
        <DateField
          label={t('followUp.ask.presentation')}
          value={isCivilDate(typed.presentation) ? typed.presentation : ''}
          onChange={(presentation) => setTyped({ ...typed, presentation })}
        />
      ) : null}
    </Page>
  );
}

interface AnswersProps {
  readonly typed: Typed;
  readonly onTyped: (typed: Typed) => void;
  readonly asked: boolean;
}

/** What a group is formed by. */
function WhatAndWhen({ typed, onTyped, asked }: AnswersProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWomanWords();
  const languages = [...SPOKEN].sort((left, right) =>
    format.compareNames(words.language(left), words.language(right)),
  );
  return (
    <>
      <ChipGroup
        label={t('followUp.ask.trade')}
        values={TRADES}
        wordOf={words.trade}
        chosen={[typed.trade]}
        onTap={(trade) => onTyped({ ...typed, trade })}
      />
      {asked && typed.trade === '' ? <Notice tone="error">{t('followUp.ask.tradeMissing')}</Notice> : null}
      <ChipGroup
        label={t('followUp.ask.languages')}
        values={languages}
        wordOf={words.language}
        chosen={typed.languages}
        onTap={(one) => onTyped({ ...typed, languages: toggled(typed.languages, one) })}
      />
      <ChipGroup
        label={t('followUp.ask.times')}
        values={AVAILABILITY}
        wordOf={words.time}
        chosen={typed.times}
        onTap={(one) => onTyped({ ...typed, times: toggled(typed.times, one) })}
      />
    </>
  );
}

/** What is known of her; of a new woman only that she may have come to the presentation that was noted last. */
function useBefore(id: string): Typed {
  const { women, presentations } = useFollowUp();
  const { nameOf, textOf } = useNames();
  const woman = women[id];
  const last = Object.values(presentations)
    .map(({ on }) => on)
    .sort()
    .at(-1);
  if (!woman)
    return { name: '', trade: '', languages: [], times: [], neighbourhood: '', presentation: last ?? '' };
  return {
    name: nameOf(id),
    trade: woman.trade,
    languages: woman.languages,
    times: woman.availability,
    neighbourhood: textOf(woman.neighbourhood) ?? '',
    presentation: '',
  };
}

/** All phones name a presentation by its day, so that those of one day are one. */
const presentationOf = (on: CivilDate): string => `presentation-${on}`;

function useKeep(id: string, form: string, typed: Typed, before: Typed) {
  const { t } = useTranslation();
  const follow = useFollow();
  const done = useDone();
  const session = useSession();
  const { cards } = useView();
  const { faceOf } = useNames();
  const { newId, today } = useParts();
  const { women, presentations } = useFollowUp();
  const saying = useSay(form);
  const [fresh] = useState(newId);
  const keep = async () => {
    const about = id || fresh;
    const known = women[id];
    const words = typed.neighbourhood.trim();
    const isSame = known !== undefined && words === before.neighbourhood;
    const neighbourhood = isSame ? known.neighbourhood : words === '' ? null : newId();
    const { trade, languages, times } = typed;
    const data = { on: today(), trade, languages: [...languages], availability: [...times], neighbourhood };
    const drafts: FactDraft[] = [{ fact: 'woman-noted', about, data }];
    if (id === '' && isCivilDate(typed.presentation)) {
      const presentation = presentationOf(typed.presentation);
      if (!presentations[presentation])
        drafts.push({
          fact: 'presentation-held',
          about: presentation,
          data: { on: typed.presentation, where: null },
        });
      drafts.push({ fact: 'presentation-attended', about, data: { presentation } });
    }
    const texts = neighbourhood === null || isSame ? [] : [{ id: neighbourhood, text: words }];
    const name = typed.name.trim();
    const version = (cards.get(about)?.version ?? 0) + 1;
    const number = Object.keys(women).length;
    const face = known
      ? faceOf(about)
      : {
          symbol: SYMBOLS[number % SYMBOLS.length] ?? 'mango',
          colour: COLOURS[number % COLOURS.length] ?? 'clay',
        };
    const { symbol, colour } = face;
    const card = { kind: 'member', book: session.id, id: about, version, name, symbol, colour } as const;
    const changed = known === undefined || name !== before.name;
    if (!(await saying.say(drafts, texts, changed ? [card] : []))) return;
    done(t('followUp.ask.kept'));
    follow('woman', about, { replace: true });
  };
  return { saying, keep };
}
