/**
 * Whether an epoch record may begin an epoch, given what this phone knew before, and which epoch is written under. Pure but
 * for hashes. Two phones sign a removal or a new sheet once there are three; the sheet alone signs a restoration.
 */
import type { BookId, PhoneId } from '../../ledger/ids.ts';
import type { StoreCrypto } from '../../store/hashes.ts';
import { phoneOf } from '../wire/sign.ts';
import { sameBytes } from '../wire/write.ts';
import type { EpochId } from './epoch.ts';
import type { EpochCause, EpochRecord } from './epoch-record.ts';
import type { PhoneRole } from './join-answer.ts';
import { isSheetOf, type RecoveryKeys } from './sheet.ts';

/** What was known before the record. `founder` is the phone of the book's founding entry, null where it is not there yet. */
export interface EpochBefore {
  readonly book: BookId;
  readonly founder: PhoneId | null;
  readonly epochs: readonly EpochId[];
  /** Admitted and not removed. */
  readonly phones: ReadonlyMap<PhoneId, PhoneRole>;
  /** Removed by an epoch that it follows; its signers need not have heard, and remove it once more. */
  readonly gone: ReadonlySet<PhoneId>;
  /** Of the epochs that it follows: several where two phones made one at the same time. */
  readonly sheets: readonly RecoveryKeys[];
}

/** `leftOut`: phones that the record neither keeps nor removes. They stay admitted: makeEpochBlob seals the key to them too. */
export type EpochVerdict =
  | { readonly ok: true; readonly leftOut: readonly PhoneId[] }
  | ({ readonly ok: false } & EpochRefusal);

/** The first that holds. */
export type EpochRefusal =
  | { readonly code: 'foreignBook' }
  | { readonly code: 'unknownPrevious'; readonly epoch: EpochId }
  | { readonly code: 'previousCount'; readonly found: number }
  | { readonly code: 'strangePhone'; readonly phone: PhoneId }
  | { readonly code: 'strangeRemoval'; readonly phone: PhoneId }
  | { readonly code: 'nobodyRemoved' }
  | { readonly code: 'removedWithoutCause' }
  | { readonly code: 'strangeSigner'; readonly phone: PhoneId }
  | { readonly code: 'tooFewSigners'; readonly needed: number; readonly found: number }
  | { readonly code: 'otherRecovery' };

const MEMBERS_FOR_TWO = 3;

export async function judgeEpoch(
  crypto: StoreCrypto,
  record: EpochRecord,
  before: EpochBefore,
): Promise<EpochVerdict> {
  const ids = (keys: readonly { readonly signingKey: EpochRecord['signers'][number] }[]) =>
    Promise.all(keys.map(({ signingKey }) => phoneOf(crypto, signingKey)));
  const phones = await ids(record.phones);
  const signers = await ids(record.signers.map((signingKey) => ({ signingKey })));
  const refusal =
    refusePrevious(record, before) ??
    refusePhones(record, before, phones) ??
    refuseSigners(record, before, phones, signers) ??
    refuseRecovery(record, before);
  if (refusal) return { ok: false, ...refusal };
  const named = new Set([...phones, ...record.removed]);
  const leftOut = record.cause === 'restored' ? [] : [...before.phones.keys()].filter((id) => !named.has(id));
  return { ok: true, leftOut };
}

/** How many epochs a record follows: founding none, joining several, anything else one or what was concurrent. */
const PREVIOUS: Readonly<Record<EpochCause, readonly [number, number]>> = {
  founded: [0, 0],
  removed: [1, 8],
  sheet: [1, 8],
  joined: [2, 8],
  restored: [1, 8],
};

function refusePrevious(record: EpochRecord, before: EpochBefore): EpochRefusal | null {
  if (record.book !== before.book) return { code: 'foreignBook' };
  const known = new Set(before.epochs);
  const unknown = record.previous.find((epoch) => !known.has(epoch));
  if (unknown !== undefined) return { code: 'unknownPrevious', epoch: unknown };
  const found = new Set(record.previous).size;
  const [least, most] = PREVIOUS[record.cause];
  return found < least || found > most ? { code: 'previousCount', found } : null;
}

function refusePhones(
  { cause, phones: keys, removed }: EpochRecord,
  before: EpochBefore,
  phones: readonly PhoneId[],
): EpochRefusal | null {
  const alone = phones.length === 1 ? phones[0] : undefined;
  if (cause === 'founded' || cause === 'restored') {
    const isNew = alone !== undefined && (cause === 'founded' || !before.phones.has(alone));
    const isFounder = cause === 'restored' || before.founder === null || before.founder === alone;
    if (!isNew || !isFounder) return { code: 'strangePhone', phone: phones.at(-1) ?? '' };
  } else {
    const strange = phones.find(
      (id, at) => before.phones.get(id) !== keys[at]?.role || phones.indexOf(id) !== at,
    );
    if (strange !== undefined) return { code: 'strangePhone', phone: strange };
  }
  const wasThere = (id: PhoneId): boolean => before.phones.has(id) || before.gone.has(id);
  const wrongly = removed.find((id) => !wasThere(id) || phones.includes(id));
  if (wrongly !== undefined) return { code: 'strangeRemoval', phone: wrongly };
  if (cause === 'removed') return removed.length === 0 ? { code: 'nobodyRemoved' } : null;
  return removed.length > 0 && cause !== 'restored' ? { code: 'removedWithoutCause' } : null;
}

function refuseSigners(
  record: EpochRecord,
  before: EpochBefore,
  phones: readonly PhoneId[],
  signers: readonly PhoneId[],
): EpochRefusal | null {
  const found = new Set(signers).size;
  if (record.cause === 'restored') {
    const [key] = record.signers;
    const isSheets = key && before.sheets.some(({ signKey }) => sameBytes(key, signKey));
    const bySheet = isSheets && record.signers.length === 1;
    return bySheet ? null : { code: 'strangeSigner', phone: signers[0] ?? '' };
  }
  const members = new Set(phones.filter((_, at) => record.phones[at]?.role === 'member'));
  const strange = signers.find((id) => !members.has(id));
  if (strange !== undefined) return { code: 'strangeSigner', phone: strange };
  const membersBefore = [...before.phones.values()].filter((role) => role === 'member').length;
  const grave = record.cause === 'removed' || record.cause === 'sheet';
  const needed = grave && membersBefore >= MEMBERS_FOR_TWO ? 2 : 1;
  return found < needed ? { code: 'tooFewSigners', needed, found } : null;
}

/** Only a founding or a new sheet brings other recovery keys; nothing takes them away. */
function refuseRecovery({ cause, recovery }: EpochRecord, { sheets }: EpochBefore): EpochRefusal | null {
  const other = { code: 'otherRecovery' } as const;
  if (cause === 'founded') return null;
  const isKnown = recovery !== null && sheets.some((one) => isSheetOf(one, recovery));
  if (cause === 'sheet') return recovery && !isKnown ? null : other;
  return isKnown || (recovery === null && sheets.length === 0) ? null : other;
}

/**
 * The epochs that none follows, the smallest id first: all of them are read, the first is written under, and the next record
 * names all of them as its previous ones.
 */
export function currentEpochs(
  records: readonly Pick<EpochRecord, 'epoch' | 'previous'>[],
): readonly EpochId[] {
  const followed = new Set(records.flatMap(({ previous }) => previous));
  const open = new Set(records.map(({ epoch }) => epoch).filter((epoch) => !followed.has(epoch)));
  return [...open].sort();
}
