/** Each member's part of a match, for the read-back. */
import type { MatchPart } from '../../../../ledger/match.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useNames } from '../../../state/use-book.tsx';
import { MemberName } from '../../../ui/member/MemberName.tsx';
import styles from '../money.module.css';

export function MatchParts({ parts }: { readonly parts: readonly MatchPart[] }) {
  const format = useFormat();
  const { faceOf } = useNames();
  return (
    <dl className={styles.lines}>
      {parts
        .filter((one) => one.part > 0)
        .map((one) => (
          <div key={one.member}>
            <dt>
              <MemberName member={faceOf(one.member)} size="small" />
            </dt>
            <dd>{format.money(one.part)}</dd>
          </div>
        ))}
    </dl>
  );
}
