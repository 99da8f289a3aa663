/** The contract of the store: every disk that is offered as one passes all of these. */
import { CLIPS } from './contract/clips.ts';
import { FILES } from './contract/files.ts';
import { KEYRING } from './contract/keyring.ts';
import { MAIL_CUT } from './contract/mail-cut.ts';
import { MAIL_TAKE } from './contract/mail-take.ts';
import { PAGES } from './contract/pages.ts';
import { S1 } from './contract/s1-append.ts';
import { S2 } from './contract/s2-ids.ts';
import { S3 } from './contract/s3-cards.ts';
import { S4 } from './contract/s4-reading.ts';
import { S5 } from './contract/s5-hashes.ts';
import { S6 } from './contract/s6-versions.ts';
import { S7 } from './contract/s7-witness.ts';
import { S8 } from './contract/s8-keys.ts';
import { SUMMARIES } from './contract/summaries.ts';
import { TYPED } from './contract/typed.ts';
import type { Case } from './contract/world.ts';

export const STORE_CONTRACT: readonly Case[] = [
  ...S1,
  ...S2,
  ...S3,
  ...S4,
  ...S5,
  ...S6,
  ...S7,
  ...S8,
  ...KEYRING,
  ...TYPED,
  ...SUMMARIES,
  ...CLIPS,
  ...PAGES,
  ...MAIL_CUT,
  ...MAIL_TAKE,
  ...FILES,
];
