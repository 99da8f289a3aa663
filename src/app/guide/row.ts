/** One row of a picture guide: its one sentence, and the drawing of it. */
import type { ParseKeys } from 'i18next';
import type { ComponentType } from 'react';

export type Row = readonly [sentence: ParseKeys, picture: ComponentType];
