/** The sheets: numbers without gaps, written by one phone, Lamport numbers that rise; and no id with two different bytes. */
import type { Finding } from '../book.ts';
import { idOf } from '../entry.ts';
import type { Check } from './whole.ts';

export const checkSheets: Check = ({ entries }) => {
  const tips = new Map<string, { number: number; lamport: number; phone: string }>();
  const findings: Finding[] = [];
  const sorted = [...entries].sort((left, right) => left.number - right.number);
  for (const entry of sorted) {
    const tip = tips.get(entry.sheet) ?? { number: 0, lamport: 0, phone: entry.phone };
    const say = (detail: string) => findings.push({ check: 'sheets', entry: idOf(entry), detail });
    if (entry.number !== tip.number + 1) say(`after ${tip.number} comes ${entry.number}`);
    if (entry.lamport <= tip.lamport) say(`lamport ${entry.lamport} after ${tip.lamport}`);
    if (entry.phone !== tip.phone) say('another phone wrote on this sheet');
    tips.set(entry.sheet, entry);
  }
  return findings;
};

/** Found by the fold itself: an id with two different bytes. */
export const checkForks: Check = ({ book }) => book.findings.filter(({ check }) => check === 'fork');
