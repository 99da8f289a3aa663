/**
 * The screens that are on hand. Who asks for another one gets it as soon as its piece and all texts are there; on a phone
 * with a book, home and the screens of a meeting are brought in the background once the first screen stands, so that no tap of a
 * meeting waits. A new phone has nothing to open yet.
 * Must not know: what a screen shows.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NO_PIECE, type Piece } from './piece.ts';
import { isInside } from './route-at.ts';
import type { RouteId } from './routes.ts';
import { bringPiece } from './screens.tsx';
import { useParts } from './state/parts-context.tsx';
import { whenIdle, whenTitled } from './when-idle.ts';

export interface OnHand {
  readonly piece: Piece;
  readonly ready: boolean;
  /** The wanted screen could not be fetched: neither from the precache nor from the network. */
  readonly failed: boolean;
  /** Told by every screen once it stands. */
  readonly onShown: () => void;
}

/** `first`: what was brought before the app stood. */
export function useScreens(wanted: RouteId, first: Piece = NO_PIECE): OnHand {
  const { i18n } = useTranslation();
  const { store } = useParts();
  const [piece, setPiece] = useState(first);
  const [failedAt, setFailedAt] = useState<RouteId | null>(null);
  const begun = useRef(false);
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);
  const ready = wanted in piece.screens && (!isInside(wanted) || piece.Community !== undefined);

  const bring = useCallback(
    async (id: RouteId) => {
      const more = await bringPiece(i18n, id);
      // Fetched in the background, it may arrive after the app has been left.
      if (gone.current) return;
      setPiece((before) => ({ ...before, ...more, screens: { ...before.screens, ...more.screens } }));
    },
    [i18n],
  );
  useEffect(() => {
    if (!ready) bring(wanted).catch(() => setFailedAt(wanted));
  }, [ready, wanted, bring]);

  const onShown = useCallback(() => {
    // One after the other, each when the phone has nothing else to do. What fails here is asked for again by the tap that needs it.
    const bringNext = (id: RouteId, then?: () => void) =>
      whenIdle(() => {
        if (!gone.current) void bring(id).then(then, () => undefined);
      });
    const begin = ({ length }: readonly unknown[]) => {
      if (begun.current || length === 0) return;
      begun.current = true;
      bringNext('home', () => bringNext('meeting'));
    };
    if (!begun.current) whenTitled(() => whenIdle(() => store.books().then(begin, () => undefined)));
  }, [bring, store]);
  return { piece, ready, failed: !ready && failedAt === wanted, onShown };
}
