/** Everything of the store that makes, changes, checks or hands over a book: one piece, which comes with the first screen that can. */
export { append } from './append.ts';
export { createBook } from './create.ts';
export { exportBookFile, importBookFile } from './import.ts';
export { dropSnapshots, saveSnapshot } from './keep-snapshot.ts';
export { pagesSeen } from './pages-seen.ts';
export { readPhone } from './phone.ts';
export { receive } from './receive.ts';
export { headsAt, verifyHashes } from './verify.ts';
