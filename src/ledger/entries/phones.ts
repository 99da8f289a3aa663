/**
 * Phones and keys. These act at once, wherever they are written: who may read and write cannot wait for a meeting.
 * Entries hold ids, public keys and how far a phone's sheets count; keys wrapped for phones travel apart, with the pages.
 */
import * as v from 'valibot';
import type { Book } from '../book.ts';
import { type Entry, idOf } from '../entry.ts';
import type { PhoneId } from '../ids.ts';
import { type HeadList, headsFrom } from '../order/turns.ts';
import type { Phone, Removal } from '../phones.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { cardId, headList, plainId, wholeFrom } from '../shapes.ts';
import { defineKind } from './definition.ts';
import { checkKnownPhone, memberPhones } from './rules.ts';

/** Keys and signatures as hex or base64url. */
const keyText = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{8,400}$/u));
const PHONE = {
  phone: plainId,
  signKey: keyText,
  receiveKey: keyText,
  /** Whose phone it is: a member's card, or a card with the support person's name. */
  whose: v.nullable(cardId),
  /** The generation of entry kinds that its app reads; announced again after an update. */
  reads: wholeFrom(1, 1000),
};

const phoneAnnounced = defineKind({
  kind: 'phone-announced',
  shape: v.strictObject({ ...PHONE, role: v.picklist(['member', 'support']) }),
  sittings: ['anywhere'],
  since: 2,
  reversible: false,
  check(book, body) {
    const known = book.phones[body.phone];
    if (!known) return [];
    if (known.removal?.acts) return [refusal('phoneRemoved', { phone: body.phone })];
    return sameKeys(known, body) && known.role === body.role
      ? []
      : [refusal('phoneDiffers', { phone: body.phone })];
  },
  effect(book, body, entry) {
    const known = book.phones[body.phone];
    if (!known) book.phones[body.phone] = newPhone(body, entry, 'announced', body.role);
    else if (sameKeys(known, body)) {
      const { signKey, receiveKey, whose } = body;
      book.phones[body.phone] = {
        ...known,
        signKey,
        receiveKey,
        whose,
        reads: Math.max(known.reads, body.reads),
      };
    }
  },
});

type PhoneBody = {
  readonly phone: PhoneId;
  readonly signKey: string;
  readonly receiveKey: string;
  readonly whose: string | null;
  readonly reads: number;
};

const sameKeys = (known: Phone, body: PhoneBody): boolean =>
  (known.signKey ?? body.signKey) === body.signKey &&
  (known.receiveKey ?? body.receiveKey) === body.receiveKey;

function newPhone(
  { phone, signKey, receiveKey, whose, reads }: PhoneBody,
  entry: Entry,
  cameBy: Phone['cameBy'],
  role: Phone['role'],
): Phone {
  return { id: phone, entry: idOf(entry), cameBy, role, signKey, receiveKey, whose, reads, removal: null };
}

/**
 * One signature under the removal of a phone; from three members' phones on it takes two. `heads` are how far the phone's
 * sheets were known; what lies beyond waits, until a further such entry names a later number.
 */
const phoneRemoved = defineKind({
  kind: 'phone-removed',
  shape: v.strictObject({ phone: plainId, heads: headList, reason: v.nullable(cardId) }),
  sittings: ['anywhere'],
  since: 2,
  reversible: false,
  about: (body) => ({ text: body.reason }),
  check(book, body, context) {
    const phone = book.phones[body.phone];
    if (!phone) return [refusal('unknownPhone', { phone: body.phone })];
    const members = memberPhones(book);
    if (members.length === 1 && members[0]?.id === body.phone) return [refusal('lastPhone', {})];
    const { removal } = phone;
    const signed = removal?.acts || removal?.by.includes(context.phone);
    const said = headsFrom(body.heads);
    const known = Object.keys(book.heads).filter((sheet) => book.phoneBySheet[sheet] === phone.id);
    if (known.some((sheet) => (said[sheet] ?? 0) < (book.heads[sheet] ?? 0))) return [leavesOut];
    const further = body.heads.some(({ sheet, last }) => last > (removal?.heads[sheet] ?? 0));
    return signed && !further ? [refusal('phoneRemoved', { phone: body.phone })] : [];
  },
  effect(book, body, entry) {
    const phone = book.phones[body.phone];
    if (phone) book.phones[body.phone] = { ...phone, removal: signedBy(book, phone, entry, body.heads) };
  },
});

/** What a phone says of its own end counts only where no other speaks: it could name what it wrote since. */
function signedBy(
  book: Book,
  phone: Phone,
  { phone: author, sheet, number }: Entry,
  said: HeadList,
): Removal {
  const { by, acts, heads } = phone.removal ?? { by: [], acts: false, heads: {} };
  const isOwn = author === phone.id;
  const byOthers = by.some((one) => one !== phone.id);
  const own = headsFrom(said, { [sheet]: number });
  const signatures = by.includes(author) ? by : [...by, author];
  const needed = memberPhones(book).length >= 3 ? 2 : 1;
  return {
    by: signatures,
    acts: acts || isOwn || signatures.length >= needed,
    heads: isOwn ? (byOthers ? heads : own) : headsFrom(said, byOthers ? heads : {}),
  };
}

/** Who removes a phone names all that is known of it here: nothing that counts falls away unnoticed. */
const leavesOut = refusal('badBody', { path: 'body.heads', problem: 'leaves out lines that are known' });

/** A new key epoch: which epochs it follows, and whose keys it was wrapped for. */
const keysRenewed = defineKind({
  kind: 'keys-renewed',
  shape: v.strictObject({
    epoch: plainId,
    follows: v.pipe(v.array(plainId), v.maxLength(99)),
    phones: v.pipe(v.array(plainId), v.maxLength(999)),
  }),
  sittings: ['anywhere'],
  since: 2,
  reversible: false,
  check: (book, body) => body.phones.flatMap((phone) => checkKnownPhone(book, phone)),
  effect(book, body) {
    const left = book.keys.filter((epoch) => epoch !== body.epoch && !body.follows.includes(epoch));
    book.keys = [...left, body.epoch].sort();
  },
});

/** A recovery sheet was printed and scanned back: its public halves, for every phone. A newer one takes its place. */
const recoveryMade = defineKind({
  kind: 'recovery-made',
  shape: v.strictObject({ recovery: plainId, signKey: keyText, openKey: keyText }),
  sittings: ['anywhere'],
  since: 2,
  reversible: false,
  effect(book, body, entry) {
    const { recovery: id, signKey, openKey } = body;
    book.recovery = { id, entry: idOf(entry), signKey, openKey };
  },
});

/** After a loss: a new phone, let in by the signature of the recovery sheet, shown for ever. Sync tries the signature. */
const restored = defineKind({
  kind: 'restored',
  shape: v.strictObject({ ...PHONE, recovery: plainId, signature: keyText }),
  sittings: ['anywhere'],
  since: 2,
  reversible: false,
  check: (book, body) => checkRestored(book, body.phone, body.recovery),
  effect(book, body, entry) {
    book.phones[body.phone] ??= newPhone(body, entry, 'restored', 'member');
  },
});

function checkRestored(book: Book, phone: PhoneId, recovery: string): readonly Refusal[] {
  if (book.phones[phone]) return [refusal('phoneDiffers', { phone })];
  return book.recovery?.id === recovery ? [] : [refusal('otherRecovery', {})];
}

export const PHONES = [phoneAnnounced, phoneRemoved, keysRenewed, recoveryMade, restored] as const;
