/** The same lives and books on every run, so that a guard against vacuous runs is no matter of luck; PROPERTY_SEED tries others. */
export const SEED = Number(process.env.PROPERTY_SEED ?? 20250101);
