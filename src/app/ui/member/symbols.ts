/**
 * The 24 symbols and eight colours a member may choose: our own drawings on a 32 × 32 square.
 * `fill` is painted in the light colour, `cut` drawn over it in the member's colour, `line` drawn in the light colour.
 * The names are stored on cards: add new ones, never rename.
 */
export const SYMBOLS = [
  'mango',
  'orange',
  'banana',
  'pineapple',
  'watermelon',
  'cherries',
  'pear',
  'grapes',
  'fish',
  'bird',
  'cat',
  'turtle',
  'butterfly',
  'snail',
  'elephant',
  'hen',
  'scissors',
  'pot',
  'spool',
  'hammer',
  'key',
  'basket',
  'lamp',
  'cup',
] as const;
export type SymbolName = (typeof SYMBOLS)[number];

export const COLOURS = ['clay', 'sun', 'leaf', 'sea', 'sky', 'plum', 'rose', 'earth'] as const;
export type ColourName = (typeof COLOURS)[number];

export function isSymbolName(text: string): text is SymbolName {
  return SYMBOLS.some((symbol) => symbol === text);
}

export function isColourName(text: string): text is ColourName {
  return COLOURS.some((colour) => colour === text);
}

export interface Drawing {
  readonly fill: string;
  readonly cut?: string;
  readonly line?: string;
}

const grape = (x: number, y: number) => `M${x - 2.9} ${y}a2.9 2.9 0 1 0 5.8 0 2.9 2.9 0 0 0-5.8 0z`;

export const DRAWINGS: Readonly<Record<SymbolName, Drawing>> = {
  mango: {
    fill: 'M8 21c-1-8 6-13 12-12 6 1 6 9 1 13s-12 6-13-1z',
    line: 'M20 9c0-3 3-4 5-4',
    cut: 'M12 21c0-4 3-7 6-8',
  },
  orange: {
    fill: 'M16 10a8 8 0 1 0 0 16 8 8 0 0 0 0-16z',
    cut: 'M16 12.5v11M10.5 18h11M12.3 14.3l7.4 7.4M19.7 14.3l-7.4 7.4',
    line: 'M16 9c0-3 2-4 5-4',
  },
  banana: { fill: 'M8 6c-1 9 6 16 17 15 2 0 2 3 0 4C12 28 3 19 5 7z', line: 'M6.5 7V5' },
  pineapple: {
    fill: 'M16 12c5 0 6.5 4 6.5 7.5S20 27 16 27s-6.5-4-6.5-7.5S11 12 16 12zM16 12.5l-6-5.5 4.5 1L16 3l1.5 5 4.5-1z',
    cut: 'M11 16l9 9M21 16l-9 9M16 13.5l6 6M16 13.5l-6 6',
  },
  watermelon: { fill: 'M4 13h24a12 12 0 0 1-24 0z', cut: 'M11 16.5v2M16 18v2.5M21 16.5v2' },
  cherries: {
    fill: 'M11 17a5 5 0 1 0 0 10 5 5 0 0 0 0-10zM22 16a5 5 0 1 0 0 10 5 5 0 0 0 0-10z',
    line: 'M11 17c1-5 4-8 9-11 0 4 1 7 2 10',
  },
  pear: {
    fill: 'M16 7c3 0 3.2 4 4 7 2 3 3 5 3 7a7 6 0 0 1-14 0c0-2 1-4 3-7 .8-3 1-7 4-7z',
    line: 'M16 7c0-2 1-3 2-3.5',
  },
  grapes: {
    fill: [grape(10, 13), grape(16, 13), grape(22, 13), grape(13, 18.5), grape(19, 18.5), grape(16, 24)].join(
      '',
    ),
    line: 'M16 10V6h4',
  },
  fish: { fill: 'M5 16c4-7 12-8 17-2l5-4v12l-5-4c-5 6-13 5-17-2z', cut: 'M10.5 15v.2M16 13c1 2 1 4 0 6' },
  bird: {
    fill: 'M4 13l4-2c1-5 8-5 9 0 3 1 7 1 10-2 0 9-4 15-11 15-6 0-9-5-8-10z',
    cut: 'M11 11.5v.2M15 17c2 2 5 2 7 0',
    line: 'M14 24v4M18 24v4',
  },
  cat: {
    fill: 'M7 6l5.5 4.5h7L25 6v13a9 8 0 0 1-18 0z',
    cut: 'M12 16v1M20 16v1M14 21l2 1.5 2-1.5M16 19.5v.2',
  },
  turtle: {
    fill: 'M5 20a9.5 9 0 0 1 19 0zM23 16c3-2 6 0 5 4h-5zM7 19h4v5H7zM18 19h4v5h-4z',
    cut: 'M14.5 11.5V20M8 16.5h13',
  },
  butterfly: {
    fill: 'M15 16C12 8 6 6 5 9c-1 4 2 8 6 8-5 1-4 8-1 8 3 0 5-4 5-9zM17 16c3-8 9-10 10-7 1 4-2 8-6 8 5 1 4 8 1 8-3 0-5-4-5-9z',
    line: 'M16 25V12l-3-5M16 12l3-5',
  },
  snail: {
    fill: 'M18 8a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15zM4 13l3-1 3 11h17c1 2 0 4-2 4H10c-3 0-4-2-4-4z',
    cut: 'M18 16a2 2 0 1 1 2 2.5 4.5 4.5 0 1 1 2.5-4.5',
    line: 'M4.5 13l-1-4M7 12l1-4',
  },
  elephant: {
    fill: 'M6 25V15c0-5 4-8 9-8 5 0 8 2 9 6 3 1 4 4 3 9 0 2-3 2-3 0v-4l-2-1v8h-4v-5h-8v5z',
    cut: 'M17 11c-4 0-4 6 0 7M22 12.5v.2',
  },
  hen: {
    fill: 'M5 13l4-2c0-4 6-5 7-1 1 3 3 4 6 3l5-4c2 9-2 16-10 16-6 0-9-5-8-11z',
    cut: 'M12 11v.2M16 18c2 2 5 1 6-1',
    line: 'M14.5 25v3M19 25v3M10 8V5.5M13 7V4.5',
  },
  scissors: { fill: '', line: 'M11 20L21 6M21 20L11 6M9 20a3.2 3.2 0 1 0 .1 0M23 20a3.2 3.2 0 1 0 .1 0' },
  pot: {
    fill: 'M7 14.5h18V22a4 4 0 0 1-4 4H11a4 4 0 0 1-4-4zM7.5 10h17v2.5h-17z',
    line: 'M16 9V7M4.5 17H7M25 17h2.5',
  },
  spool: {
    fill: 'M9 5h14v4h-2.5v13H23v4H9v-4h2.5V9H9z',
    cut: 'M11 12h10M11 15.5h10M11 19h10',
    line: 'M21 19c5 0 6 3 5 7',
  },
  hammer: { fill: 'M6 7h14c3 0 6 2 7 5h-7v3H6zM11 16.5h5V28h-5z' },
  key: {
    fill: 'M11 5a6 6 0 1 0 0 12 6 6 0 0 0 0-12z',
    cut: 'M10.5 10.5v.2M11.5 11.5v.2',
    line: 'M15 15l11 11M22 22l3-3M18.5 18.5l2.5-2.5',
  },
  basket: {
    fill: 'M4 14h24l-3.5 12h-17z',
    cut: 'M11.5 17l1 6M16 17v6M20.5 17l-1 6',
    line: 'M9 14c0-10 14-10 14 0',
  },
  lamp: {
    fill: 'M16 4a8.5 8.5 0 0 1 4.5 15.5V22h-9v-2.5A8.5 8.5 0 0 1 16 4zM12 24h8v2.5h-8z',
    cut: 'M13 13l3 2.5 3-2.5M16 15.5V21',
  },
  cup: {
    fill: 'M6 12h16v8a6 6 0 0 1-6 6h-4a6 6 0 0 1-6-6z',
    line: 'M22 14h2a3 3 0 0 1 0 6.5h-2M11 9c0-2 2-2 2-4M17 9c0-2 2-2 2-4',
  },
};
