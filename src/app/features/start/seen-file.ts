/** What a book file holds, before anything of it is added. */
import type { Book } from '../../../ledger/book.ts';
import { fold } from '../../../ledger/fold.ts';
import type { BookFile } from '../../../store/book-file.ts';
import type { Store } from '../../../store/store.ts';

export interface SeenFile {
  readonly file: BookFile;
  readonly book: Book;
  /** This phone has the book already: what is new is added to it. */
  readonly here: boolean;
}

export async function lookInto(store: Store, file: BookFile): Promise<SeenFile> {
  const books = await store.books();
  const here = books.some((one) => one.id === file.book);
  return { file, book: fold([...file.entries, ...file.forks]), here };
}
