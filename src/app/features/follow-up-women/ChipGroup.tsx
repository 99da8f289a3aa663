/** A question with its answers as chips, of which several may be chosen. */
import { useId } from 'react';
import { Chip } from '../../ui/field/Chip.tsx';

export interface ChipGroupProps {
  readonly label: string;
  readonly values: readonly string[];
  readonly wordOf: (value: string) => string;
  readonly chosen: readonly string[];
  readonly onTap: (value: string) => void;
}

const ROW = { display: 'flex', flexWrap: 'wrap', gap: 'var(--space-2)' } as const;

export function ChipGroup({ label, values, wordOf, chosen, onTap }: ChipGroupProps) {
  const id = useId();
  if (values.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{label}</h2>
      <div style={ROW}>
        {values.map((value) => (
          <Chip key={value} pressed={chosen.includes(value)} onClick={() => onTap(value)}>
            {wordOf(value)}
          </Chip>
        ))}
      </div>
    </section>
  );
}
