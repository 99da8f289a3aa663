/** Count and xor of ids: what two sides compare before they list anything. */

export const NO_XOR = '0'.repeat(64);

/** The xor of two numbers of 32 bytes in hex. */
function xorOf(left: string, right: string): string {
  let xor = '';
  for (let at = 0; at < 64; at += 8) {
    const word = Number.parseInt(left.slice(at, at + 8), 16) ^ Number.parseInt(right.slice(at, at + 8), 16);
    xor += (word >>> 0).toString(16).padStart(8, '0');
  }
  return xor;
}

/** An id twice is as if it were not there: callers hand in each once. */
export const xorAll = (ids: Iterable<string>, start = NO_XOR): string => {
  let xor = start;
  for (const id of ids) xor = xorOf(xor, id);
  return xor;
};
