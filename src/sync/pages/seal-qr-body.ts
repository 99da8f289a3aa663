/**
 * What the QR of a seal says, as the bytes that are signed: the balances, small enough for one still picture. Members by their
 * number, no names; amounts in the largest unit that divides them all. Writing and reading; the signature is seal-qr.ts.
 */
import { type Account, stemOf } from '../../ledger/accounts.ts';
import { type CivilDate, isCivilDate } from '../../ledger/civil-date.ts';
import { type BookId, PLAIN_ID } from '../../ledger/ids.ts';
import { type Amount, amount } from '../../ledger/money.ts';
import { toHex } from '../../store/hashes.ts';
import { type Reader, readerOf } from '../wire/read.ts';
import { type Bytes, byte, concat, fixed, hexBytes, list, text, uint, utf8 } from '../wire/write.ts';

/** The order is the format: a stem is written as its place. */
export const QR_STEMS = [
  'box',
  'bank',
  'solidarity-fund',
  'surplus',
  'interest',
  'fines',
  'income',
  'expenses',
  'losses',
  'differences',
  'in-hand',
  'savings',
  'carried',
  'owed',
  'loan',
  'match',
] as const;
export type QrStem = (typeof QR_STEMS)[number];

/** `number`: the member's number (of a loan: its borrower's), the sponsor's place for a match, 0 for what nobody holds. */
export interface QrBalance {
  readonly stem: QrStem;
  readonly number: number;
  /** As the ledger has it: cash above zero, savings below. The sum of all is zero. */
  readonly balance: Amount;
}

export interface SealFigures {
  readonly book: BookId;
  /** SHA-256 of the seal's own bytes, its first 16 bytes in hex: which seal this is. */
  readonly seal: string;
  readonly meeting: number;
  readonly heldOn: CivilDate;
  readonly currency: string;
  readonly digits: number;
  /** Sorted by stem and number. */
  readonly balances: readonly QrBalance[];
}

const MAGIC = 'CXSQ';
export const SEAL_QR_VERSION = 1;
const SEAL_BYTES = 16;
const MOST_BALANCES = 400;
const CURRENCY = /^[A-Z]{3}$/u;

/** The stem of an account that this format knows, else null. */
export function qrStemOf(account: Account): QrStem | null {
  return QR_STEMS.find((stem) => stem === stemOf(account)) ?? null;
}

/** Whether the stem's accounts each belong to somebody, who needs a number. */
export const isHeld = (stem: QrStem): boolean => QR_STEMS.indexOf(stem) >= QR_STEMS.indexOf('in-hand');

export function sealFigureBytes(figures: SealFigures, signingKey: Bytes): Bytes {
  const unit = figures.balances.reduce((common, { balance }) => divisor(common, Math.abs(balance)), 0) || 1;
  const [year = 0, month = 0, day = 0] = figures.heldOn.split('-').map(Number);
  const stems = QR_STEMS.filter((stem) => figures.balances.some((one) => one.stem === stem));
  return concat(
    utf8(MAGIC),
    byte(SEAL_QR_VERSION),
    text(figures.book),
    fixed(hexBytes(figures.seal), SEAL_BYTES),
    uint(figures.meeting),
    uint(year),
    byte(month),
    byte(day),
    utf8(figures.currency),
    byte(figures.digits),
    uint(unit),
    list(stems, (stem) => {
      const own = figures.balances.filter((one) => one.stem === stem);
      return concat(
        byte(QR_STEMS.indexOf(stem)),
        list(own, ({ number, balance }) => concat(uint(number), uint(zigzag(balance / unit)))),
      );
    }),
    signingKey,
  );
}

/** Null where it is not exactly such figures. Whether they come to zero is asked apart. */
export function readSealFigures(
  signed: Uint8Array,
  keyBytes: number,
): { readonly figures: SealFigures; readonly signingKey: Bytes } | null {
  const reader = readerOf(signed);
  reader.magic(MAGIC);
  if (reader.byte() !== SEAL_QR_VERSION) reader.refuse();
  const book = reader.text();
  const seal = toHex(reader.fixed(SEAL_BYTES));
  const meeting = reader.uint();
  const heldOn = readDay(reader);
  const currency = String.fromCharCode(...reader.fixed(3));
  const digits = reader.byte();
  const unit = reader.uint();
  const balances = reader.list(QR_STEMS.length, () => readStem(reader, unit)).flat();
  const signingKey = reader.fixed(keyBytes);
  const named = PLAIN_ID.test(book) && CURRENCY.test(currency) && digits <= 3;
  if (!reader.complete() || !named || balances.length > MOST_BALANCES || !isCivilDate(heldOn)) return null;
  return { figures: { book, seal, meeting, heldOn, currency, digits, balances }, signingKey };
}

function readDay(reader: Reader): string {
  const year = String(reader.uint()).padStart(4, '0');
  const month = String(reader.byte()).padStart(2, '0');
  return `${year}-${month}-${String(reader.byte()).padStart(2, '0')}`;
}

function readStem(reader: Reader, unit: number): readonly QrBalance[] {
  const stem = QR_STEMS[reader.byte()];
  if (!stem) reader.refuse();
  return reader.list(MOST_BALANCES, () => {
    const number = reader.uint();
    const minor = unzigzag(reader.uint()) * unit;
    if (!Number.isSafeInteger(minor)) reader.refuse();
    return { stem: stem ?? 'box', number, balance: amount(Number.isSafeInteger(minor) ? minor : 0) };
  });
}

const zigzag = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value);
const unzigzag = (value: number): number => (value % 2 === 0 ? value / 2 : -(value + 1) / 2);

function divisor(left: number, right: number): number {
  return right === 0 ? left : divisor(right, left % right);
}
