/**
 * What WebCrypto computes, without a thread and without computing it twice: a thread costs more than most of these operations, and
 * twelve phones check the same signatures. Symmetric ones are Node's own, at once; answers about curves are WebCrypto's, remembered.
 * Must not know: who asks.
 */
import { createCipheriv, createDecipheriv, createHash, createHmac } from 'node:crypto';

type Bytes = Uint8Array<ArrayBuffer>;

const TAG_BYTES = 16;
const CIPHER = 'aes-256-gcm';

export const bytesOf = (source: BufferSource): Uint8Array =>
  source instanceof ArrayBuffer
    ? new Uint8Array(source)
    : new Uint8Array(source.buffer, source.byteOffset, source.byteLength);

export const hashOf = (bytes: BufferSource): Bytes =>
  new Uint8Array(createHash('sha256').update(bytesOf(bytes)).digest());

const copied = (bytes: Buffer): ArrayBuffer => new Uint8Array(bytes).buffer;

/** A key of bytes: it never leaves these operations. */
class SecretKey {
  readonly raw: Buffer;
  readonly algorithm: { readonly name: string };

  constructor(raw: Uint8Array, name: string) {
    this.raw = Buffer.from(raw);
    this.algorithm = { name };
  }
}

const rawOf = (key: unknown): Buffer => {
  if (!(key instanceof SecretKey)) throw new Error('a key of another crypto');
  return key.raw;
};

interface Gcm {
  readonly iv: BufferSource;
  readonly additionalData?: BufferSource;
}

export interface QuickCrypto {
  readonly importSecret: (raw: BufferSource, name: string) => CryptoKey;
  readonly mac: (key: CryptoKey, data: BufferSource) => ArrayBuffer;
  readonly encrypt: (how: Gcm, key: CryptoKey, plain: BufferSource) => ArrayBuffer;
  /** Throws where it is not genuine. */
  readonly decrypt: (how: Gcm, key: CryptoKey, cipher: BufferSource) => ArrayBuffer;
  readonly importPoint: (...given: Parameters<SubtleCrypto['importKey']>) => Promise<CryptoKey>;
  readonly exportRaw: (key: CryptoKey) => Promise<ArrayBuffer>;
  readonly verify: (
    how: EcdsaParams,
    key: CryptoKey,
    signature: BufferSource,
    signed: BufferSource,
  ) => Promise<boolean>;
  readonly agree: (how: EcdhKeyDeriveParams, key: CryptoKey, length: number) => Promise<ArrayBuffer>;
}

export function makeQuickCrypto(): QuickCrypto {
  const { subtle } = globalThis.crypto;
  const remembered = new Map<string, Promise<unknown>>();
  const once = <Result>(what: string, work: () => Promise<Result>): Promise<Result> => {
    const known = remembered.get(what) ?? work();
    remembered.set(what, known);
    return known as Promise<Result>;
  };
  const raws = new WeakMap<CryptoKey, Promise<ArrayBuffer>>();
  const exportRaw = (key: CryptoKey): Promise<ArrayBuffer> => {
    const known = raws.get(key) ?? subtle.exportKey('raw', key);
    raws.set(key, known);
    return known;
  };
  const nameOf = async (key: CryptoKey): Promise<string> =>
    Buffer.from(await exportRaw(key)).toString('base64');
  const numbers = new WeakMap<CryptoKey, number>();
  let last = 0;
  const numberOf = (key: CryptoKey): number => {
    const known = numbers.get(key);
    if (known) return known;
    last += 1;
    numbers.set(key, last);
    return last;
  };
  return {
    ...SYMMETRIC,
    exportRaw: async (key) => (await exportRaw(key)).slice(0),
    importPoint: (...given) => {
      const [, data, algorithm, , uses] = given;
      const name = Buffer.from(bytesOf(data as BufferSource)).toString('base64');
      return once(`point ${name} ${JSON.stringify([algorithm, uses])}`, () => subtle.importKey(...given));
    },
    verify: async (how, key, signature, signed) => {
      const sums = [hashOf(signed), bytesOf(signature)].map((one) => Buffer.from(one).toString('base64'));
      const what = `verify ${await nameOf(key)} ${sums.join(' ')}`;
      return once(what, () => subtle.verify(how, key, signature, signed));
    },
    agree: async (how, key, length) => {
      const what = `agree ${numberOf(key)} ${await nameOf(how.public)} ${length}`;
      return (await once(what, () => subtle.deriveBits(how, key, length))).slice(0);
    },
  };
}

const SYMMETRIC: Pick<QuickCrypto, 'importSecret' | 'mac' | 'encrypt' | 'decrypt'> = {
  importSecret: (raw, name) => new SecretKey(bytesOf(raw), name) as unknown as CryptoKey,
  mac: (key, data) => copied(createHmac('sha256', rawOf(key)).update(bytesOf(data)).digest()),
  encrypt({ iv, additionalData }, key, plain) {
    const cipher = createCipheriv(CIPHER, rawOf(key), bytesOf(iv));
    if (additionalData) cipher.setAAD(bytesOf(additionalData));
    return copied(Buffer.concat([cipher.update(bytesOf(plain)), cipher.final(), cipher.getAuthTag()]));
  },
  decrypt({ iv, additionalData }, key, given) {
    const bytes = bytesOf(given);
    const decipher = createDecipheriv(CIPHER, rawOf(key), bytesOf(iv), { authTagLength: TAG_BYTES });
    if (additionalData) decipher.setAAD(bytesOf(additionalData));
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    return copied(Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()]));
  },
};
