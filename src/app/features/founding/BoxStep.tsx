/** Who keeps the box? Offices and keys by tapping a member, witnesses of the seal, and the smallest sum the box pays. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/use-format.tsx';
import { Button } from '../../ui/Button.tsx';
import { SegmentedChoice } from '../../ui/field/SegmentedChoice.tsx';
import { List, ListRow } from '../../ui/list/List.tsx';
import { MemberPicker } from '../../ui/member/MemberPicker.tsx';
import { Dialog } from '../../ui/talk/Dialog.tsx';
import { AmountText } from './AmountText.tsx';
import { StepPage } from './StepPage.tsx';
import { useFounding } from './use-founding.tsx';
import { useRules } from './use-rules.ts';

const OFFICES = ['chair', 'treasurer', 'secretary', 'keyHolders'] as const;
type Office = (typeof OFFICES)[number];
const MOST_KEYS = 5;
const WITNESSES = ['0', '1', '2', '3'] as const;

export function BoxStep() {
  const { t } = useTranslation();
  const format = useFormat();
  const { draft, change } = useFounding();
  const { form, set, problemAt, goOn } = useRules();
  const [open, setOpen] = useState<Office | null>(null);
  const { offices, members } = draft;
  const holdersOf = (office: Office): readonly string[] => {
    const held = offices[office];
    if (held === null) return [];
    return typeof held === 'string' ? [held] : held;
  };
  const names = (office: Office) =>
    members
      .filter((member) => holdersOf(office).includes(member.id))
      .map((member) => format.name(member.name));
  const pick = (office: Office, member: string) => {
    const held = holdersOf(office);
    const without = held.filter((one) => one !== member);
    if (office === 'keyHolders') {
      const keyHolders = held.includes(member) ? without : [...held, member].slice(0, MOST_KEYS);
      change({ offices: { ...offices, keyHolders } });
      return;
    }
    change({ offices: { ...offices, [office]: held.includes(member) ? null : member } });
    setOpen(null);
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
      <Dialog
        open={open !== null}
        title={open ? t(`founding.box.office.${open}`) : ''}
        onClose={() => setOpen(null)}
        actions={
          <Button kind="primary" onClick={() => setOpen(null)}>
            {t('founding.box.done')}
          </Button>
        }
      >
        {open ? (
          <MemberPicker
            label={t(`founding.box.office.${open}`)}
            members={members}
            picked={holdersOf(open)}
            onPick={(member) => pick(open, member)}
          />
        ) : null}
      </Dialog>
    </StepPage>
  );
}
