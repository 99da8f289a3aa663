/** Who came, the box is opened, fines and the solidarity fund. */
import { Box } from '../../ui/drawing/box.tsx';
import { Drawing } from '../../ui/drawing/Drawing.tsx';
import { EmptyPlace, Finger, Hand, Voice, Woman } from '../../ui/drawing/people.tsx';
import { Arrow, Clock, Coin, Heart, Key, Note, Tick } from '../../ui/drawing/things.tsx';
import type { Row } from '../row.ts';

const Missing = () => (
  <Drawing>
    <Woman x={4} y={8} cloth="sea" />
    <EmptyPlace x={36} y={8} />
    <Woman x={68} y={8} cloth="plum" hair />
    <Finger x={50} y={38} />
  </Drawing>
);

const Rest = () => (
  <Drawing>
    <Woman x={4} y={26} cloth="sea" />
    <Woman x={34} y={26} cloth="sun" hair />
    <Woman x={64} y={26} cloth="plum" />
    <Tick x={18} y={12} />
    <Tick x={48} y={12} />
    <Tick x={78} y={12} />
  </Drawing>
);

const Brought = () => (
  <Drawing>
    <Woman x={6} y={14} size={1.3} cloth="clay" hair />
    <Note x={38} y={42} value={10} />
    <EmptyPlace x={68} y={4} size={0.9} />
    <path d="M68 44q10-2 12-8" strokeDasharray="3 4" />
  </Drawing>
);

const Keys = () => (
  <Drawing>
    <Box x={36} y={24} size={1.3} locked />
    <Key x={2} y={14} />
    <Key x={2} y={36} />
    <Key x={2} y={58} />
  </Drawing>
);

const Count = () => (
  <Drawing>
    <Woman x={2} y={4} cloth="leaf" />
    <Woman x={66} y={4} cloth="sky" hair />
    <path d="M4 66h88" stroke="var(--line-strong)" />
    <Note x={22} y={36} value={20} under />
    <Note x={22} y={42} value={20} under />
    <Note x={22} y={48} value={20} />
    <Coin x={62} y={57} size={1.1} />
    <Coin x={73} y={57} size={1.1} />
  </Drawing>
);

const Same = () => (
  <Drawing>
    <Box x={1} y={24} size={0.86} locked />
    <Box x={59} y={24} size={0.86} open />
    <path d="M42 38h12M42 45h12" strokeWidth="3" />
    <Tick x={48} y={20} />
  </Drawing>
);

const Fine = () => (
  <Drawing>
    <Clock x={16} y={20} />
    <Woman x={34} y={6} cloth="sky" hair />
    <Finger x={48} y={36} />
    <Coin x={78} y={24} size={1.4} />
  </Drawing>
);

const Fund = () => (
  <Drawing>
    <Hand x={0} y={8} cloth="plum" />
    <Hand x={0} y={44} cloth="sea" />
    <Coin x={34} y={6} />
    <Coin x={34} y={42} />
    <Box x={52} y={22} open>
      <Heart x={21} y={3} />
    </Box>
  </Drawing>
);

const Help = () => (
  <Drawing>
    <Box x={2} y={28} size={0.9} open>
      <Heart x={21} y={3} />
    </Box>
    <Arrow x={43} y={46} />
    <Woman x={64} y={16} size={1.1} cloth="clay" />
    <Voice x={60} y={22} mirrored />
  </Drawing>
);

export const ATTENDANCE: readonly Row[] = [
  ['guide.attendance.missing', Missing],
  ['guide.attendance.rest', Rest],
  ['guide.attendance.brought', Brought],
];

export const OPENING_COUNT: readonly Row[] = [
  ['guide.openingCount.keys', Keys],
  ['guide.openingCount.count', Count],
  ['guide.openingCount.same', Same],
];

export const FINES: readonly Row[] = [
  ['guide.fines.fine', Fine],
  ['guide.fines.fund', Fund],
  ['guide.fines.help', Help],
];
