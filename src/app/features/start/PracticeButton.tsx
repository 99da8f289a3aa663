/** Makes a practice community and goes into it. `again`: there is one already, a fresh one takes its place in the list. */
import { Sprout } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addRareTexts } from '../../../i18n.ts';
import { useDiskWords } from '../../say/disk-words.ts';
import { useGo } from '../../state/navigation.ts';
import { useParts } from '../../state/parts-context.tsx';
import { Button, type ButtonProps } from '../../ui/Button.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';

export interface PracticeButtonProps {
  readonly kind: ButtonProps['kind'];
  readonly again?: boolean | undefined;
}

export function PracticeButton({ kind, again }: PracticeButtonProps) {
  const { t, i18n } = useTranslation();
  const parts = useParts();
  const go = useGo();
  const words = useDiskWords();
  const [problem, setProblem] = useState<string | null>(null);
  const make = async () => {
    const [{ makePractice }, { practiceWords }] = await Promise.all([
      import('../../practice/make-practice.ts'),
      import('../../practice/words.ts'),
      addRareTexts(i18n),
    ]);
    const made = await makePractice(parts, practiceWords(t));
    if (made.ok) go('home', { book: made.book });
    else setProblem(made.problem);
  };
  return (
    <>
      {problem ? <Notice tone="error">{words({ code: problem })}</Notice> : null}
      <Button
        kind={kind}
        wide
        icon={<Sprout aria-hidden="true" />}
        note={again ? undefined : t('start.practiceWhat')}
        onClick={make}
      >
        {again ? t('start.practiceAgain') : t('start.practice')}
      </Button>
    </>
  );
}
