/**
 * The figures of a business as a visit finds them, and what is worked out of them. All are minor units of the book's one currency;
 * a figure that was not told is absent, and what needs it is then not worked out: nothing counts as 0 because nobody asked.
 * Must not know: a woman, words.
 */
import { type Amount, add, subtract } from '../../ledger/money.ts';

/** Sums of the last month, and what there is on the day of the visit. */
export const VISIT_AMOUNTS = [
  'sales',
  'costs',
  'drawings',
  'stock',
  'equipment',
  'owedToHer',
  'debts',
] as const;
export type VisitAmount = (typeof VISIT_AMOUNTS)[number];

export interface VisitFigures extends Readonly<Partial<Record<VisitAmount, Amount>>> {
  /** What she says she earned last month; below 0 where she lost. */
  readonly profitAsked?: Amount;
}

export type WorkedOut =
  | { readonly known: true; readonly value: Amount }
  | { readonly known: false; readonly missing: readonly VisitAmount[] };

/**
 * Net worth of the business = equipment + what is owed to her + stock − debts, on the day of the visit.
 * The four parts are those that Daniels (1999, "Measuring profits and net worth of microenterprises") found closest to a full
 * count. Cash is not among them: what is in her purse is hers and the household's at once.
 * 1,200 + 150 + 400 − 500 = 1,250.
 */
export function netWorthOf(figures: VisitFigures): WorkedOut {
  return workedOut(figures, ['equipment', 'owedToHer', 'stock', 'debts'], ([equipment, owed, stock, debts]) =>
    subtract(add(add(equipment, owed), stock), debts),
  );
}

/**
 * Sales − costs of the last month. It stands beside the profit that she was asked for and never in its place: asked separately,
 * people leave out sales (by about 30 %) and costs, and in the field one question about the profit came closer (de Mel, McKenzie
 * and Woodruff 2009, "Measuring microenterprise profits: must we ask how the sausage is made?", Journal of Development Economics 88,
 * 19–31). In another country people found that one question too hard (Daniels 1999). So both are asked, and both shown.
 * 900 − 640 = 260, and she says 300: both stand.
 */
export function salesLessCosts(figures: VisitFigures): WorkedOut {
  return workedOut(figures, ['sales', 'costs'], ([sales, costs]) => subtract(sales, costs));
}

type Each<Names extends readonly VisitAmount[]> = { readonly [Index in keyof Names]: Amount };

function workedOut<const Names extends readonly VisitAmount[]>(
  figures: VisitFigures,
  names: Names,
  of: (values: Each<Names>) => Amount,
): WorkedOut {
  const missing = names.filter((name) => figures[name] === undefined);
  if (missing.length > 0) return { known: false, missing };
  return { known: true, value: of(names.map((name) => figures[name]) as unknown as Each<Names>) };
}
