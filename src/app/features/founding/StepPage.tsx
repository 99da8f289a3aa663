/** One question of the founding: its place among the others, the answer, and the way on. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDiskWords } from '../../say/disk-words.ts';
import type { Say } from '../../speech/say.ts';
import { Button } from '../../ui/Button.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';
import { questionsOf } from './draft.ts';
import styles from './founding.module.css';
import { useFounding } from './use-founding.tsx';

export interface StepPageProps {
  readonly title: string;
  readonly children: ReactNode;
  /** A line under the title: why it is asked. */
  readonly why?: string | undefined;
  readonly onNext: () => void;
  readonly nextLabel?: string | undefined;
  /** What stands in the way, in words, above the button. */
  readonly problem?: string | null | undefined;
  readonly listen?: ((say: Say) => string) | undefined;
}

export function StepPage({ title, children, why, onNext, nextLabel, problem, listen }: StepPageProps) {
  const { t } = useTranslation();
  const { draft, back, trouble } = useFounding();
  const diskWords = useDiskWords();
  const questions = questionsOf(draft);
  const at = questions.indexOf(draft.step);
  return (
    <Page
      title={title}
      onBack={back}
      listen={listen ?? (why ? () => why : undefined)}
      actions={
        <>
          {trouble ? <Notice tone="error">{diskWords(trouble)}</Notice> : null}
          {problem ? <Notice tone="error">{problem}</Notice> : null}
          <Button kind="primary" onClick={onNext}>
            {nextLabel ?? t('founding.next')}
          </Button>
        </>
      }
    >
      {at < 0 ? null : (
        <p className={styles.place}>{t('founding.place', { at: at + 1, all: questions.length })}</p>
      )}
      {why ? <p>{why}</p> : null}
      {children}
    </Page>
  );
}
