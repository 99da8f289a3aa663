/** Where in a recording somebody speaks, and how much louder it may be played: people tap, wait, speak, and wait again. */

/** From where to where it is heard, in seconds, and by how much its waves are multiplied. */
export interface Ends {
  readonly from: number;
  readonly until: number;
  readonly gain: number;
}

const WINDOW_SECONDS = 0.01;
const LEAD_SECONDS = 0.08;
const TAIL_SECONDS = 0.18;
/** Under this, of a full wave, nobody spoke. */
const SILENT = 0.01;
/** What is a tenth as loud as the loudest is the room. */
const ROOM = 0.1;
const LOUD = 0.9;
const MOST_GAIN = 6;

/** Null: nothing was said. `samples` are waves from -1 to 1, `rate` of them a second. */
export function endsOf(samples: Float32Array, rate: number): Ends | null {
  const size = Math.max(1, Math.round(rate * WINDOW_SECONDS));
  const peaks: number[] = [];
  for (let start = 0; start < samples.length; start += size) {
    let peak = 0;
    for (const sample of samples.subarray(start, start + size)) peak = Math.max(peak, Math.abs(sample));
    peaks.push(peak);
  }
  const loudest = Math.max(0, ...peaks);
  if (loudest < SILENT) return null;
  const speaks = peaks.map((peak) => peak >= Math.max(SILENT, loudest * ROOM));
  const [first, last] = [speaks.indexOf(true), speaks.lastIndexOf(true)];
  const [from, until] = [(first * size) / rate - LEAD_SECONDS, ((last + 1) * size) / rate + TAIL_SECONDS];
  return {
    from: Math.max(0, from),
    until: Math.min(samples.length / rate, until),
    gain: Math.min(MOST_GAIN, LOUD / loudest),
  };
}
