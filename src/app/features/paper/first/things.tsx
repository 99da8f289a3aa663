/** What lies on the table at a first meeting, each with its drawing. */
import type { ReactNode } from 'react';
import { Box } from '../../../ui/drawing/box.tsx';
import { Woman } from '../../../ui/drawing/people.tsx';
import { Code, Coin, Envelope, Key, Note, Paper, Phone } from '../../../ui/drawing/things.tsx';

export const READY_THINGS = [
  { id: 'box', picture: <Box x={20} y={14} size={1.35} open /> },
  {
    id: 'keys',
    picture: (
      <>
        {([0, 1, 2] as const).map((at) => (
          <g key={at}>
            <Woman x={2 + at * 32} y={2} cloth={at === 1 ? 'sun' : 'sea'} hair={at === 1} />
            <Key x={4 + at * 32} y={56} />
          </g>
        ))}
      </>
    ),
  },
  {
    id: 'cash',
    picture: (
      <>
        <Note x={6} y={4} value={20} size={1.5} />
        <Note x={30} y={28} value={10} size={1.5} />
        <Coin x={24} y={58} size={1.3} />
        <Coin x={78} y={54} size={1.3} />
      </>
    ),
  },
  {
    id: 'books',
    picture: (
      <>
        <Paper x={22} y={6} size={1.5} />
        <path d="m60 62 4-10 20-24 6 5-20 24z" fill="var(--brass)" />
        <path d="m64 52 6 5" />
      </>
    ),
  },
  {
    id: 'phone',
    picture: (
      <Phone x={30} y={4} size={1.38}>
        <path d="m14 12-6 11h5l-2 9 7-12h-5z" fill="var(--brass)" strokeWidth="1.500" />
      </Phone>
    ),
  },
  {
    id: 'form',
    picture: (
      <Paper x={28} y={6} size={1.6}>
        <path d="M5 12h16v16H5zM5 17h16M5 22.500h16M11 12v16" strokeWidth="1.200" />
      </Paper>
    ),
  },
  {
    id: 'sheet',
    picture: (
      <>
        <Paper x={18} y={4} size={1.2}>
          <Code x={6} y={9} />
        </Paper>
        <Envelope x={34} y={34} size={1.3} />
      </>
    ),
  },
] as const satisfies readonly { readonly id: string; readonly picture: ReactNode }[];
