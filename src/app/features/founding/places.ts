/**
 * Where a founding begins, is kept and ends: a community that is new, or one that was begun with its name and its members (a group
 * that a support team formed) and has no rules yet. Must not know: steps, screens.
 */
import type { i18n } from 'i18next';
import { useCallback, useContext, useMemo } from 'react';
import { I18nContext } from 'react-i18next';
import { type Book, membersNow } from '../../../ledger/book.ts';
import { EUR, KNOWN_CURRENCIES } from '../../../ledger/currency.ts';
import type { Json } from '../../../ledger/entry.ts';
import type { BookId } from '../../../ledger/ids.ts';
import { toDecimalText } from '../../../ledger/money.ts';
import { NEW_BOOK } from '../../../store/rows.ts';
import type { BookView } from '../../state/book-view.ts';
import { type Founded, type Founding, foundCommunity } from '../../state/found.ts';
import { FIGURES_FORM, FOUNDING_FORM } from '../../state/founding-forms.ts';
import { useGo } from '../../state/navigation.ts';
import type { Parts } from '../../state/parts.ts';
import { useParts } from '../../state/parts-context.tsx';
import { useSession } from '../../state/use-book.tsx';
import { type FoundingDraft, firstDraft, type NewMember, OWN_CURRENCY, readDraft } from './draft.ts';
import { fromFigures, readFigures } from './from-figures.ts';

export interface FoundingPlace {
  /** The book beside which the draft is kept. */
  readonly keptIn: BookId;
  readonly begin: () => Promise<FoundingDraft>;
  /** Nothing is written where any of it is refused. */
  readonly found: (founding: Founding) => Promise<Founded>;
  readonly leave: () => void;
}

export function useNewFounding(): FoundingPlace {
  /** The same one while the language changes: what was answered is not read again. */
  const texts = useContext(I18nContext)?.i18n;
  const parts = useParts();
  const go = useGo();
  const begin = useCallback(() => beginOrGoOn(parts, calledIn(texts)), [parts, texts]);
  return useMemo(
    () => ({
      keptIn: NEW_BOOK,
      begin,
      found: (founding) => foundCommunity(parts, founding),
      leave: () => go('start'),
    }),
    [parts, begin, go],
  );
}

/** Figures that were handed over begin it anew, once; else it goes on where it was left. */
async function beginOrGoOn(
  { store, newId, newIntent }: Parts,
  called: (number: number) => string,
): Promise<FoundingDraft> {
  const first = firstDraft(newId(), newIntent());
  const figures = readFigures(await store.draft(NEW_BOOK, FIGURES_FORM));
  if (!figures) return readDraft(await store.draft(NEW_BOOK, FOUNDING_FORM)) ?? first;
  const begun = fromFigures(first, figures, { newId, called });
  const saved = await store.saveDraft(NEW_BOOK, FOUNDING_FORM, begun as unknown as Json);
  if (saved.ok) await store.dropDraft(NEW_BOOK, FIGURES_FORM);
  return begun;
}

const calledIn =
  (texts: i18n | undefined) =>
  (number: number): string =>
    texts?.t('founding.members.number', { number: String(number) }) ?? String(number);

/** Inside the community. Name, money and members are the book's; what was answered beyond them is kept beside it. */
export function useBegunFounding(): FoundingPlace {
  const parts = useParts();
  const session = useSession();
  const go = useGo();
  const begin = useCallback(async (): Promise<FoundingDraft> => {
    const { id } = session;
    const { book, cards } = session.view();
    const kept = readDraft(await parts.store.draft(id, FOUNDING_FORM));
    const draft = kept ?? { ...firstDraft(id, parts.newIntent()), step: 'kind' };
    return { ...draft, begun: true, book: id, ...knownOf(book, cards) };
  }, [parts, session]);
  return useMemo(
    () => ({
      keptIn: session.id,
      begin,
      async found({ book, drafts, intent, draftsDone = [] }): Promise<Founded> {
        const written = await session.dispatch({ do: 'write', drafts }, { intent, draftsDone });
        return written.ok ? { ok: true, book } : written;
      },
      leave: () => go('home'),
    }),
    [session, begin, go],
  );
}

function knownOf(
  book: Book,
  cards: BookView['cards'],
): Pick<FoundingDraft, 'name' | 'members' | 'currency' | 'own'> {
  const { name, currency } = book.founding ?? { name: '', currency: EUR };
  const members = membersNow(book).map(({ id, number }): NewMember => {
    const card = cards.get(id);
    if (card?.kind !== 'member') return { id, name: String(number), symbol: '', colour: '' };
    return { id, name: card.name, symbol: card.symbol, colour: card.colour };
  });
  const { code, digits, denominations } = currency;
  const typed = (form: 'note' | 'coin') =>
    denominations
      .filter((piece) => piece.form === form)
      .map((piece) => toDecimalText(piece.value, digits))
      .join(' ');
  const isKnown = KNOWN_CURRENCIES.some((one) => one.code === code);
  const own = { code, digits, notes: typed('note'), coins: typed('coin') };
  return { name, members, currency: isKnown ? code : OWN_CURRENCY, own };
}
