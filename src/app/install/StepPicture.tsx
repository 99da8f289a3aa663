/**
 * A step of a browser's menu as a small drawing of our own: where on the phone to tap, which line of the menu, the last question.
 * Decorative: the words stand beside it. Its colours are set here, as the one style sheet is loaded by every phone at its start.
 */
import {
  Ellipsis,
  EllipsisVertical,
  Globe,
  HousePlus,
  type LucideIcon,
  Menu,
  Plus,
  Pointer,
  Share,
  SquarePlus,
} from 'lucide-react';
import type { Picture, Sign } from './guides.ts';

const SIGNS: Readonly<Record<Sign, LucideIcon>> = {
  dots: EllipsisVertical,
  threeDots: Ellipsis,
  share: Share,
  bars: Menu,
  addSquare: SquarePlus,
  addHome: HousePlus,
  plus: Plus,
  globe: Globe,
};

const PHONE = { fill: 'var(--sheet)', stroke: 'var(--line-strong)', strokeWidth: 2 };
const BAR = { fill: 'var(--sunk)', stroke: 'var(--line)', strokeWidth: 1.5 };
const SPOT = { fill: 'var(--brass)', stroke: 'var(--coin-rim)', strokeWidth: 2 };
const SIGN = { color: 'var(--on-brass)', strokeWidth: 2.75 };
const FINGER = { color: 'var(--ink)', fill: 'var(--sheet)' };
const line = (stroke: string) => ({ fill: 'none', stroke, strokeWidth: 5, strokeLinecap: 'round' }) as const;
const DIM = line('var(--line)');
const WORDS = line('var(--on-brass)');

export function StepPicture({ picture }: { readonly picture: Picture }) {
  return (
    <svg width="106" height="84" viewBox="0 0 96 76" aria-hidden="true">
      {picture.shows === 'button' ? <OnPhone at={picture.at} sign={picture.sign} /> : null}
      {picture.shows === 'row' ? <OfMenu sign={picture.sign} /> : null}
      {picture.shows === 'agree' ? <LastQuestion /> : null}
    </svg>
  );
}

/** The upper or the lower end of a phone, with the browser's bar. */
function OnPhone({ at, sign }: { readonly at: 'top' | 'middle' | 'bottom'; readonly sign: Sign }) {
  const Drawn = SIGNS[sign];
  const isTop = at === 'top';
  const across = at === 'middle' ? 48 : 68;
  const down = isTop ? 18 : 46;
  return (
    <>
      <rect style={PHONE} x="14" y={isTop ? 3 : -50} width="68" height="113" rx="9" />
      <rect style={BAR} x="20" y={down - 8} width={at === 'middle' ? 56 : 34} height="16" rx="8" />
      <path style={DIM} d={isTop ? 'M24 42h46M24 54h36M24 66h42' : 'M24 8h46M24 20h36'} />
      <circle style={SPOT} cx={across} cy={down} r="12" />
      <Drawn style={SIGN} x={across - 8} y={down - 8} width={16} height={16} />
      <Pointer style={FINGER} x={across + 1} y={down + 4} width={24} height={24} />
    </>
  );
}

/** The menu that has opened: one line of it is the one. */
function OfMenu({ sign }: { readonly sign: Sign }) {
  const Drawn = SIGNS[sign];
  return (
    <>
      <rect style={PHONE} x="6" y="3" width="84" height="70" rx="9" />
      <path style={DIM} d="M16 15h42M16 64h40" />
      <rect style={SPOT} x="10" y="25" width="76" height="28" rx="7" />
      <Drawn style={SIGN} x={16} y={31} width={16} height={16} />
      <path style={WORDS} d="M42 39h30" />
      <Pointer style={FINGER} x={66} y={44} width={24} height={24} />
    </>
  );
}

/** Whether to put it there, with our own sign. */
function LastQuestion() {
  return (
    <>
      <rect style={PHONE} x="6" y="3" width="84" height="70" rx="9" />
      <image href="./icons/icon.svg" x="14" y="10" width="28" height="28" />
      <path style={DIM} d="M52 19h26M52 30h16" />
      <rect style={SPOT} x="40" y="45" width="44" height="20" rx="10" />
      <path style={WORDS} d="M51 55h16" />
      <Pointer style={FINGER} x={68} y={50} width={24} height={24} />
    </>
  );
}
