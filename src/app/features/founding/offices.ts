/** Offices as they are given by tapping: a second tap takes one back. Pure. */
import type { FoundingDraft } from './draft.ts';

export const OFFICES = ['chair', 'treasurer', 'secretary', 'keyHolders'] as const;
export type Office = (typeof OFFICES)[number];
type Offices = FoundingDraft['offices'];

const MOST_KEYS = 5;

export function holdersOf(offices: Offices, office: Office): readonly string[] {
  const held = offices[office];
  if (held === null) return [];
  return typeof held === 'string' ? [held] : held;
}

export function withHolder(offices: Offices, office: Office, member: string): Offices {
  const held = holdersOf(offices, office);
  const taken = held.includes(member);
  if (office !== 'keyHolders') return { ...offices, [office]: taken ? null : member };
  const others = held.filter((one) => one !== member);
  return { ...offices, keyHolders: taken ? others : [...held, member].slice(0, MOST_KEYS) };
}
