/** A whole as one bar of its parts; what each filling means and how much it is stands below. Parts of nothing are left out. */
import type { Amount } from '../../../ledger/money.ts';
import { useFormat } from '../../format/use-format.tsx';
import type { MoneyKind } from '../money/kinds.ts';
import { MoneySign } from '../money/MoneySign.tsx';
import { Chart } from './Chart.tsx';
import { splitOf, WHOLE } from './geometry.ts';
import { Ink, type InkProps } from './Ink.tsx';
import { BAR } from './look.ts';

export interface ChartPart extends InkProps {
  readonly key: string;
  readonly word: string;
  /** In minor units. Below zero it is said, and not drawn. */
  readonly amount: Amount;
  readonly kind?: MoneyKind | undefined;
}

export interface PartsChartProps {
  /** Says the whole. */
  readonly sentence: string;
  readonly parts: readonly ChartPart[];
}

export function PartsChart({ sentence, parts }: PartsChartProps) {
  const format = useFormat();
  const there = parts.filter(({ amount }) => amount !== 0);
  const shares = splitOf(
    there.map(({ amount }) => amount),
    WHOLE,
  );
  const legend = there.map(({ amount, kind, ...part }) => ({
    ...part,
    // Not `Money`: a long amount in large letters is broken before it is cut.
    end: (
      <b>
        {kind ? <MoneySign kind={kind} /> : null} <bdi>{format.money(amount)}</bdi>
      </b>
    ),
  }));
  return (
    <Chart sentence={sentence} legend={legend}>
      <div style={BAR}>
        {there.map(({ key, fill, colour }, at) =>
          shares[at] ? (
            <span key={key} style={{ flex: `${shares[at]} 1 0`, minInlineSize: 4 }} data-share={shares[at]}>
              <Ink fill={fill} colour={colour} />
            </span>
          ) : null,
        )}
      </div>
    </Chart>
  );
}
