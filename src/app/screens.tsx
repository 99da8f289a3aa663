/**
 * Which component shows which route, and what comes together. A phone first loads the app's frame with either the start or,
 * where it leads into a community, the open book and home. The screens of a meeting are one piece that comes as soon as the
 * first screen stands; the others come one by one. All of it lies in the precache.
 */
import type { i18n } from 'i18next';
import { addAllTexts, addRareTexts } from '../i18n.ts';
import type { OTHER_SCREENS } from './other-screens.ts';
import type { Piece, Screens } from './piece.ts';
import { isInside } from './route-at.ts';
import type { RouteId } from './routes.ts';

/** The screens of the first load: the texts of the first load are enough for them, and they only read. */
const isFirst = (id: RouteId): boolean => id === 'start' || id === 'home';

async function loadMeeting(): Promise<Screens> {
  return (await import('./meeting-screens.tsx')).MEETING_SCREENS;
}

/** What a start and a meeting show. */
const AT_HAND = {
  start: async () => ({ start: (await import('./features/start/StartScreen.tsx')).StartScreen }),
  home: async () => ({ home: (await import('./features/home/Home.tsx')).Home }),
  meetingOpen: loadMeeting,
  meeting: loadMeeting,
  attendance: loadMeeting,
  openingCount: loadMeeting,
  fines: loadMeeting,
  savings: loadMeeting,
  deposit: loadMeeting,
  withdrawal: loadMeeting,
  repayments: loadMeeting,
  repayment: loadMeeting,
  lending: loadMeeting,
  loanNew: loadMeeting,
  other: loadMeeting,
  otherForm: loadMeeting,
  memberRound: loadMeeting,
  closingCount: loadMeeting,
  outcome: loadMeeting,
  difference: loadMeeting,
  differenceOpen: loadMeeting,
  seal: loadMeeting,
  minutes: loadMeeting,
} satisfies Partial<Record<RouteId, () => Promise<Screens>>>;

type OtherId = keyof typeof OTHER_SCREENS;

/** Does not compile where a route is in neither of the two. */
const isOther = (id: RouteId): id is Exclude<RouteId, keyof typeof AT_HAND> & OtherId => !(id in AT_HAND);

/** Where all others are is a piece of its own, which comes with the first of them. */
const others = () => import('./other-screens.ts');

/**
 * The screen, with all that a tap on it can need: deciding and writing, and behind its lid the words of figures. So nothing is
 * loaded any more once it stands, but for the picture guide behind "?" and the rare fold of everything anew.
 */
export async function loadPiece(id: RouteId): Promise<Piece> {
  const [screens, around] = await Promise.all([
    isOther(id) ? others().then((all) => all.OTHER_SCREENS[id]()) : AT_HAND[id](),
    isInside(id) ? import('./community.tsx') : null,
    isInside(id) ? import('../store/load.ts') : null,
    isFirst(id) ? null : loadTools(),
  ]);
  return around ? { screens, Community: around.Community } : { screens };
}

/** The piece with the texts that its screen says, so that it can be shown. */
export async function bringPiece(instance: i18n, id: RouteId): Promise<Piece> {
  const texts = isFirst(id) ? null : addAllTexts(instance);
  const [piece] = await Promise.all([loadPiece(id), texts, isOther(id) ? bringRare(instance, id) : null]);
  return piece;
}

async function bringRare(instance: i18n, id: OtherId): Promise<void> {
  const { RARE } = await others();
  if (RARE.has(id)) await addRareTexts(instance);
}

const loadTools = () =>
  Promise.all([
    import('../ledger/decide.ts'),
    import('../store/writing.ts'),
    import('./speech/PhoneListen.tsx'),
  ]);
