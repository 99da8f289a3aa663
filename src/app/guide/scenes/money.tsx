/** Savings, pay back, loans, other money. */
import { Box } from '../../ui/drawing/box.tsx';
import { Drawing } from '../../ui/drawing/Drawing.tsx';
import { Finger, Hand, Voice, Woman } from '../../ui/drawing/people.tsx';
import { Arrow, Bank, Coin, Note, Paper, Plan, Tick, Unknown } from '../../ui/drawing/things.tsx';
import type { Row } from '../row.ts';

const Turn = () => (
  <Drawing>
    <Woman x={2} y={12} size={0.8} cloth="sea" hair />
    <Woman x={32} y={2} size={1.15} cloth="sun" />
    <Woman x={72} y={12} size={0.8} cloth="plum" />
    <Finger x={48} y={40} />
  </Drawing>
);

const Handed = () => (
  <Drawing>
    <Note x={16} y={4} value={10} size={1.2} />
    <Note x={50} y={10} value={5} size={1.2} />
    <Hand x={0} y={34} size={1.3} cloth="sun" />
    <Coin x={44} y={36} />
    <Hand x={96} y={50} size={1.1} cloth="clay" mirrored />
  </Drawing>
);

const IntoBox = () => (
  <Drawing>
    <Woman x={2} y={2} size={0.95} cloth="sun" />
    <Tick x={34} y={10} />
    <Hand x={0} y={46} cloth="sun" />
    <Note x={30} y={38} value={10} size={0.8} />
    <Box x={52} y={30} open />
  </Drawing>
);

const Due = () => (
  <Drawing>
    <Woman x={4} y={8} size={1.2} cloth="plum" />
    <Plan x={46} y={10} size={1.2} />
    <Finger x={70} y={38} />
  </Drawing>
);

const Gives = () => (
  <Drawing>
    <Hand x={0} y={40} size={1.2} cloth="plum" />
    <Note x={30} y={20} value={5} size={1.1} />
    <Box x={54} y={28} open />
    <Coin x={44} y={46} />
  </Drawing>
);

const Left = () => (
  <Drawing>
    <Woman x={2} y={12} size={1.2} cloth="clay" hair />
    <Voice x={34} y={32} />
    <Plan x={54} y={14} size={1.15} done={1} />
  </Drawing>
);

const Most = () => (
  <Drawing>
    <Woman x={4} y={16} size={1.2} cloth="leaf" />
    <Unknown x={42} y={16} />
    <Note x={52} y={18} value={50} size={1.3} under />
    <Note x={56} y={30} value={50} size={1.3} />
    <path d="M50 58h42M50 54v8M92 54v8" strokeWidth="2.500" />
  </Drawing>
);

const Dates = () => (
  <Drawing>
    <Plan x={4} y={12} size={1.4} />
    {[14, 32, 50].map((y) => (
      <g key={y}>
        <Note x={62} y={y} value={10} />
      </g>
    ))}
  </Drawing>
);

const Both = () => (
  <Drawing>
    <Woman x={2} y={4} cloth="leaf" />
    <Tick x={30} y={12} />
    <Woman x={66} y={4} cloth="clay" hair />
    <Tick x={64} y={12} />
    <Box x={6} y={46} size={0.7} open />
    <Arrow x={38} y={58} />
    <Note x={62} y={50} value={50} />
  </Drawing>
);

const Spent = () => (
  <Drawing>
    <Box x={2} y={26} open />
    <Arrow x={47} y={30} />
    <Arrow x={62} y={48} turned={180} />
    <Paper x={68} y={8} size={0.9}>
      <path d="M5 12h16M5 17h16M5 22h9" stroke="var(--line-strong)" />
      <path d="M15 28h7" strokeWidth="3" />
    </Paper>
    <Coin x={80} y={56} size={1.2} />
  </Drawing>
);

const ToBank = () => (
  <Drawing>
    <Box x={2} y={34} size={0.8} open />
    <Arrow x={39} y={42} />
    <Arrow x={54} y={58} turned={180} />
    <Bank x={58} y={12} />
    <Note x={30} y={12} value={20} />
  </Drawing>
);

const Decided = () => (
  <Drawing>
    <Woman x={2} y={4} size={0.9} cloth="sea" />
    <Woman x={2} y={38} size={0.85} cloth="plum" hair />
    <Voice x={31} y={18} />
    <Voice x={31} y={52} />
    <Paper x={50} y={12} size={1.4} />
  </Drawing>
);

export const SAVINGS: readonly Row[] = [
  ['guide.savings.turn', Turn],
  ['guide.savings.notes', Handed],
  ['guide.savings.yes', IntoBox],
];

export const REPAYMENTS: readonly Row[] = [
  ['guide.repayments.due', Due],
  ['guide.repayments.gives', Gives],
  ['guide.repayments.left', Left],
];

export const LENDING: readonly Row[] = [
  ['guide.lending.most', Most],
  ['guide.lending.plan', Dates],
  ['guide.lending.both', Both],
];

export const OTHER: readonly Row[] = [
  ['guide.other.spent', Spent],
  ['guide.other.bank', ToBank],
  ['guide.other.decided', Decided],
];
