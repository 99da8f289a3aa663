/** In which of a team's books a fact is written. Types only. */
import type { Profession } from '../ledger/purpose.ts';

/** The team's own, or that of a profession beside it (adr/0049). */
export type InBook = 'team' | Profession;

/** `beside`: of whichever profession. */
export type Where = InBook | 'beside';
