/** The minutes as plain text, for a message: the same words and figures as on the screen. */
import { useTranslation } from 'react-i18next';
import type { MemberFigures } from '../../../../ledger/figures.ts';
import { amount } from '../../../../ledger/money.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useEntryWords } from '../../../say/entry-words.ts';
import { useBook, useNames } from '../../../state/use-book.tsx';
import { namedWords } from '../seal/named.ts';
import { saidOf } from '../seal/SealedFigures.tsx';
import { usePeopleWords } from './people-words.ts';
import type { SealedMeeting } from './sealed-meeting.ts';

export function useMinutesText(meeting: SealedMeeting, named: readonly MemberFigures[]): () => string {
  const { t } = useTranslation();
  const format = useFormat();
  const { founding } = useBook();
  const { nameOf } = useNames();
  const entryWords = useEntryWords();
  const peopleWords = usePeopleWords();
  return () => {
    const { opening, figures, lines, correctedLater } = meeting;
    const head = [
      founding?.name ?? '',
      t('meeting.minutes.title', { number: format.number(opening.number) }),
      format.dateLong(opening.heldOn),
    ];
    const people = peopleWords(meeting).map((row) => `${row.label}: ${row.people}`);
    const written = lines.map((line) => {
      const words = entryWords(line);
      const money = line.amount === null ? '' : ` ${format.money(amount(Math.abs(line.amount)))}`;
      const struck = line.reversedHere || correctedLater[line.entry] !== undefined;
      const corrected = struck ? ` (${t('meeting.minutes.corrected')})` : '';
      return `· ${words.title}${money}${corrected}${words.note ? `: ${words.note}` : ''}`;
    });
    const balances = [
      `${t('meeting.seal.figure.box')}: ${format.money(figures.box)}`,
      ...saidOf(figures).map((name) => `${t(`meeting.seal.figure.${name}`)}: ${format.money(figures[name])}`),
      ...namedWords(named, nameOf, { amount: format.money, name: format.name }, t),
    ];
    return [head, people, written, balances].map((part) => part.join('\n')).join('\n\n');
  };
}
