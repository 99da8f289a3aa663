/**
 * French numbers in words: "vingt et un", "soixante et onze", "quatre-vingts", "quatre-vingt-un", "deux cents",
 * "deux cent un", "deux cent mille" (no s before mille, which is no noun), "deux cents millions" (s before a noun).
 */
const SMALL = [
  'zéro',
  'un',
  'deux',
  'trois',
  'quatre',
  'cinq',
  'six',
  'sept',
  'huit',
  'neuf',
  'dix',
  'onze',
  'douze',
  'treize',
  'quatorze',
  'quinze',
  'seize',
  'dix-sept',
  'dix-huit',
  'dix-neuf',
];
const TENS = [
  '',
  '',
  'vingt',
  'trente',
  'quarante',
  'cinquante',
  'soixante',
  'soixante',
  'quatre-vingt',
  'quatre-vingt',
];

/** `last`: nothing but a noun follows, so "vingts" and "cents" take their s. */
function belowHundred(value: number, last: boolean): string {
  const small = SMALL[value];
  if (small !== undefined) return small;
  const tens = Math.floor(value / 10);
  const ten = TENS[tens] ?? '';
  // 70–79 and 90–99 go on counting from sixty and from eighty.
  const unit = tens === 7 || tens === 9 ? value % 20 : value % 10;
  if (unit === 0) return tens === 8 && last ? `${ten}s` : ten;
  if ((unit === 1 && tens < 7) || value === 71) return `${ten} et ${SMALL[unit]}`;
  return `${ten}-${SMALL[unit]}`;
}

function belowThousand(value: number, last: boolean): string {
  if (value < 100) return belowHundred(value, last);
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  const cent = hundreds === 1 ? 'cent' : `${SMALL[hundreds]} cent`;
  if (rest === 0) return hundreds > 1 && last ? `${cent}s` : cent;
  return `${cent} ${belowHundred(rest, last)}`;
}

function belowMillion(value: number): string {
  const thousands = Math.floor(value / 1000);
  const rest = value % 1000;
  if (thousands === 0) return belowThousand(rest, true);
  const head = thousands === 1 ? 'mille' : `${belowThousand(thousands, false)} mille`;
  return rest === 0 ? head : `${head} ${belowThousand(rest, true)}`;
}

function big(count: number, noun: string): string {
  return `${belowThousand(count, true)} ${noun}${count > 1 ? 's' : ''}`;
}

/** A whole number from 0 to 999,999,999,999. */
export function cardinalFr(value: number): string {
  const milliards = Math.floor(value / 1_000_000_000);
  const millions = Math.floor(value / 1_000_000) % 1000;
  const rest = value % 1_000_000;
  const parts = [
    milliards > 0 ? big(milliards, 'milliard') : '',
    millions > 0 ? big(millions, 'million') : '',
    rest > 0 || value === 0 ? belowMillion(rest) : '',
  ];
  return parts.filter(Boolean).join(' ');
}
