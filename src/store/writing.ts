/** Everything of the store that makes, changes, checks or hands over a book: one piece, which comes with the first screen that can. */
export { append } from './append.ts';
export { createBook } from './create.ts';
export { exportBookFile, importBookFile } from './import.ts';
export { pagesSeen } from './pages.ts';
export { headsAt, verifyHashes } from './read.ts';
export { receive } from './receive.ts';
export { dropSnapshots, saveSnapshot } from './snapshots.ts';
