/**
 * A book file into this phone and out of it. Nothing is ever replaced: entries come in by id, a book that is not here yet
 * becomes a community of its own, and this phone gets keys of its own (so it does not have the pen).
 */
import { hashFinder } from '../ledger/branches/branches.ts';
import type { BookId } from '../ledger/ids.ts';
import { prepare } from './append.ts';
import { type BookFile, writeBookFile } from './book-file.ts';
import { createBook } from './create.ts';
import { NO_HEADS } from './heads.ts';
import { linksIn } from './links.ts';
import type { StoreParts } from './parts.ts';
import type { Piece } from './plan.ts';
import { piecesOf, receive } from './receive.ts';
import { BY_ORDER, CARD_ID, FORK_ID } from './rows.ts';
import type { ImportResult, ReceiveResult } from './store.ts';

/** See Store.exportBookFile. It gives what is there, also of a damaged book: that is when people need it. */
export async function exportBookFile(parts: StoreParts, book: BookId): Promise<string> {
  const rows = await parts.disk.read(['entries', 'forks', 'cards'], async (tables) => ({
    entries: await tables.entries.list({ index: BY_ORDER, prefix: [book] }),
    forks: await tables.forks.list({ index: FORK_ID, prefix: [book] }),
    cards: await tables.cards.list({ index: CARD_ID, prefix: [book] }),
  }));
  return writeBookFile(parts.crypto, {
    book,
    madeAt: parts.now().toISOString(),
    entries: rows.entries.map(({ entry }) => entry),
    forks: rows.forks.map(({ entry }) => entry),
    forksAfter: rows.forks.flatMap(({ before }) => before ?? []),
    cards: rows.cards.flatMap(({ card, rivals }) =>
      card && card.kind !== 'receipt' ? [card, ...rivals] : [],
    ),
  });
}

/** See Store.importBookFile. */
export async function importBookFile(
  parts: StoreParts,
  file: BookFile,
  despiteFindings: boolean,
): Promise<ImportResult> {
  const entries = [...file.entries].sort((left, right) => left.number - right.number);
  const chained = await prepare(parts.crypto, file.book, NO_HEADS, entries);
  if (!chained.ok) return chained;
  const heads = chained.prepared.flatMap(({ entry, hash }) =>
    hash === null ? [] : [{ sheet: entry.sheet, last: entry.number, hash }],
  );
  const { checkBook } = await import('../ledger/checks.ts');
  const branches = { links: await linksIn(parts.crypto, file, hashFinder(heads)), hashAt: hashFinder(heads) };
  const findings = checkBook([...entries, ...file.forks], heads, undefined, undefined, branches);
  if (findings.length > 0 && !despiteFindings) return { ok: false, code: 'findings', findings };
  const merged = await receive(parts, file.book, {
    entries,
    beside: piecesBeside(file),
    cards: file.cards,
    pages: [],
  });
  if (merged.ok) return { ...merged, book: file.book, newHere: false };
  return merged.code === 'unknownBook' ? importNew(parts, { ...file, entries }) : merged;
}

/** The entries come in the order of their numbers, so that every sheet is whole in the one transaction. */
async function importNew(parts: StoreParts, file: BookFile): Promise<ImportResult> {
  const { entries } = file;
  const created = await createBook(parts, file.book, () => ({ entries, cards: file.cards }), 'received');
  if (!created.ok) return created;
  const forked: ReceiveResult =
    file.forks.length > 0
      ? await receive(parts, file.book, { entries: [], beside: piecesBeside(file), cards: [], pages: [] })
      : { ok: true, ...NOTHING };
  if (!forked.ok) return forked;
  return {
    ...forked,
    added: entries.length,
    cardsChanged: file.cards.length,
    book: file.book,
    newHere: true,
  };
}

/** Each fork by itself, as the file says what it continues; without that, those of a sheet one after the other. */
function piecesBeside({ forks, forksAfter }: BookFile): readonly Piece[] {
  if (!forksAfter) return piecesOf(forks);
  return forks.map((fork, at) => ({
    sheet: fork.sheet,
    before: forksAfter[at] ?? null,
    entries: [fork],
  }));
}

const NOTHING = { added: 0, already: 0, forks: [], cardsChanged: 0, cardTies: [] } as const;
