/**
 * A technician's phone after half a year: what the walk brings of businesses, a group that is formed, and a social worker's phone in the team
 * that keeps its part in a book of its own.
 */
import type { CivilDate } from '../../../src/ledger/civil-date.ts';
import { READS } from '../../../src/ledger/entry.ts';
import type { BookFile } from '../../../src/store/book-file.ts';
import { personalBegun, profession } from '../../followup/trade.ts';
import { begun, placed } from '../../followup/world.ts';
import { tellingIn, textCard } from './telling.ts';
import { TRADE, withTrade } from './trade-book.ts';

const HER_PHONE = '5d20c7b9e14f86a35d20c7b9e14f86a3';
const HER_NAME = 'card-of-her-phone';
export const TOLD_GROUP = { id: 'group-told', name: 'Poble-sec' } as const;

export function withTechnician(file: BookFile, today: CivilDate): BookFile {
  const traded = withTrade(file, today);
  const { entries, founder, sayOn, write } = tellingIn(traded);
  const keys = { signKey: `sign-${HER_PHONE}`, receiveKey: `receive-${HER_PHONE}` };
  const phone = { phone: HER_PHONE, ...keys, whose: HER_NAME, role: 'member', reads: READS } as const;
  write(founder, { kind: 'phone-announced', body: phone });
  const say = sayOn(founder);
  say(profession(founder, 'technician'), begun(TOLD_GROUP.id));
  say(...TRADE.women.map(({ id }) => placed(id, TOLD_GROUP.id)));
  const hers = sayOn(HER_PHONE);
  hers(profession(HER_PHONE, 'socialWorker'), personalBegun('book-of-hers'));
  const { book } = file;
  const cards = [textCard(book, HER_NAME, 'Carme'), textCard(book, TOLD_GROUP.id, TOLD_GROUP.name)];
  return { ...traded, entries, cards: [...traded.cards, ...cards] };
}
