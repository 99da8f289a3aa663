/** The box in its moments, each a picture of its own: for what is empty, begun, done or reached. Fetched by BoxMoment. */
import type { ComponentType } from 'react';
import { Box } from './box.tsx';
import { Drawing } from './Drawing.tsx';
import { Coin, Note, Phone, Tick } from './things.tsx';

/** Nothing in it yet. */
const EmptyBox = () => (
  <Drawing width="100%">
    <path d="M10 64h76" stroke="var(--line-strong)" />
    <Box x={16} y={12} size={1.5} open />
  </Drawing>
);

/** The first coin falls in. */
const FirstCoinBox = () => (
  <Drawing width="100%">
    <path d="M10 68h76" stroke="var(--line-strong)" />
    <Box x={19} y={22} size={1.35} open />
    <Coin x={48} y={17} size={1.5} />
    <path d="M36 4v7M60 4v7M48 1v3" />
  </Drawing>
);

/** Sealed. */
const LockedBox = () => (
  <Drawing width="100%">
    <path d="M10 64h76" stroke="var(--line-strong)" />
    <Box x={16} y={12} size={1.5} locked />
    <Tick x={80} y={17} size={1.3} />
  </Drawing>
);

/** The same box on two phones. */
const BoxOnPhones = () => (
  <Drawing width="100%">
    <Phone x={6} y={8} size={1.25}>
      <Box x={4.5} y={14} size={0.4} />
    </Phone>
    <Phone x={57} y={8} size={1.25}>
      <Box x={4.5} y={14} size={0.4} />
    </Phone>
    <path d="M42 32h10M46 28l-4 4 4 4m2-8 4 4-4 4" />
  </Drawing>
);

/** A flag on it: somebody got where she wanted, or is on the way. */
const FlagBox = () => (
  <Drawing width="100%">
    <path d="M10 68h76" stroke="var(--line-strong)" />
    <path d="M48 30V3" strokeWidth="3" />
    <path d="M49 4h24l-6 7 6 7H49z" fill="var(--brass)" />
    <Box x={19} y={22} size={1.35} open>
      <Note x={6} y={5} value={20} size={0.7} />
    </Box>
  </Drawing>
);

/** Nothing yet; the first coin; sealed; on several phones; a goal, reached or on the way. */
export type Moment = 'empty' | 'firstCoin' | 'locked' | 'onPhones' | 'flag';

export const BOXES: Readonly<Record<Moment, ComponentType>> = {
  empty: EmptyBox,
  firstCoin: FirstCoinBox,
  locked: LockedBox,
  onPhones: BoxOnPhones,
  flag: FlagBox,
};
