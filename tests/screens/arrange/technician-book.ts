/**
 * A technician's phone after half a year: what the walk brings of businesses, a group that is formed, another that became a community, and a
 * social worker's phone in the team that keeps its part in a book of its own.
 */
import type { CivilDate } from '../../../src/ledger/civil-date.ts';
import type { Draft } from '../../../src/ledger/entries/registry.ts';
import { READS } from '../../../src/ledger/entry.ts';
import type { BookFile } from '../../../src/store/book-file.ts';
import { boxMade, received } from '../../followup/totals-made.ts';
import { begunBeside, profession } from '../../followup/trade.ts';
import { begun, formed, noted, placed } from '../../followup/world.ts';
import { type Telling, tellingIn, textCard } from './telling.ts';
import { TRADE, withTrade } from './trade-book.ts';

const HER_PHONE = '5d20c7b9e14f86a35d20c7b9e14f86a3';
const HER_NAME = 'card-of-her-phone';
export const TOLD_BOX = 'box-told';
export const TOLD_GROUP = { id: 'group-told', name: 'Poble-sec' } as const;
const FORMED_GROUP = { id: 'group-formed', name: 'Besòs', book: 'book-of-besos' } as const;
/** Her group is a community already. */
export const MEMBER = { id: 'woman-nadia', name: 'Nadia', symbol: 'hen', colour: 'sea' } as const;

const announced = (phone: string, whose: string | null): Draft => {
  const keys = { signKey: `sign-${phone}`, receiveKey: `receive-${phone}` };
  return { kind: 'phone-announced', body: { phone, ...keys, whose, role: 'member', reads: READS } };
};

/** A phone of the team is the social worker's, and began a book for her part. */
function tellSocialWorker({ founder, sayOn, write }: Telling): void {
  write(founder, announced(HER_PHONE, HER_NAME));
  sayOn(HER_PHONE)(profession(HER_PHONE, 'socialWorker'), begunBeside('socialWorker', 'book-of-hers'));
}

const nameOfHers = (book: string) => textCard(book, HER_NAME, 'Carme');

/** As a file brings it of a social worker who was out of sight. */
export function withSocialWorker(file: BookFile): BookFile {
  const telling = tellingIn(file);
  tellSocialWorker(telling);
  return { ...file, entries: telling.entries, cards: [...file.cards, nameOfHers(file.book)] };
}

/** The phone that began the book has no name in it, as in one from before. */
export function withoutName(file: BookFile): BookFile {
  const { entries, founder, write } = tellingIn(file);
  write(founder, announced(founder, null));
  return { ...file, entries };
}

export function withTechnician(file: BookFile, today: CivilDate): BookFile {
  const traded = withTrade(file, today);
  const telling = tellingIn(traded);
  const { entries, founder, sayOn } = telling;
  const say = sayOn(founder);
  say(profession(founder, 'technician'), begun(TOLD_GROUP.id));
  say(...TRADE.women.map(({ id }) => placed(id, TOLD_GROUP.id)));
  say(noted(MEMBER.id), begun(FORMED_GROUP.id), placed(MEMBER.id, FORMED_GROUP.id));
  say(formed(FORMED_GROUP.id, FORMED_GROUP.book, MEMBER.id));
  say(boxMade(TOLD_BOX, { name: 'Les Formigues' }), boxMade('box-told-2', { name: 'La Ruche', secret: 'B' }));
  const came = received('book-of-the-ants');
  say({ ...came, data: { ...came.data, box: TOLD_BOX } } as typeof came);
  tellSocialWorker(telling);
  const { book } = file;
  const cards = [
    nameOfHers(book),
    ...[TOLD_GROUP, FORMED_GROUP].map(({ id, name }) => textCard(book, id, name)),
    { kind: 'member', book, version: 1, ...MEMBER } as const,
  ];
  return { ...traded, entries, cards: [...traded.cards, ...cards] };
}
