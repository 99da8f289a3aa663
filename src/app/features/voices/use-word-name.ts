/** What a clip says, in the words of the screens: shown beside its picture to who records it. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/use-format.tsx';
import type { Meaning } from '../../speech/clips/words.ts';
import type { Figure } from '../../speech/say.ts';
import { useBook, useNames } from '../../state/use-book.tsx';

export function useWordName(): (meaning: Meaning) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const { founding } = useBook();
  const { nameOf } = useNames();
  const figureName = (figure: Figure): string => {
    if (figure === 'owes') return t('voices.word.owes');
    if (figure === 'shouldBe') return t('ui.outcome.expected');
    if (figure === 'thereIs') return t('ui.outcome.counted');
    if (figure === 'before') return t('ui.readBack.before');
    if (figure === 'now') return t('ui.readBack.after');
    return t(`meeting.seal.figure.${figure}`);
  };
  return (meaning) => {
    switch (meaning.is) {
      case 'group':
        return format.name(founding?.name ?? '');
      case 'member':
        return format.name(nameOf(meaning.member));
      case 'step':
        return meaning.step === 'withdrawal' ? t('ui.kind.withdrawal') : t(`meeting.step.${meaning.step}`);
      case 'figure':
        return figureName(meaning.figure);
      case 'nothing':
        return t('voices.word.nothing');
      case 'piece': {
        const value = format.money(meaning.denomination.value);
        return t(`voices.word.${meaning.denomination.form}`, { value });
      }
      case 'count':
        return format.number(meaning.count);
    }
  };
}
