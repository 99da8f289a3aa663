/** Spanish numbers in words before a masculine noun: "veintiún", "ciento un", "treinta y un mil", "un millón". */
const SMALL = [
  'cero',
  'un',
  'dos',
  'tres',
  'cuatro',
  'cinco',
  'seis',
  'siete',
  'ocho',
  'nueve',
  'diez',
  'once',
  'doce',
  'trece',
  'catorce',
  'quince',
  'dieciséis',
  'diecisiete',
  'dieciocho',
  'diecinueve',
  'veinte',
  'veintiún',
  'veintidós',
  'veintitrés',
  'veinticuatro',
  'veinticinco',
  'veintiséis',
  'veintisiete',
  'veintiocho',
  'veintinueve',
];
const TENS = ['', '', '', 'treinta', 'cuarenta', 'cincuenta', 'sesenta', 'setenta', 'ochenta', 'noventa'];
const HUNDREDS = [
  '',
  'ciento',
  'doscientos',
  'trescientos',
  'cuatrocientos',
  'quinientos',
  'seiscientos',
  'setecientos',
  'ochocientos',
  'novecientos',
];

function belowHundred(value: number): string {
  const small = SMALL[value];
  if (small !== undefined) return small;
  const unit = value % 10;
  const ten = TENS[Math.floor(value / 10)] ?? '';
  return unit === 0 ? ten : `${ten} y ${SMALL[unit]}`;
}

function belowThousand(value: number): string {
  if (value === 100) return 'cien';
  if (value < 100) return belowHundred(value);
  const rest = value % 100;
  const hundred = HUNDREDS[Math.floor(value / 100)] ?? '';
  return rest === 0 ? hundred : `${hundred} ${belowHundred(rest)}`;
}

function belowMillion(value: number): string {
  const thousands = Math.floor(value / 1000);
  const rest = value % 1000;
  if (thousands === 0) return belowThousand(rest);
  const head = thousands === 1 ? 'mil' : `${belowThousand(thousands)} mil`;
  return rest === 0 ? head : `${head} ${belowThousand(rest)}`;
}

/** A whole number from 0 to 999,999,999,999. */
export function cardinalEs(value: number): string {
  const millions = Math.floor(value / 1_000_000);
  const rest = value % 1_000_000;
  if (millions === 0) return belowMillion(rest);
  const head = millions === 1 ? 'un millón' : `${belowMillion(millions)} millones`;
  return rest === 0 ? head : `${head} ${belowMillion(rest)}`;
}
