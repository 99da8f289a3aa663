/**
 * What saving together is called elsewhere, by what becomes of the money. Names as people say them, never translated; where each
 * is said stands in the locales. After Bouman's two kinds: the money rotates, or it accumulates (Adams and Seibel, "The expanding
 * world of self-help financial groups").
 */
import type { ComponentType } from 'react';
import { Box } from '../../ui/drawing/box.tsx';
import { Drawing } from '../../ui/drawing/Drawing.tsx';
import { Woman } from '../../ui/drawing/people.tsx';
import { Note, Unknown } from '../../ui/drawing/things.tsx';

/** The whole pot goes to one of them, then to the next. */
const Turns = () => (
  <Drawing>
    <Woman x={34} y={0} size={0.85} cloth="sun" />
    <Woman x={0} y={36} size={0.85} cloth="sea" />
    <Woman x={72} y={36} size={0.85} cloth="plum" hair />
    <Note x={35} y={44} value={50} />
    <path d="M14 28q4-12 14-16m-8 0h8v7M68 14q10 6 14 14m1-8-1 9-8-2" strokeWidth="2.500" />
  </Drawing>
);

/** It stays together, and each takes her part in the end. */
const Together = () => (
  <Drawing>
    <Box x={27} y={6} open>
      <Note x={8} y={2} value={20} />
    </Box>
    <path d="M34 44 18 50m30-6v6m14-6 16 6" strokeWidth="3" />
    <Note x={3} y={55} value={20} />
    <Note x={35} y={55} value={20} />
    <Note x={67} y={55} value={10} />
  </Drawing>
);

const Either = () => (
  <Drawing>
    <Woman x={4} y={18} cloth="leaf" />
    <Unknown x={48} y={34} />
    <Box x={58} y={26} size={0.85} open />
  </Drawing>
);

const Same = () => (
  <Drawing>
    <Box x={16} y={14} size={1.5} locked />
  </Drawing>
);

export type Kind = 'turns' | 'together' | 'either' | 'same';

export interface Called {
  readonly kind: Kind;
  readonly Picture: ComponentType;
  /** The key of where it is said, and the name. */
  readonly names: readonly (readonly [where: Where, name: string])[];
}

export type Where =
  | 'tontine'
  | 'osusu'
  | 'susu'
  | 'esusu'
  | 'njangi'
  | 'daret'
  | 'hagbad'
  | 'equb'
  | 'pasanaku'
  | 'tanda'
  | 'cundina'
  | 'cuchubal'
  | 'san'
  | 'junta'
  | 'committee'
  | 'paluwagan'
  | 'hui'
  | 'rosca'
  | 'natillera'
  | 'stokvel'
  | 'chama'
  | 'caf'
  | 'avec'
  | 'vsla';

export const CALLED: readonly Called[] = [
  {
    kind: 'turns',
    Picture: Turns,
    names: [
      ['tontine', 'tontine'],
      ['pasanaku', 'pasanaku'],
      ['tanda', 'tanda'],
      ['cundina', 'cundina'],
      ['cuchubal', 'cuchubal'],
      ['san', 'san'],
      ['junta', 'junta'],
      ['daret', 'daret'],
      ['osusu', 'osusu'],
      ['susu', 'susu'],
      ['esusu', 'esusu'],
      ['njangi', 'njangi'],
      ['hagbad', 'hagbad, ayuuto'],
      ['equb', 'equb'],
      ['committee', 'committee, kameti'],
      ['paluwagan', 'paluwagan'],
      ['hui', 'hui'],
      ['rosca', 'ROSCA'],
    ],
  },
  { kind: 'together', Picture: Together, names: [['natillera', 'natillera']] },
  {
    kind: 'either',
    Picture: Either,
    names: [
      ['stokvel', 'stokvel'],
      ['chama', 'chama'],
    ],
  },
  {
    kind: 'same',
    Picture: Same,
    names: [
      ['caf', 'CAF'],
      ['avec', 'AVEC'],
      ['vsla', 'VSLA'],
    ],
  },
];

/** The app's own words, in the order in which one meets them. */
export const OWN_WORDS = [
  'box',
  'saving',
  'fund',
  'loan',
  'vouches',
  'interest',
  'fine',
  'solidarity',
  'passbook',
  'minutes',
  'witness',
  'shareOut',
  'sheet',
] as const;
