/** Box or bank? */
import { useTranslation } from 'react-i18next';
import type { CashPlace } from '../../../ledger/shapes.ts';
import { SegmentedChoice } from '../../ui/field/SegmentedChoice.tsx';

export interface PlaceChoiceProps {
  readonly label: string;
  readonly value: CashPlace;
  readonly onChange: (place: CashPlace) => void;
}

const PLACES: readonly CashPlace[] = ['box', 'bank'];

export function PlaceChoice({ label, value, onChange }: PlaceChoiceProps) {
  const { t } = useTranslation();
  return (
    <SegmentedChoice
      label={label}
      showLabel
      value={value}
      onChange={onChange}
      choices={PLACES.map((place) => ({ value: place, label: t(`money.place.${place}.name`) }))}
    />
  );
}
