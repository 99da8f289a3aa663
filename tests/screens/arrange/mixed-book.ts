/** A fresh practice community in which a meeting, still open, has agreed that women and men are in the group. */
import type { BookFile } from '../../../src/store/book-file.ts';
import { nextMeetings } from './next-meetings.ts';

export function ofWomenAndMen(file: BookFile): BookFile {
  const { agree, entries, open } = nextMeetings(file, 'sheet-mixed');
  open();
  agree((now) => ({ ...now, people: 'mixed' }));
  return { ...file, entries };
}
