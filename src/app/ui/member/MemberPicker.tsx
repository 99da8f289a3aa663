/** Whose turn? A grid of symbols with names, always in the same place: position is memory. */
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import type { MemberChoice } from './face.ts';
import styles from './MemberPicker.module.css';
import { MemberSymbol } from './MemberSymbol.tsx';
import { Name } from './Name.tsx';

export interface MemberPickerProps {
  readonly label: string;
  readonly members: readonly MemberChoice[];
  readonly onPick: (id: string) => void;
  /** Chosen ones (several may be): pressed, with ✓. Leave out where a tap goes on at once. */
  readonly picked?: readonly string[] | undefined;
  /** A few words or a ✓ under the name ("20 €"). */
  readonly noteOf?: ((id: string) => ReactNode) | undefined;
}

export function MemberPicker({ label, members, onPick, picked, noteOf }: MemberPickerProps) {
  return (
    <ul className={styles.grid} aria-label={label}>
      {members.map((member) => {
        const isPicked = picked?.includes(member.id);
        return (
          <li key={member.id} className={styles.place}>
            <button
              type="button"
              className={styles.member}
              aria-pressed={isPicked}
              onClick={() => onPick(member.id)}
            >
              <MemberSymbol symbol={member.symbol} colour={member.colour} size="large" />
              {isPicked ? <Check className={styles.check} aria-hidden="true" /> : null}
              <span className={styles.name}>
                <Name>{member.name}</Name>
              </span>
              {noteOf ? <span className={styles.note}>{noteOf(member.id)}</span> : null}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
