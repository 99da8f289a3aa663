/** The pictures of goals: what most people save for, each drawn by a plain icon. A card from elsewhere may name one we do not have. */
import {
  Bike,
  Cog,
  GraduationCap,
  HeartPulse,
  House,
  type LucideIcon,
  PartyPopper,
  Plane,
  Rabbit,
  ShoppingBasket,
  Sprout,
  Star,
  Umbrella,
} from 'lucide-react';

export const GOAL_PICTURES = [
  'house',
  'school',
  'machine',
  'stock',
  'garden',
  'animals',
  'medicine',
  'feast',
  'journey',
  'transport',
  'hardTimes',
  'other',
] as const;
export type GoalPictureName = (typeof GOAL_PICTURES)[number];

const ICONS: Readonly<Record<GoalPictureName, LucideIcon>> = {
  house: House,
  school: GraduationCap,
  machine: Cog,
  stock: ShoppingBasket,
  garden: Sprout,
  animals: Rabbit,
  medicine: HeartPulse,
  feast: PartyPopper,
  journey: Plane,
  transport: Bike,
  hardTimes: Umbrella,
  other: Star,
};

const isGoalPicture = (name: string): name is GoalPictureName => Object.hasOwn(ICONS, name);

/** Decorative: the words of the goal always stand beside it. It grows with the text. */
export function GoalPicture({ name }: { readonly name: string }) {
  const Icon = ICONS[isGoalPicture(name) ? name : 'other'];
  return <Icon aria-hidden="true" size="2.25em" strokeWidth={1.75} />;
}
