/**
 * The record that begins an epoch, as signed bytes: why, after which epochs, for which phones and which sheet, and where the
 * removed phones' sheets end. Encrypting it is epoch-blob.ts, judging it epoch-rules.ts.
 */
import { type BookId, ENTRY_ID, type PhoneId, PLAIN_ID } from '../../ledger/ids.ts';
import type { SheetHead } from '../../ledger/sheet-head.ts';
import { toHex } from '../../store/hashes.ts';
import { type Reader, readerOf } from '../wire/read.ts';
import { PUBLIC_KEY_BYTES } from '../wire/sign.ts';
import { type Bytes, byte, concat, hexBytes, list, text, uint, utf8 } from '../wire/write.ts';
import { EPOCH_ID_BYTES, EPOCH_SECRET_BYTES, type EpochId } from './epoch.ts';
import { type PhoneRole, ROLES } from './join-answer.ts';
import type { RecoveryKeys } from './sheet.ts';

/**
 * `founded`: the book's first. `removed`: one or more phones are out. `sheet`: a recovery sheet, or another one.
 * `joined`: two concurrent epochs become one. `restored`: after a total loss, signed by the sheet.
 */
export type EpochCause = 'founded' | 'removed' | 'sheet' | 'joined' | 'restored';
const CAUSES: readonly EpochCause[] = ['founded', 'removed', 'sheet', 'joined', 'restored'];

export interface EpochPhone {
  readonly role: PhoneRole;
  readonly signingKey: Bytes;
  readonly receivingKey: Bytes;
}

export interface EpochRecord {
  readonly book: BookId;
  readonly cause: EpochCause;
  readonly epoch: EpochId;
  /** The epochs that this one follows: none, one, or several where they were concurrent. */
  readonly previous: readonly EpochId[];
  /** The keys of earlier epochs: who opens the newest record reads the whole book. */
  readonly earlier: readonly Bytes[];
  readonly phones: readonly EpochPhone[];
  readonly removed: readonly PhoneId[];
  /** For each sheet of a removed phone: the last entry that still counts by itself. Later ones wait for a decision. */
  readonly cutOff: readonly SheetHead[];
  readonly recovery: RecoveryKeys | null;
  /** Public signing keys, of phones or of the sheet; the signatures follow the record in the same order. */
  readonly signers: readonly Bytes[];
}

const BODY = 'CXEB';
export const EPOCH_RECORD_VERSION = 1;
const HASH_BYTES = 32;
const MOST_PREVIOUS = 8;
const MOST_EARLIER = 400;
export const MOST_EPOCH_PHONES = 120;
const MOST_SHEETS = 400;
export const MOST_SIGNERS = 4;

export function epochRecordBytes(record: EpochRecord): Bytes {
  return concat(
    utf8(BODY),
    byte(EPOCH_RECORD_VERSION),
    text(record.book),
    byte(CAUSES.indexOf(record.cause)),
    hexBytes(record.epoch),
    list(record.previous, hexBytes),
    list(record.earlier, (secret) => secret),
    list(record.phones, (phone) =>
      concat(byte(ROLES.indexOf(phone.role)), phone.signingKey, phone.receivingKey),
    ),
    list(record.removed, text),
    list(record.cutOff, ({ sheet, last, hash }) => concat(text(sheet), uint(last), hexBytes(hash))),
    list(record.recovery ? [record.recovery] : [], ({ openKey, signKey, wayTag, wayToken }) =>
      concat(openKey, signKey, hexBytes(wayTag), hexBytes(wayToken)),
    ),
    list(record.signers, (key) => key),
  );
}

/** Null where it is not exactly such a record. */
export function readEpochRecord(signed: Uint8Array): EpochRecord | null {
  const reader = readerOf(signed);
  reader.magic(BODY);
  if (reader.byte() !== EPOCH_RECORD_VERSION) reader.refuse();
  const record = {
    book: plainId(reader),
    cause: pick(reader, CAUSES),
    epoch: hex(reader, EPOCH_ID_BYTES),
    previous: reader.list(MOST_PREVIOUS, () => hex(reader, EPOCH_ID_BYTES)),
    earlier: reader.list(MOST_EARLIER, () => reader.fixed(EPOCH_SECRET_BYTES)),
    phones: reader.list(MOST_EPOCH_PHONES, () => readPhone(reader)),
    removed: reader.list(MOST_EPOCH_PHONES, () => plainId(reader)),
    cutOff: reader.list(MOST_SHEETS, () => readHead(reader)),
    recovery: reader.list(1, () => readRecovery(reader))[0] ?? null,
    signers: reader.list(MOST_SIGNERS, () => reader.fixed(PUBLIC_KEY_BYTES)),
  };
  return reader.complete() ? record : null;
}

function readPhone(reader: Reader): EpochPhone {
  const role = pick(reader, ROLES);
  const signingKey = reader.fixed(PUBLIC_KEY_BYTES);
  return { role, signingKey, receivingKey: reader.fixed(PUBLIC_KEY_BYTES) };
}

export function readHead(reader: Reader): SheetHead {
  const sheet = plainId(reader);
  const last = reader.uint();
  if (!ENTRY_ID.test(`${sheet}:${last}`)) reader.refuse();
  return { sheet, last, hash: hex(reader, HASH_BYTES) };
}

function readRecovery(reader: Reader): RecoveryKeys {
  const openKey = reader.fixed(PUBLIC_KEY_BYTES);
  const signKey = reader.fixed(PUBLIC_KEY_BYTES);
  const wayTag = hex(reader, HASH_BYTES);
  return { openKey, signKey, wayTag, wayToken: hex(reader, HASH_BYTES) };
}

const hex = (reader: Reader, length: number): string => toHex(reader.fixed(length));

function plainId(reader: Reader): string {
  const value = reader.text();
  if (!PLAIN_ID.test(value)) reader.refuse();
  return value;
}

function pick<Choice>(reader: Reader, choices: readonly [Choice, ...Choice[]] | readonly Choice[]): Choice {
  const choice = choices[reader.byte()];
  if (choice === undefined) reader.refuse();
  return choice ?? (choices[0] as Choice);
}
