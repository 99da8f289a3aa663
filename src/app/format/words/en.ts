/** English numbers in words, as in Ireland and Britain: "one hundred and five", "two thousand and one". */
const SMALL = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const SCALES = ['', 'thousand', 'million', 'billion'];

function belowHundred(value: number): string {
  const small = SMALL[value];
  if (small !== undefined) return small;
  const unit = value % 10;
  const ten = TENS[Math.floor(value / 10)] ?? '';
  return unit === 0 ? ten : `${ten}-${SMALL[unit]}`;
}

function belowThousand(value: number): string {
  if (value < 100) return belowHundred(value);
  const rest = value % 100;
  const head = `${SMALL[Math.floor(value / 100)]} hundred`;
  return rest === 0 ? head : `${head} and ${belowHundred(rest)}`;
}

/** A whole number from 0 to 999,999,999,999. */
export function cardinalEn(value: number): string {
  if (value < 1000) return belowThousand(value);
  const parts: string[] = [];
  for (let scale = SCALES.length - 1; scale >= 1; scale -= 1) {
    const group = Math.floor(value / 1000 ** scale) % 1000;
    if (group > 0) parts.push(`${belowThousand(group)} ${SCALES[scale]}`);
  }
  const rest = value % 1000;
  if (rest > 0) parts.push(rest < 100 ? `and ${belowHundred(rest)}` : belowThousand(rest));
  return parts.join(' ');
}
