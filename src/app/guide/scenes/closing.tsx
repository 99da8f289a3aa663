/** Counting, reading aloud and sealing, and the meeting as a whole. */
import { Box } from '../../ui/drawing/box.tsx';
import { Drawing } from '../../ui/drawing/Drawing.tsx';
import { Finger, Voice, Woman } from '../../ui/drawing/people.tsx';
import { Arrow, Code, Coin, Note, Paper, Phone, Tick, Unknown } from '../../ui/drawing/things.tsx';
import type { Row } from '../row.ts';

const Piles = () => (
  <Drawing>
    {[20, 10, 5].map((value, at) => (
      <g key={value}>
        {[0, 1, 2].slice(0, 3 - at).map((note) => (
          <Note
            key={note}
            x={4 + at * 31}
            y={46 - note * 7}
            value={value === 20 ? 20 : value === 10 ? 10 : 5}
            under={note < 2 - at}
          />
        ))}
      </g>
    ))}
    <path d="M2 64h92" stroke="var(--line-strong)" />
    <Woman x={34} y={0} size={0.85} cloth="sky" />
  </Drawing>
);

const Blind = () => (
  <Drawing>
    <Box x={2} y={26} open />
    <Phone x={58} y={8} size={1.25}>
      <path d="M6 19q7 7 14 0M8 23l-2 3m7-1v4m5-6 2 3" />
    </Phone>
  </Drawing>
);

const Again = () => (
  <Drawing>
    <Unknown x={12} y={36} />
    <Note x={36} y={34} value={20} under />
    <Note x={36} y={28} value={20} />
    <path d="M22 54a28 22 0 0 0 52-6m-6 8 7-9 7 9" strokeWidth="3" />
    <path d="M76 22a28 22 0 0 0-52-2m-7-6 6 9 9-6" strokeWidth="3" />
  </Drawing>
);

const ReadAloud = () => (
  <Drawing>
    <Woman x={2} y={18} size={1.2} cloth="clay" hair />
    <Voice x={33} y={34} />
    <Paper x={52} y={12} size={1.4}>
      <path d="M4 12h6M4 19h6M4 26h6" strokeWidth="3" />
      <path d="M13 12h9M13 19h7M13 26h9" stroke="var(--line-strong)" />
    </Paper>
  </Drawing>
);

const Witnesses = () => (
  <Drawing>
    <Woman x={12} y={2} cloth="sea" />
    <Woman x={58} y={2} cloth="plum" />
    <Finger x={26} y={42} />
    <Finger x={72} y={42} />
    <Tick x={46} y={12} />
    <Tick x={90} y={12} size={0.75} />
  </Drawing>
);

const Closed = () => (
  <Drawing>
    <path d="M10 64h76" stroke="var(--line-strong)" />
    <Box x={19} y={14} size={1.4} locked />
  </Drawing>
);

const Photo = () => (
  <Drawing>
    <Phone x={6} y={8} size={1.25}>
      <Code x={6} y={15} />
    </Phone>
    <Arrow x={42} y={36} />
    <Phone x={60} y={8} size={1.25}>
      <path d="M6 18h4l1.500-3h4l1.500 3h3v11H6z" fill="var(--brass)" />
      <circle cx="13" cy="23.500" r="3" fill="var(--sheet)" />
    </Phone>
  </Drawing>
);

const Order = () => (
  <Drawing>
    <path d="M10 26h76" stroke="var(--line-strong)" />
    <Tick x={14} y={26} />
    <Tick x={36} y={26} />
    <circle cx="58" cy="26" r="9" fill="var(--brass)" />
    <circle cx="82" cy="26" r="7" fill="var(--sheet)" />
    <Finger x={58} y={34} />
  </Drawing>
);

const Skip = () => (
  <Drawing>
    <path d="M10 44h76" stroke="var(--line-strong)" />
    <Tick x={14} y={44} />
    <circle cx="48" cy="44" r="8" fill="var(--sheet)" />
    <circle cx="82" cy="44" r="9" fill="var(--brass)" />
    <path d="M16 30Q48 2 78 28m0-11v12H66" strokeWidth="3" />
    <path d="M78 58q-14 10-26 0m1 9-2-10 10-1" strokeWidth="2.500" />
  </Drawing>
);

const Kept = () => (
  <Drawing>
    <Phone x={8} y={8} size={1.25} />
    <path d="M15 31h15v10H15zM30 34h3v4h-3M18 34v4" />
    <Arrow x={44} y={36} />
    <Phone x={62} y={8} size={1.25}>
      <path d="M6 12h9M6 18h12" stroke="var(--line-strong)" />
      <Coin x={13} y={29} size={0.8} />
    </Phone>
    <Tick x={90} y={14} size={0.75} />
  </Drawing>
);

export const CLOSING_COUNT: readonly Row[] = [
  ['guide.closingCount.piles', Piles],
  ['guide.closingCount.blind', Blind],
  ['guide.closingCount.again', Again],
];

export const SEAL: readonly Row[] = [
  ['guide.seal.read', ReadAloud],
  ['guide.seal.witnesses', Witnesses],
  ['guide.seal.closed', Closed],
  ['guide.seal.photo', Photo],
];

export const MEETING: readonly Row[] = [
  ['guide.meeting.order', Order],
  ['guide.meeting.skip', Skip],
  ['guide.meeting.kept', Kept],
];
