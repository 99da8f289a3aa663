/** The visit once more before it is written: her word and the sums side by side, and what the business is worth. */
import { useTranslation } from 'react-i18next';
import { isCivilDate } from '../../../../ledger/civil-date.ts';
import { useTroubleWords } from '../../../follow-up/SayTrouble.tsx';
import { useSay } from '../../../follow-up/use-follow-up.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useParts } from '../../../state/parts-context.tsx';
import type { MemberChoice } from '../../../ui/member/face.ts';
import { ReadBack } from '../../../ui/talk/ReadBack.tsx';
import { useDone } from '../../../ui/ui-provider.tsx';
import { FigureRows } from '../FigureRows.tsx';
import { figuresTyped, type Typed, visitDraft } from './typed.ts';

export interface VisitReadBackProps {
  readonly form: string;
  readonly business: string;
  readonly typed: Typed;
  readonly face: MemberChoice;
  readonly onNo: () => void;
  readonly onDone: () => void;
}

export function VisitReadBack({ form, business, typed, face, onNo, onDone }: VisitReadBackProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const done = useDone();
  const { newId } = useParts();
  const saying = useSay(form);
  const trouble = useTroubleWords(saying);
  const { digits } = format.currency;
  const date = isCivilDate(typed.on) ? format.dateLong(typed.on) : '';
  const sentence = t('business.visit.readBack', { name: format.name(face.name), date });
  const submit = async (showWritten: () => Promise<void>) => {
    const cards = { note: newId(), step: newId() };
    const texts = [
      { id: cards.note, text: typed.note.trim() },
      { id: cards.step, text: typed.step.trim() },
    ].filter(({ text }) => text !== '');
    if (!(await saying.say([visitDraft(business, typed, digits, cards)], texts))) return;
    await showWritten();
    done(t('business.visit.written'));
    onDone();
  };
  return (
    <ReadBack open sentence={sentence} member={face} refusal={trouble} onNo={onNo} onYes={submit}>
      <FigureRows figures={figuresTyped(typed, digits)} />
    </ReadBack>
  );
}
