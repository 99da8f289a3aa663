/** The same examples for every mutant, so that a score can be had again. */
import fc from 'fast-check';
import { SEED } from '../setup/seed.ts';

fc.configureGlobal({ seed: SEED });
