/**
 * Leads through one whole practice meeting: a strip at the head of the screen says what to do next, and goes on by itself when it is
 * in the book. It blocks nothing, can be hidden, and is offered again at home. Fetched only in a practice community.
 */
import { Footprints, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { held } from '../../ledger/accounts.ts';
import { STEP_IDS } from '../meeting-page/steps.ts';
import { routeAt } from '../route-at.ts';
import type { RouteId } from '../routes.ts';
import { ListenButton } from '../speech/ListenButton.tsx';
import { useGo } from '../state/navigation.ts';
import { useBook, useDraft } from '../state/use-book.tsx';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { NotesStack } from '../ui/pieces/NotesStack.tsx';
import { LOOK } from './look.ts';
import { type Hint, hintAt } from './next-hint.ts';
import { useHintWords } from './use-hint-words.ts';

/** Not where a form is open: its keys need the room, and whoever fills it in is at it already. */
const OFFERED_ON: ReadonlySet<RouteId> = new Set<RouteId>(['home', 'meeting', ...STEP_IDS]);

export function Coach() {
  const { t } = useTranslation();
  const route = routeAt(useLocation()[0]);
  const hint = hintAt(useBook(), route);
  const [shown, show] = useDraft<string>('practice-guide', '');
  if (!hint) return null;
  if (shown === 'on') return <Strip hint={hint} onHide={() => void show('')} />;
  if (route !== 'home') return null;
  return (
    <aside style={LOOK.strip} aria-label={t('practice.coach.name')}>
      <Button wide icon={<Footprints aria-hidden="true" />} onClick={() => void show('on')}>
        {t(hint.says === 'done' ? 'practice.coach.again' : 'practice.coach.offer')}
      </Button>
    </aside>
  );
}

function Strip({ hint, onHide }: { readonly hint: Hint; readonly onHide: () => void }) {
  const { t } = useTranslation();
  const words = useHintWords();
  const box = held(useBook().balances, 'box');
  return (
    <aside style={LOOK.strip} aria-label={t('practice.coach.name')}>
      <div style={LOOK.row}>
        <Footprints aria-hidden="true" style={LOOK.icon} />
        <p role="status" style={LOOK.words}>
          {words(hint)}
        </p>
        <ListenButton phoneOnly text={() => words(hint)} />
        <IconButton label={t('practice.coach.hide')} icon={<X aria-hidden="true" />} onClick={onHide} />
      </div>
      {hint.says === 'count' ? <NotesStack amount={box} size="small" /> : null}
      <Ways hint={hint} />
    </aside>
  );
}

/** To the step that the hint speaks of, where one is elsewhere. */
function Ways({ hint }: { readonly hint: Hint }) {
  const { t } = useTranslation();
  const go = useGo();
  const route = routeAt(useLocation()[0]);
  if (hint.says === 'done') return <Button onClick={() => go('start')}>{t('start.ours')}</Button>;
  const { step } = hint;
  if (step === null || !OFFERED_ON.has(route) || route === step) return null;
  return (
    <div style={LOOK.ways}>
      <Button onClick={() => go(step)}>{t(`meeting.step.${step}`)}</Button>
      {hint.says === 'lends' ? (
        <Button onClick={() => go('closingCount')}>{t('meeting.step.closingCount')}</Button>
      ) : null}
    </div>
  );
}
