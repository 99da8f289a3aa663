/**
 * 🔊 by the community's own recordings. Where those that this screen needs are not all there, the phone's own voice takes its
 * place, if it has one. A second tap stops it, and so does leaving the screen. Fetched only where people chose their own voices.
 */
import { Square, Volume2 } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import type { BookId, MemberId } from '../../../ledger/ids.ts';
import type { Clips } from '../../../store/clips.ts';
import { useFormat } from '../../format/use-format.tsx';
import { routeAt } from '../../route-at.ts';
import { useOpenBooks, useParts } from '../../state/parts-context.tsx';
import { isAmong, useSettings } from '../../state/settings.tsx';
import { useView } from '../../state/use-book.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { onHush } from '../hush.ts';
import { type ListenProps, PhoneListen } from '../PhoneListen.tsx';
import { type ClipPlayer, createPlayer } from './player.ts';
import { createQueue } from './queue.ts';
import { marksOf, type Part, type Place, readingOf } from './reading.ts';

export function OwnListen(props: ListenProps) {
  const { book = '' } = useParams();
  const opened = useOpenBooks().opened(book);
  // A page that says there is no such community has none around it.
  return opened?.ok ? <WithBook {...props} book={book} /> : <PhoneListen {...props} />;
}

function WithBook({ book, ...props }: ListenProps & { readonly book: BookId }) {
  const { store } = useParts();
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    let gone = false;
    const look = async () => {
      const clips = await store.clips();
      const recorded = await clips.ids(book);
      if (!gone) setFound({ clips, recorded });
    };
    // A disk that cannot be read says so where something is written; here nothing is heard.
    look().catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [store, book]);
  const read = useReading(props, found?.recorded ?? NONE, book);
  if (!found) return null;
  const parts = read();
  if (!parts) return <PhoneListen {...props} />;
  return <Play read={() => read() ?? parts} clips={found.clips} book={book} onWood={props.onWood} />;
}

interface Found {
  readonly clips: Clips;
  readonly recorded: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

/** What the screen says. Asked once more at the tap: it looks at what stands there. */
function useReading(
  { text }: Pick<ListenProps, 'text'>,
  recorded: ReadonlySet<string>,
  book: BookId,
): () => readonly Part[] | null {
  const { cards } = useView();
  const { currency } = useFormat();
  const [path] = useLocation();
  const { member = null } = useParams();
  const { piecesFirst } = useSettings().settings;
  const memberCalled = useMemo(() => {
    const byName = new Map<string, MemberId | null>();
    for (const card of cards.values())
      if (card.kind === 'member') byName.set(card.name, byName.has(card.name) ? null : card.id);
    return (name: string) => byName.get(name) ?? null;
  }, [cards]);
  if (recorded.size === 0) return () => null;
  const place: Place = {
    ...{ route: routeAt(path), currency, recorded, memberCalled, member },
    pieceFirst: isAmong(piecesFirst, book),
  };
  return () => readingOf(marksOf(text), place);
}

interface PlayProps extends Pick<ListenProps, 'onWood'> {
  readonly read: () => readonly Part[];
  readonly clips: Clips;
  readonly book: BookId;
}

function Play({ read, clips, book, onWood }: PlayProps) {
  const { t } = useTranslation();
  const [speaks, setSpeaks] = useState(false);
  const player = useRef<ClipPlayer>(null);
  const queue = useMemo(() => {
    player.current ??= createPlayer(window);
    return createQueue(player.current, (ids) => clips.get(book, ids));
  }, [clips, book]);
  useEffect(
    () => () => {
      queue.stop();
      player.current?.close();
      player.current = null;
    },
    [queue],
  );
  useEffect(() => onHush(window, queue.stop), [queue]);
  const start = async () => {
    setSpeaks(true);
    await queue.start(read()).catch(() => 0);
    setSpeaks(false);
  };
  return (
    <IconButton
      label={t(speaks ? 'speech.stop' : 'speech.listen')}
      icon={speaks ? <Square fill="currentColor" aria-hidden="true" /> : <Volume2 aria-hidden="true" />}
      onWood={onWood}
      onClick={() => (speaks ? queue.stop() : void start())}
    />
  );
}
