/** Letting another phone in, and the recovery sheet. */
import { Box } from '../../ui/drawing/box.tsx';
import { Drawing } from '../../ui/drawing/Drawing.tsx';
import { Hand, Woman } from '../../ui/drawing/people.tsx';
import { Arrow, Code, Envelope, Key, Paper, Phone, Printer, Tick } from '../../ui/drawing/things.tsx';
import type { Row } from '../row.ts';

const Close = () => (
  <Drawing>
    <Hand x={0} y={46} cloth="sea" />
    <Phone x={22} y={6} size={1.1} />
    <Hand x={96} y={46} cloth="plum" mirrored />
    <Phone x={52} y={6} size={1.1} />
  </Drawing>
);

const Codes = () => (
  <Drawing>
    <Phone x={4} y={8} size={1.25}>
      <Code x={6} y={15} />
    </Phone>
    <Phone x={60} y={8} size={1.25}>
      <Code x={6} y={15} />
    </Phone>
    <path d="M42 30h12m-4-4 4 4-4 4M54 44H42m4-4-4 4 4 4" strokeWidth="2.500" />
  </Drawing>
);

/** The same two signs on both. */
const Signs = () => (
  <>
    <circle cx="13" cy="13" r="4" fill="var(--brass)" />
    <path d="m13 21 5 8H8z" fill="var(--note-3)" />
  </>
);

const SameSigns = () => (
  <Drawing>
    <Phone x={4} y={8} size={1.25}>
      <Signs />
    </Phone>
    <Phone x={60} y={8} size={1.25}>
      <Signs />
    </Phone>
    <path d="M43 32h10M43 40h10" strokeWidth="3" />
    <Tick x={48} y={18} />
  </Drawing>
);

const Print = () => (
  <Drawing>
    <Printer x={4} y={18} />
    <Paper x={58} y={8} size={1.3}>
      <Code x={6} y={9} />
      <path d="M5 28h16" stroke="var(--line-strong)" />
    </Paper>
  </Drawing>
);

const Sealed = () => (
  <Drawing>
    <Paper x={4} y={10} size={1.05}>
      <Code x={6} y={10} />
    </Paper>
    <Arrow x={36} y={36} />
    <Envelope x={56} y={22} />
  </Drawing>
);

const Keeper = () => (
  <Drawing>
    <Woman x={0} y={4} cloth="leaf" />
    <Envelope x={2} y={44} size={0.68} />
    <path d="M48 6v60" strokeDasharray="3 4" />
    <Woman x={62} y={2} size={0.9} cloth="clay" hair />
    <Box x={58} y={38} size={0.85} locked />
  </Drawing>
);

const Back = () => (
  <Drawing>
    <Phone x={2} y={12} />
    <path d="m6 26 16 16m0-16L6 42" strokeWidth="3" />
    <Paper x={34} y={18}>
      <Code x={6} y={10} />
    </Paper>
    <path d="M63 36h6m-3-3 3 3-3 3" strokeWidth="2.500" />
    <Phone x={72} y={12} size={0.92}>
      <Key x={3} y={22} size={0.75} />
    </Phone>
  </Drawing>
);

export const LET_IN: readonly Row[] = [
  ['guide.letIn.close', Close],
  ['guide.letIn.codes', Codes],
  ['guide.letIn.same', SameSigns],
];

export const RECOVERY: readonly Row[] = [
  ['guide.recovery.print', Print],
  ['guide.recovery.envelope', Sealed],
  ['guide.recovery.keeper', Keeper],
  ['guide.recovery.lost', Back],
];
