/** Who keeps the box? Offices and keys by tapping a member, witnesses of the seal, and the smallest sum the box pays. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/use-format.tsx';
import { AmountText } from '../../ui/amount/AmountText.tsx';
import { SegmentedChoice } from '../../ui/field/SegmentedChoice.tsx';
import { List, ListRow } from '../../ui/list/List.tsx';
import { OfficeDialog } from './OfficeDialog.tsx';
import { holdersOf, OFFICES, type Office, withHolder } from './offices.ts';
import { StepPage } from './StepPage.tsx';
import { useFounding } from './use-founding.tsx';
import { useRules } from './use-rules.ts';

const WITNESSES = ['0', '1', '2', '3'] as const;

export function BoxStep() {
  const { t } = useTranslation();
  const format = useFormat();
  const { draft, change } = useFounding();
  const { form, set, problemAt, goOn } = useRules();
  const [open, setOpen] = useState<Office | null>(null);
  const { offices, members } = draft;
  const names = (office: Office) => {
    const held = holdersOf(offices, office);
    return members.filter((member) => held.includes(member.id)).map((member) => format.name(member.name));
  };
  const pick = (office: Office, member: string) => {
    change({ offices: withHolder(offices, office, member) });
    if (office !== 'keyHolders') setOpen(null);
  };
  return (
    <StepPage title={t('founding.box.title')} why={t('founding.box.why')} onNext={() => goOn(['cashStep'])}>
      <List label={t('founding.box.title')}>
        {OFFICES.map((office) => (
          <ListRow
            key={office}
            title={t(`founding.box.office.${office}`)}
            note={names(office).length > 0 ? format.list(names(office)) : t('founding.box.nobody')}
            onClick={() => setOpen(office)}
          />
        ))}
      </List>
      <SegmentedChoice
        label={t('founding.box.witnesses')}
        showLabel
        value={String(form.witnesses)}
        onChange={(count) => set({ witnesses: Number(count) })}
        choices={WITNESSES.map((count) => ({ value: count, label: count }))}
      />
      <AmountText
        label={t('founding.box.step')}
        hint={t('founding.box.stepHint')}
        value={form.cashStep}
        problem={problemAt('cashStep')}
        onChange={(cashStep) => set({ cashStep })}
      />
      {open ? (
        <OfficeDialog office={open} onPick={(member) => pick(open, member)} onClose={() => setOpen(null)} />
      ) : null}
    </StepPage>
  );
}
