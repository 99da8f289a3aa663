/** The minutes of every sealed meeting, from the report that never changes (L8). */
import type { BodyByKind } from '../../ledger/entries/registry.ts';
import { meetingReport } from '../../ledger/report.ts';
import { countedEntries } from '../../ledger/statement.ts';
import { meetingsIn } from '../../ledger/statements/meetings.ts';
import type { Source } from './source.ts';

export function minutesOf(source: Source) {
  const { book, entries, member, money, moneyOrNull, text } = source;
  const counted = countedEntries(book, entries);
  return meetingsIn(book, entries).flatMap((meeting) => {
    const report = meetingReport(
      counted.filter(
        (entry) => entry.place === meeting.id || `${entry.sheet}:${entry.number}` === meeting.id,
      ),
    );
    if (!report) return [];
    const opening = report.opening as unknown as BodyByKind['meeting-opened'];
    const seal = report.seal as unknown as BodyByKind['meeting-sealed'];
    return [
      {
        meeting: meeting.number,
        kind: opening.kind,
        plannedOn: opening.plannedOn,
        heldOn: opening.heldOn,
        writer: member(opening.writer),
        counters: opening.counters.map(member),
        keyHolders: opening.keyHolders.map(member),
        support: opening.support,
        attendance: [...meeting.marks].map(([id, status]) => ({ ...member(id), status })),
        lines: report.lines.map((line) => ({
          entry: line.entry,
          kind: line.kind,
          members: line.members.map(member),
          amount: moneyOrNull(line.amount),
          text: text(line.text),
          box: money(line.box),
          bank: money(line.bank),
          reversedHere: line.reversedHere,
        })),
        expected: money(seal.expected),
        counted: money(seal.counted),
        balances: Object.fromEntries(seal.balances.map((one) => [one.account, money(one.balance)])),
        members: seal.members.map((one) => ({
          ...member(one.member),
          savings: money(one.savings),
          owed: money(one.owed),
        })),
        witnesses: seal.witnesses.map(member),
      },
    ];
  });
}
