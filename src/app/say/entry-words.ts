/**
 * A line of the book in words: what it is (one key per entry kind), whose it is, and the sign of its money, for lists,
 * minutes and statements. Must not know: where it is shown.
 */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryKind } from '../../ledger/entries/registry.ts';
import type { ReportLine } from '../../ledger/report.ts';
import { useFormat } from '../format/use-format.tsx';
import { useNames } from '../state/use-book.tsx';
import type { MoneyKind } from '../ui/money/kinds.ts';

export interface EntryWords {
  /** What it is, without names: "Saving". */
  readonly what: string;
  /** "Saving · Fatou". */
  readonly title: string;
  /** Free text of its card, or null where there is none or it was erased. */
  readonly note: string | null;
  readonly sign: MoneyKind;
}

const SIGN_BY_KIND: Partial<Record<EntryKind, MoneyKind>> = {
  deposit: 'savings',
  'opening-member': 'savings',
  withdrawal: 'withdrawal',
  'carried-returned': 'withdrawal',
  'withdrawal-asked': 'withdrawal',
  'member-settled': 'withdrawal',
  'leaver-paid': 'withdrawal',
  'loan-paid-out': 'loan',
  'opening-loan': 'loan',
  repayment: 'repayment',
  'owed-paid': 'repayment',
  'loan-forgiven': 'loan',
  'loan-written-off': 'loan',
  'cycle-closed': 'savings',
  'part-handed-over': 'withdrawal',
  'loan-rescheduled': 'loan',
  'pledges-called': 'repayment',
  'fine-charged': 'fine',
  'fine-paid': 'fine',
  'fine-waived': 'fine',
  'solidarity-in': 'solidarity',
  'solidarity-out': 'solidarity',
  'match-received': 'match',
  'match-returned': 'match',
  'opening-match': 'match',
  expense: 'expense',
  income: 'income',
  'box-to-bank': 'bank',
  'bank-to-box': 'bank',
  'bank-checked': 'bank',
  'box-counted': 'box',
  'opening-cash': 'box',
  'meeting-sealed': 'box',
};

/** Most names in one line; the rest are counted. */
const MOST_NAMES = 3;

export function useEntryWords(): (line: ReportLine) => EntryWords {
  const { t } = useTranslation();
  const format = useFormat();
  const { nameOf, textOf } = useNames();
  return useCallback(
    (line) => {
      const kind = line.kind as EntryKind;
      const what = t(`entry.${kind}`);
      const people =
        line.members.length > MOST_NAMES ? [] : line.members.map((member) => format.name(nameOf(member)));
      const title = people.length > 0 ? `${what} · ${format.list(people)}` : what;
      const sign = kind === 'difference-found' ? differenceSign(line) : (SIGN_BY_KIND[kind] ?? 'other');
      return { what, title, note: textOf(line.text), sign };
    },
    [t, format, nameOf, textOf],
  );
}

const differenceSign = (line: ReportLine): MoneyKind => ((line.amount ?? 0) < 0 ? 'missing' : 'tooMuch');
