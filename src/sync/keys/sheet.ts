/**
 * The recovery sheet: one secret on paper, two pairs of keys from it. `open` reads the epochs' keys, `sign` admits a phone
 * after a total loss. Phones keep the public halves only, and the box where the sheet looks for the newest epoch record.
 */
import { assert } from '../../ledger/assert.ts';
import type { StoreCrypto } from '../../store/hashes.ts';
import { rawOf, sign, verify } from '../wire/sign.ts';
import { type Bytes, sameBytes } from '../wire/write.ts';
import { derivePair } from './derived-pair.ts';
import { type EndpointKeys, endpointKeys } from './epoch.ts';
import { derive } from './hkdf.ts';
import { openFrom, sealTo } from './hpke.ts';
import { SHEET_SECRET_BYTES } from './sheet-text.ts';

/** Only while the sheet is made, scanned back or used; never stored. */
export interface SheetKeys {
  readonly open: CryptoKeyPair;
  readonly sign: CryptoKeyPair;
  /** Where every epoch record is posted too, so that a sheet alone finds the newest. */
  readonly way: EndpointKeys;
}

/** What phones keep of a sheet. The way's tag and token are hex. */
export interface RecoveryKeys {
  readonly openKey: Bytes;
  readonly signKey: Bytes;
  readonly wayTag: string;
  readonly wayToken: string;
}

/** A sheet as it is made: the secret is for the paper alone, the public halves for the phones. */
export interface NewSheet {
  readonly secret: Bytes;
  readonly keys: RecoveryKeys;
}

export async function newSheet(crypto: StoreCrypto): Promise<NewSheet> {
  const secret = newSheetSecret(crypto);
  return { secret, keys: await recoveryKeysOf(crypto, await sheetKeys(crypto, secret)) };
}

export const newSheetSecret = (crypto: StoreCrypto): Bytes =>
  crypto.getRandomValues(new Uint8Array(SHEET_SECRET_BYTES));

/** The keys of a sheet, tried out (S8): they agree on a secret, sign and verify. A failure is a bug and throws. */
export async function sheetKeys(crypto: StoreCrypto, secret: Bytes): Promise<SheetKeys> {
  const open = await derivePair(crypto, await derive(crypto, secret, 'sheet open'), 'receiving');
  const signing = await derivePair(crypto, await derive(crypto, secret, 'sheet sign'), 'signing');
  const probe = crypto.getRandomValues(new Uint8Array(32));
  const binding = { info: probe, aad: probe };
  const sealed = await sealTo(crypto, await rawOf(crypto, open.publicKey), binding, probe);
  const opened = sealed && (await openFrom(crypto, open, binding, sealed));
  assert(opened !== null && sameBytes(opened, probe), 'the sheet opens what is sealed to it');
  const signature = await sign(crypto, signing.privateKey, probe);
  const genuine = await verify(crypto, await rawOf(crypto, signing.publicKey), signature, probe);
  assert(genuine, 'what the sheet signs is genuine');
  return { open, sign: signing, way: await endpointKeys(crypto, await derive(crypto, secret, 'sheet way')) };
}

export async function recoveryKeysOf(crypto: StoreCrypto, keys: SheetKeys): Promise<RecoveryKeys> {
  return {
    openKey: await rawOf(crypto, keys.open.publicKey),
    signKey: await rawOf(crypto, keys.sign.publicKey),
    wayTag: keys.way.tag,
    wayToken: keys.way.writeToken,
  };
}

/** Whether a sheet that was scanned back is the one whose public halves the phones keep. */
export function isSheetOf(ours: RecoveryKeys, scanned: RecoveryKeys): boolean {
  return (
    sameBytes(ours.openKey, scanned.openKey) &&
    sameBytes(ours.signKey, scanned.signKey) &&
    ours.wayTag === scanned.wayTag &&
    ours.wayToken === scanned.wayToken
  );
}
