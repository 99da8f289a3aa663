/** What stood in the way of a recording, and what to do. What was recorded before is still there. */
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/talk/Notice.tsx';
import type { VoiceProblem } from './use-recording.ts';

const OWN_WORDS = [
  'noMicrophone',
  'refused',
  'inUse',
  'unsafe',
  'silent',
  'brokenOff',
  'quota',
  'erased',
] as const;
type OwnWords = (typeof OWN_WORDS)[number];

const wordsFor = (problem: VoiceProblem): OwnWords | 'disk' =>
  OWN_WORDS.find((one) => one === problem) ?? 'disk';

export function VoiceTrouble({ problem }: { readonly problem: VoiceProblem }) {
  const { t } = useTranslation();
  const words = wordsFor(problem);
  return (
    <Notice tone="error" title={t(`voices.problem.${words}`)}>
      {t(`voices.todo.${words}`)}
    </Notice>
  );
}
