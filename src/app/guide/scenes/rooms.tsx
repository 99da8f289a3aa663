/** Home, founding, a member's passbook, the share-out. */
import { Box } from '../../ui/drawing/box.tsx';
import { Drawing } from '../../ui/drawing/Drawing.tsx';
import { Finger, Hand, Voice, Woman } from '../../ui/drawing/people.tsx';
import { Arrow, Coin, Note, Paper, Phone, Tick } from '../../ui/drawing/things.tsx';
import type { Row } from '../row.ts';

const InBox = () => (
  <Drawing>
    <Box x={4} y={24} size={1.1} open>
      <Note x={8} y={4} value={20} size={0.9} />
    </Box>
    <Note x={60} y={18} value={20} />
    <Note x={64} y={30} value={10} />
    <Coin x={74} y={56} />
  </Drawing>
);

const Start = () => (
  <Drawing>
    <Woman x={0} y={10} size={0.85} cloth="sea" />
    <Woman x={70} y={10} size={0.85} cloth="plum" hair />
    <Phone x={32} y={2} size={1.2}>
      <rect x="5" y="29" width="16" height="7" rx="2" fill="var(--brass)" strokeWidth="1.500" />
    </Phone>
    <Finger x={54} y={42} />
  </Drawing>
);

const Rooms = () => (
  <Drawing>
    <Phone x={34} y={4} size={1.35}>
      <path d="M6 11h3M6 18h3M6 25h3M6 32h3" strokeWidth="3.500" />
      <path d="M12 11h8M12 18h8M12 25h8M12 32h8" stroke="var(--line-strong)" />
    </Phone>
    <Arrow x={84} y={26} turned={90} />
  </Drawing>
);

const Who = () => (
  <Drawing>
    <path d="M20 4h56v14H20z" fill="var(--brass)" />
    <path d="M28 11h40" strokeWidth="3" />
    <Woman x={2} y={26} cloth="sea" />
    <Woman x={34} y={26} cloth="sun" hair />
    <Woman x={66} y={26} cloth="plum" />
  </Drawing>
);

const Rules = () => (
  <Drawing>
    <Woman x={0} y={16} cloth="leaf" />
    <Woman x={68} y={16} cloth="clay" hair />
    <Paper x={33} y={10} size={1.2}>
      <path d="m4 12 2 2 3-4M4 19l2 2 3-4M4 26l2 2 3-4" stroke="var(--savings)" />
      <path d="M13 12h8M13 19h8M13 26h8" stroke="var(--line-strong)" />
    </Paper>
  </Drawing>
);

const Today = () => (
  <Drawing>
    <Box x={4} y={24} size={0.95} open />
    <path d="M52 12v50" strokeDasharray="3 4" />
    <Paper x={60} y={8} />
    <Note x={62} y={50} value={20} />
  </Drawing>
);

const Agreed = () => (
  <Drawing>
    <Woman x={2} y={16} cloth="sun" hair />
    <Voice x={30} y={30} />
    <Tick x={58} y={14} />
    <Tick x={80} y={14} />
    <Woman x={46} y={26} size={0.85} cloth="sea" />
    <Woman x={70} y={26} size={0.85} cloth="plum" />
    <path d="M2 64h92" stroke="var(--line-strong)" />
  </Drawing>
);

const Hidden = () => (
  <Drawing>
    <Phone x={34} y={4} size={1.35}>
      <path d="M5 13h4m2 0h4m2 0h4M5 20h4m2 0h4" strokeWidth="3.500" stroke="var(--line-strong)" />
      <rect x="5" y="28" width="16" height="8" rx="2" fill="var(--brass)" strokeWidth="1.500" />
    </Phone>
    <Finger x={60} y={44} size={0.9} />
    <path d="M4 24q10-10 20 0M6 28l-2 3m10-3v5m8-5 2 3" />
  </Drawing>
);

const Saved = () => (
  <Drawing>
    <Woman x={0} y={16} size={1.1} cloth="sun" />
    <path d="m38 26 6-10 6 10z" fill="var(--savings)" />
    <Note x={58} y={12} value={20} size={1.1} />
    <path d="m44 42 6 7-6 7-6-7z" fill="var(--loan)" />
    <Note x={58} y={41} value={10} size={1.1} />
  </Drawing>
);

const OnPaper = () => (
  <Drawing>
    <Phone x={4} y={8} size={1.2} />
    <path d="M13 22h12M13 30h12M13 38h8" stroke="var(--line-strong)" />
    <Arrow x={41} y={36} />
    <Paper x={60} y={12} size={1.3} />
  </Drawing>
);

const Decide = () => (
  <Drawing>
    <Woman x={2} y={4} size={0.85} cloth="sea" />
    <Woman x={36} y={2} size={0.85} cloth="sun" hair />
    <Woman x={70} y={4} size={0.85} cloth="plum" />
    <Box x={28} y={36} size={0.95} open>
      <Note x={8} y={3} value={50} size={0.9} />
    </Box>
  </Drawing>
);

const Parts = () => (
  <Drawing>
    <Box x={27} y={2} open />
    <path d="M34 40 18 48m30-8v8m14-8 16 8" strokeWidth="3" />
    <Note x={3} y={53} value={20} />
    <Note x={35} y={53} value={20} />
    <Note x={67} y={53} value={10} />
  </Drawing>
);

const HandOver = () => (
  <Drawing>
    <Hand x={0} y={18} cloth="clay" />
    <Note x={26} y={10} value={20} />
    <Hand x={96} y={26} cloth="sun" mirrored />
    <Box x={8} y={46} size={0.7} open />
    <Tick x={56} y={58} />
  </Drawing>
);

export const HOME: readonly Row[] = [
  ['guide.home.box', InBox],
  ['guide.home.start', Start],
  ['guide.home.rooms', Rooms],
];

export const FOUNDING: readonly Row[] = [
  ['guide.founding.who', Who],
  ['guide.founding.rules', Rules],
  ['guide.founding.money', Today],
  ['guide.founding.yes', Agreed],
];

export const PASSBOOK: readonly Row[] = [
  ['guide.passbook.hidden', Hidden],
  ['guide.passbook.saved', Saved],
  ['guide.passbook.paper', OnPaper],
];

export const SHARE_OUT: readonly Row[] = [
  ['guide.shareOut.decide', Decide],
  ['guide.shareOut.parts', Parts],
  ['guide.shareOut.hand', HandOver],
];
