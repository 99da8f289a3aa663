/** Everything of the store that reads a book and folds it: one piece, which comes with the first screen of a community. */
export { load } from './load.ts';
export { readPhone } from './phone.ts';
export { entriesOf } from './read.ts';
