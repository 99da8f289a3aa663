/**
 * Bytes as text. In a QR: "CAIXETA:" and base 45 (RFC 9285), which a QR stores at 5.5 bits a letter and every decoder gives
 * back as text. Through a messenger: "caixeta:" and base64url, one word without spaces. Both are read by `fromText`.
 */
import type { Bytes } from './write.ts';

const QR = 'CAIXETA:';
const WORD = 'caixeta:';
const BASE_45 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
const LONGEST = 100_000;

export function toQrText(bytes: Uint8Array): string {
  let text = QR;
  for (let at = 0; at < bytes.length; at += 2) {
    const high = bytes[at] ?? 0;
    const low = bytes[at + 1];
    let value = low === undefined ? high : high * 256 + low;
    for (let left = low === undefined ? 2 : 3; left > 0; left -= 1) {
      text += BASE_45.charAt(value % 45);
      value = Math.floor(value / 45);
    }
  }
  return text;
}

export function toWord(bytes: Uint8Array): string {
  const base64 = btoa(Array.from(bytes, (value) => String.fromCharCode(value)).join(''));
  return WORD + base64.replace(/\+/gu, '-').replace(/\//gu, '_').replace(/=+$/u, '');
}

/** Null where the text holds neither form. A word may stand in a longer message. */
export function fromText(text: string): Bytes | null {
  if (text.length > LONGEST) return null;
  if (text.startsWith(QR)) return fromBase45(text.slice(QR.length));
  const [, word] = /caixeta:([A-Za-z0-9_-]+)/u.exec(text) ?? [];
  return word === undefined ? null : fromBase64Url(word);
}

function fromBase45(text: string): Bytes | null {
  const bytes: number[] = [];
  if (text.length % 3 === 1) return null;
  for (let at = 0; at < text.length; at += 3) {
    const digits = Array.from(text.slice(at, at + 3), (letter) => BASE_45.indexOf(letter));
    if (digits.includes(-1)) return null;
    const value = digits.reduceRight((total, digit) => total * 45 + digit, 0);
    if (value > (digits.length === 3 ? 65_535 : 255)) return null;
    if (digits.length === 3) bytes.push(Math.floor(value / 256));
    bytes.push(value % 256);
  }
  return Uint8Array.from(bytes);
}

function fromBase64Url(word: string): Bytes | null {
  try {
    const letters = atob(word.replace(/-/gu, '+').replace(/_/gu, '/'));
    const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    return toWord(bytes) === WORD + word ? bytes : null;
  } catch {
    return null;
  }
}
