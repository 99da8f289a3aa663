/** Who writes, who counts, who brought the keys, who came to support, and for when it was planned: a row each. */
import { CalendarDays, Coins, HeartHandshake, Key, PenLine } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format.tsx';
import { useMembers, useNames } from '../../../state/use-book.tsx';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/field/DateField.tsx';
import { SegmentedChoice } from '../../../ui/field/SegmentedChoice.tsx';
import { TextField } from '../../../ui/field/TextField.tsx';
import { List, ListRow } from '../../../ui/list/List.tsx';
import { MemberPicker } from '../../../ui/member/MemberPicker.tsx';
import { Dialog } from '../../../ui/talk/Dialog.tsx';
import { type Chosen, type OpeningValues, toggled } from './opening-form.ts';
import { MOST_COUNTERS } from './suggestions.ts';

type Row = 'writer' | 'counters' | 'keyHolders' | 'support' | 'plannedOn';
const ROWS: readonly Row[] = ['writer', 'counters', 'keyHolders', 'support', 'plannedOn'];
const MOST_KEYS = 5;
const SUPPORT = ['0', '1', '2', '3', '4'] as const;

const ICONS: Readonly<Record<Row, ReactNode>> = {
  writer: <PenLine aria-hidden="true" />,
  counters: <Coins aria-hidden="true" />,
  keyHolders: <Key aria-hidden="true" />,
  support: <HeartHandshake aria-hidden="true" />,
  plannedOn: <CalendarDays aria-hidden="true" />,
};

export interface OpeningPeopleProps {
  readonly values: OpeningValues;
  readonly onChange: (part: Partial<Chosen>) => void;
}

export function OpeningPeople({ values, onChange }: OpeningPeopleProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Row | null>(null);
  const close = () => setAsked(null);
  return (
    <>
      <List>
        {ROWS.map((row) => (
          <ListRow
            key={row}
            icon={ICONS[row]}
            title={<RowValue row={row} values={values} />}
            note={t(`meeting.open.row.${row}`)}
            onClick={() => setAsked(row)}
          />
        ))}
      </List>
      {asked ? (
        <Dialog
          open
          title={t(`meeting.open.ask.${asked}`)}
          onClose={close}
          actions={
            <Button kind="primary" onClick={close}>
              {t('meeting.ready')}
            </Button>
          }
        >
          <RowForm row={asked} values={values} onChange={onChange} />
        </Dialog>
      ) : null}
    </>
  );
}

interface RowProps {
  readonly row: Row;
  readonly values: OpeningValues;
}

function RowValue({ row, values }: RowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { nameOf } = useNames();
  if (row === 'plannedOn') return values.plannedOn ? format.dateLong(values.plannedOn) : t('meeting.nobody');
  if (row === 'support') {
    const { support, supportNames } = values;
    if (support === 0) return t('meeting.open.noSupport');
    return supportNames === '' ? format.number(support) : `${format.number(support)} · ${supportNames}`;
  }
  const people = row === 'writer' ? [values.writer ?? ''].filter(Boolean) : values[row];
  return people.length > 0 ? format.list(people.map((one) => format.name(nameOf(one)))) : t('meeting.nobody');
}

function RowForm({ row, values, onChange }: RowProps & OpeningPeopleProps) {
  const { t } = useTranslation();
  const members = useMembers();
  const label = t(`meeting.open.ask.${row}`);
  if (row === 'plannedOn') {
    return (
      <DateField label={label} value={values.plannedOn} onChange={(plannedOn) => onChange({ plannedOn })} />
    );
  }
  if (row === 'support') return <SupportForm values={values} onChange={onChange} />;
  if (row === 'writer') {
    return (
      <MemberPicker
        label={label}
        members={members}
        picked={values.writer ? [values.writer] : []}
        onPick={(writer) => onChange({ writer })}
      />
    );
  }
  const most = row === 'counters' ? MOST_COUNTERS : MOST_KEYS;
  return (
    <MemberPicker
      label={label}
      members={row === 'counters' ? members.filter((one) => one.id !== values.writer) : members}
      picked={values[row]}
      onPick={(member) => onChange({ [row]: toggled(values[row], member, most) })}
    />
  );
}

function SupportForm({ values, onChange }: OpeningPeopleProps) {
  const { t } = useTranslation();
  return (
    <>
      <SegmentedChoice
        label={t('meeting.open.supportCount')}
        value={String(values.support)}
        onChange={(count) => onChange({ support: Number(count) })}
        choices={SUPPORT.map((value) => ({ value, label: value }))}
      />
      {values.support > 0 ? (
        <TextField
          label={t('meeting.open.supportNames')}
          value={values.supportNames}
          onChange={(supportNames) => onChange({ supportNames })}
          maxLength={120}
        />
      ) : null}
    </>
  );
}
