/** What has to be there, ticked by tapping; this phone keeps what was ticked. On paper it is ticked by hand. */
import { Square, SquareCheckBig } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../../state/use-book.tsx';
import { Drawing } from '../../../ui/drawing/Drawing.tsx';
import { GROUP, THINGS } from './look.ts';
import { READY_THINGS } from './things.tsx';

const NONE: string[] = [];

export function OnTheTable() {
  const { t } = useTranslation();
  const [ready, change] = useDraft<string[]>('first-meeting', NONE);
  return (
    <section style={GROUP}>
      <h3>{t('firstMeeting.table')}</h3>
      <p data-screen-only>{t('firstMeeting.hint')}</p>
      <ul style={THINGS.all}>
        {READY_THINGS.map(({ id, picture }) => {
          const isReady = ready.includes(id);
          const Sign = isReady ? SquareCheckBig : Square;
          const next = isReady ? ready.filter((one) => one !== id) : [...ready, id];
          return (
            <li key={id}>
              <button type="button" aria-pressed={isReady} style={THINGS.row} onClick={() => change(next)}>
                <Sign aria-hidden="true" size="1.75em" />
                <Drawing width="min(4.5rem, 100px)">{picture}</Drawing>
                <span style={THINGS.said}>{t(`firstMeeting.thing.${id}`)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
