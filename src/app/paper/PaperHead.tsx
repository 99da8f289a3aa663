/** Only on paper: whose book it is drawn from, and of which day. What it is about is the page's title. */
import { bookDate } from '../../ledger/book.ts';
import { useFormat } from '../format/use-format.tsx';
import { useBook } from '../state/use-book.tsx';

export function PaperHead() {
  const format = useFormat();
  const book = useBook();
  const on = bookDate(book);
  const of = [format.name(book.founding?.name ?? ''), on ? format.dateLong(on) : ''];
  return <p data-paper-only>{of.filter(Boolean).join(' · ')}</p>;
}
