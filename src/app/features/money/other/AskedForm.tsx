/**
 * Shows a Spec, one question a screen: whom, why, then how much (with box or bank where it is asked). Answers are kept as a
 * draft; back goes to the question before.
 */
import { useTranslation } from 'react-i18next';
import type { Amount } from '../../../../ledger/money.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useGo } from '../../../state/navigation.ts';
import { useParts } from '../../../state/parts-context.tsx';
import { useBook, useDraft, useNames } from '../../../state/use-book.tsx';
import { Gone } from '../Gone.tsx';
import { MoneyForm } from '../MoneyForm.tsx';
import { PlaceChoice } from '../PlaceChoice.tsx';
import type { MoneyPlan } from '../plan.ts';
import { useRecentEntries, usualOf } from '../usual.ts';
import { PaperFields } from './PaperFields.tsx';
import type { About, Spec, SpecMaker } from './spec.ts';
import { WhoQuestion } from './WhoQuestion.tsx';
import { WhyQuestion } from './WhyQuestion.tsx';

interface Answers extends About {
  readonly [key: string]: string;
  readonly why: string;
  /** The reason was answered, if only with nothing. */
  readonly saidWhy: 'yes' | 'no';
}

export interface AskedFormProps {
  readonly form: string;
  readonly subject: string;
  readonly maker: SpecMaker;
}

export function AskedForm({ form, subject, maker }: AskedFormProps) {
  const { t } = useTranslation();
  const go = useGo();
  const { newId } = useParts();
  const format = useFormat();
  const book = useBook();
  const { nameOf, faceOf } = useNames();
  const draft = `other/${form}/${subject}`;
  const [about, setAbout, dropAbout] = useAnswers(draft, subject);
  const usual = usualOf(useRecentEntries(), book.reversed, 'solidarity-in', about.who);
  const spec = maker({ t, format, book, nameOf, subject, usual });
  if (!spec) return <Gone step="other" title={t('money.other.title')} />;
  const leave = () => {
    dropAbout();
    go(spec.step, {}, { replace: true });
  };
  if (spec.who && about.who === '') {
    return (
      <WhoQuestion
        step={spec.step}
        question={spec.who.question}
        among={spec.who.among}
        noteOf={spec.who.noteOf}
        onPick={(who) => setAbout({ ...about, who })}
        onBack={leave}
      />
    );
  }
  const beforeAmount = () => {
    if (spec.why && about.saidWhy === 'yes') setAbout({ ...about, saidWhy: 'no' });
    else if (spec.who && subject === '' && about.who !== '') setAbout({ ...about, who: '' });
    else leave();
  };
  if (spec.why && about.saidWhy === 'no') {
    return (
      <WhyQuestion
        step={spec.step}
        question={spec.why.question}
        needed={spec.why.needed}
        text={about.why}
        onText={(why) => setAbout({ ...about, why })}
        onNext={() => setAbout({ ...about, saidWhy: 'yes' })}
        onBack={beforeAmount}
      >
        {spec.why.paper ? (
          <PaperFields about={about} onChange={(paper) => setAbout({ ...about, ...paper })} />
        ) : null}
      </WhyQuestion>
    );
  }
  return (
    <MoneyForm
      step={spec.step}
      title={spec.title(about)}
      form={draft}
      kind={spec.kind}
      way={about.where === 'box' ? spec.way : undefined}
      member={about.who && spec.who ? faceOf(about.who) : undefined}
      chips={spec.chips?.(about)}
      usual={spec.guarded ? usual.usual : undefined}
      planOf={(amount) => planWith(spec, about, amount, newId)}
      onDone={leave}
      onBack={beforeAmount}
    >
      {spec.where ? <Where label={spec.where} about={about} onAbout={setAbout} /> : null}
    </MoneyForm>
  );
}

interface WhereProps {
  readonly label: string;
  readonly about: Answers;
  readonly onAbout: (about: Answers) => void;
}

function Where({ label, about, onAbout }: WhereProps) {
  return <PlaceChoice label={label} value={about.where} onChange={(where) => onAbout({ ...about, where })} />;
}

/** A draft that an older app kept lacks what is asked by now. */
function useAnswers(draft: string, subject: string) {
  const [kept, keep, drop] = useDraft<Answers>(`${draft}/about`, nothingYet(subject));
  return [{ ...nothingYet(subject), ...kept }, keep, drop] as const;
}

const nothingYet = (who: string): Answers => ({
  ...{ who, why: '', where: 'box', saidWhy: 'no' },
  ...{ payee: '', receipt: '' },
});

/** The plan of the spec, with the reason in a card of its own where one was given. */
function planWith(spec: Spec, about: About, amount: Amount, newId: () => string): MoneyPlan {
  const why = about.why.trim();
  const id = spec.why && why !== '' ? newId() : null;
  const payee = about.payee.trim();
  const payeeId = spec.why?.paper && payee !== '' ? newId() : null;
  const plan = spec.plan(about, amount, id, payeeId);
  const texts = [
    ...(id === null ? [] : [{ id, text: why }]),
    ...(payeeId === null ? [] : [{ id: payeeId, text: payee }]),
  ];
  return texts.length === 0 ? plan : { ...plan, texts };
}
