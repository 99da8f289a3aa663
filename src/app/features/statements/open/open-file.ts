/** Figures of the open book as a file of one of four kinds. Must not know: React, how a file leaves the phone. */

import { journalOf } from '../../../../ledger/journal.ts';
import { BYTE_ORDER_MARK, csvText, type DecimalMark } from '../../../../ledger/open/csv.ts';
import { figuresDocument, type Meaning } from '../../../../ledger/open/document.ts';
import { lineRows } from '../../../../ledger/open/lines.ts';
import type { OpenBook, OpenWords } from '../../../../ledger/open/open-book.ts';
import { studyOf } from '../../../../ledger/open/study.ts';
import { type StudyWords, studyRows } from '../../../../ledger/open/study-document.ts';

/** The first one holds nothing of a person. */
export const OPEN_KINDS = ['study', 'lines', 'programs', 'journal'] as const;
export type OpenKind = (typeof OPEN_KINDS)[number];

export interface FileWords extends OpenWords, StudyWords {
  readonly meaning: Meaning;
  readonly decimalMark: DecimalMark;
}

export interface OpenFile {
  readonly ending: string;
  readonly type: string;
  readonly content: string;
}

const sheet = (rows: Parameters<typeof csvText>[0], { decimalMark }: FileWords): OpenFile => ({
  ending: 'csv',
  type: 'text/csv',
  content: BYTE_ORDER_MARK + csvText(rows, decimalMark),
});

export function openFile(kind: OpenKind, one: OpenBook, words: FileWords): OpenFile {
  switch (kind) {
    case 'study':
      return sheet(studyRows(studyOf([one]), words), words);
    case 'lines':
      return sheet(lineRows([one], words), words);
    case 'programs': {
      const document = figuresDocument([one], words.meaning, true);
      return { ending: 'json', type: 'application/json', content: `${JSON.stringify(document, null, 2)}\n` };
    }
    case 'journal':
      return { ending: 'journal', type: 'text/plain', content: journalOf(one.entries) };
  }
}
