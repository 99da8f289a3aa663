/** How do we want to work? A set of rules to begin with, whether an organisation doubles the savings, how often we meet. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TEMPLATES, type TemplateId } from '../../../ledger/conditions/templates.ts';
import { EUR } from '../../../ledger/currency.ts';
import { useFormat } from '../../format/use-format.tsx';
import { ChoiceList } from '../../ui/field/ChoiceList.tsx';
import { SegmentedChoice } from '../../ui/field/SegmentedChoice.tsx';
import { Switch } from '../../ui/field/Switch.tsx';
import { TextField } from '../../ui/field/TextField.tsx';
import { currencyOf } from './draft.ts';
import { rulesFormFrom } from './rules-form.ts';
import { StepPage } from './StepPage.tsx';
import { useFounding } from './use-founding.tsx';
import { useRules } from './use-rules.ts';

/** How often, as [unit, count]. */
const RHYTHMS = { week: ['weeks', '1'], fortnight: ['weeks', '2'], month: ['months', '1'] } as const;
type Rhythm = keyof typeof RHYTHMS;
const RHYTHM_NAMES = Object.keys(RHYTHMS) as Rhythm[];

export function KindStep() {
  const { t } = useTranslation();
  const { decimalMark } = useFormat();
  const { draft, change } = useFounding();
  const { form, set, goOn } = useRules();
  const [doubles, setDoubles] = useState(form.sponsor !== '' || draft.template === 'barcelona');
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const rhythm = RHYTHM_NAMES.find((name) => {
    const [unit, count] = RHYTHMS[name];
    return unit === form.meetingUnit && count === form.meetingCount;
  });
  const choose = (template: TemplateId) => {
    const read = currencyOf(draft);
    const rules = rulesFormFrom(template, read.ok ? read.currency : EUR, form.sponsor, decimalMark);
    change({ template, rules });
    setDoubles(template === 'barcelona');
  };
  const next = () => {
    if (doubles && form.sponsor.trim() === '') return setProblem(t('founding.kind.sponsorMissing'));
    return goOn(['meetingCount']);
  };
  return (
    <StepPage title={t('founding.kind.title')} why={t('founding.kind.why')} onNext={next}>
      <ChoiceList
        label={t('founding.kind.title')}
        value={draft.template}
        onChange={choose}
        choices={TEMPLATES.map((template) => ({
          value: template,
          label: t(`founding.kind.${template}.name`),
          note: t(`founding.kind.${template}.what`),
        }))}
      />
      <SegmentedChoice
        label={t('founding.kind.rhythm')}
        showLabel
        value={rhythm ?? 'fortnight'}
        onChange={(name) => set({ meetingUnit: RHYTHMS[name][0], meetingCount: RHYTHMS[name][1] })}
        choices={RHYTHM_NAMES.map((name) => ({ value: name, label: t(`founding.kind.every.${name}`) }))}
      />
      <Switch
        label={t('founding.kind.doubles')}
        checked={doubles}
        onChange={(checked) => {
          setDoubles(checked);
          if (!checked) set({ sponsor: '' });
        }}
      />
      {doubles ? (
        <TextField
          label={t('founding.kind.sponsor')}
          value={form.sponsor}
          problem={problem}
          onChange={(sponsor) => {
            setProblem(undefined);
            set({ sponsor });
          }}
        />
      ) : null}
    </StepPage>
  );
}
