/** The first that main.tsx imports: so the disk is being opened while the rest of the app's frame is still read. */
import { buildParts } from './parts.ts';

export const building = buildParts();
