/** Whose figures are read aloud by name, in words: the same for the ear and for the text of the minutes. */
import type { TFunction } from 'i18next';
import type { MemberFigures } from '../../../../ledger/figures.ts';
import type { Amount } from '../../../../ledger/money.ts';

interface Words {
  readonly amount: (amount: Amount, of?: 'owes') => string;
  readonly name: (name: string, member: string) => string;
}

export const namedWords = (
  figures: readonly MemberFigures[],
  nameOf: (member: string) => string,
  words: Words,
  t: TFunction,
): readonly string[] =>
  figures.map(({ member, savings, lent }) => {
    const said = { name: words.name(nameOf(member), member), saved: words.amount(savings) };
    return lent > 0
      ? t('meeting.seal.hasAndOwes', { ...said, owed: words.amount(lent, 'owes') })
      : t('meeting.seal.has', said);
  });
