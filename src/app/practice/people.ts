/** The twelve women of the practice community. Invented; first names as one hears them in Barcelona's neighbourhoods. */
import type { MemberFace } from '../ui/member/face.ts';

/** `usual`: what she saves at most meetings, in whole euros. */
export interface Person extends MemberFace {
  readonly usual: number;
}

/** In the order of their numbers, from 1. */
export const PEOPLE: readonly Person[] = [
  { name: 'Fatou', symbol: 'mango', colour: 'sun', usual: 20 },
  { name: 'Rosa', symbol: 'pot', colour: 'clay', usual: 15 },
  { name: 'Amina', symbol: 'spool', colour: 'sea', usual: 10 },
  { name: 'Yesenia', symbol: 'butterfly', colour: 'plum', usual: 15 },
  { name: 'Grace', symbol: 'elephant', colour: 'leaf', usual: 15 },
  { name: 'Lin', symbol: 'fish', colour: 'sky', usual: 10 },
  { name: 'Aïssatou', symbol: 'scissors', colour: 'rose', usual: 20 },
  { name: 'Oksana', symbol: 'bird', colour: 'earth', usual: 10 },
  { name: 'María Elena', symbol: 'hen', colour: 'clay', usual: 5 },
  { name: 'Shabana', symbol: 'lamp', colour: 'sky', usual: 10 },
  { name: 'Mihaela', symbol: 'cherries', colour: 'rose', usual: 10 },
  { name: 'Zineb', symbol: 'cup', colour: 'leaf', usual: 5 },
];
