/** The box in its moments, each a picture of its own: for what is empty, begun, done or reached. */
import { Box } from './box.tsx';
import { Drawing } from './Drawing.tsx';
import { Coin, Note, Phone, Tick } from './things.tsx';

const WIDTH = 'min(9rem, 200px)';

/** Nothing in it yet. */
export const EmptyBox = () => (
  <Drawing width={WIDTH}>
    <path d="M10 64h76" stroke="var(--line-strong)" />
    <Box x={16} y={12} size={1.5} open />
  </Drawing>
);

/** The first coin falls in. */
export const FirstCoinBox = () => (
  <Drawing width={WIDTH}>
    <path d="M10 68h76" stroke="var(--line-strong)" />
    <Box x={19} y={22} size={1.35} open />
    <Coin x={48} y={17} size={1.5} />
    <path d="M36 4v7M60 4v7M48 1v3" />
  </Drawing>
);

/** Sealed. */
export const LockedBox = () => (
  <Drawing width={WIDTH}>
    <path d="M10 64h76" stroke="var(--line-strong)" />
    <Box x={16} y={12} size={1.5} locked />
    <Tick x={80} y={17} size={1.3} />
  </Drawing>
);

/** The same box on two phones. */
export const BoxOnPhones = () => (
  <Drawing width={WIDTH}>
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
export const FlagBox = () => (
  <Drawing width={WIDTH}>
    <path d="M10 68h76" stroke="var(--line-strong)" />
    <path d="M48 30V3" strokeWidth="3" />
    <path d="M49 4h24l-6 7 6 7H49z" fill="var(--brass)" />
    <Box x={19} y={22} size={1.35} open>
      <Note x={6} y={5} value={20} size={0.7} />
    </Box>
  </Drawing>
);
