/** Catalan numbers in words before a masculine noun: "vint-i-un", "trenta-dos", "dos-cents", "un milió". */
const SMALL = [
  'zero',
  'un',
  'dos',
  'tres',
  'quatre',
  'cinc',
  'sis',
  'set',
  'vuit',
  'nou',
  'deu',
  'onze',
  'dotze',
  'tretze',
  'catorze',
  'quinze',
  'setze',
  'disset',
  'divuit',
  'dinou',
];
const TENS = [
  '',
  '',
  'vint',
  'trenta',
  'quaranta',
  'cinquanta',
  'seixanta',
  'setanta',
  'vuitanta',
  'noranta',
];

function belowHundred(value: number): string {
  const small = SMALL[value];
  if (small !== undefined) return small;
  const unit = value % 10;
  const ten = TENS[Math.floor(value / 10)] ?? '';
  if (unit === 0) return ten;
  return value < 30 ? `${ten}-i-${SMALL[unit]}` : `${ten}-${SMALL[unit]}`;
}

function belowThousand(value: number): string {
  if (value < 100) return belowHundred(value);
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  const head = hundreds === 1 ? 'cent' : `${SMALL[hundreds]}-cents`;
  return rest === 0 ? head : `${head} ${belowHundred(rest)}`;
}

function belowMillion(value: number): string {
  const thousands = Math.floor(value / 1000);
  const rest = value % 1000;
  if (thousands === 0) return belowThousand(rest);
  const head = thousands === 1 ? 'mil' : `${belowThousand(thousands)} mil`;
  return rest === 0 ? head : `${head} ${belowThousand(rest)}`;
}

/** A whole number from 0 to 999,999,999,999. */
export function cardinalCa(value: number): string {
  const millions = Math.floor(value / 1_000_000);
  const rest = value % 1_000_000;
  if (millions === 0) return belowMillion(rest);
  const head = millions === 1 ? 'un milió' : `${belowMillion(millions)} milions`;
  return rest === 0 ? head : `${head} ${belowMillion(rest)}`;
}
