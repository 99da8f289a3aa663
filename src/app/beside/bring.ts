/** Fetches what stands beside a page on a wide screen: its code, its styles, and the words of the meeting's steps. */
import type { i18n } from 'i18next';
import type { ComponentType } from 'react';
import { addAllTexts } from '../../i18n.ts';
import { bringSheet } from '../style-sheet.ts';
import { Beside } from './Beside.tsx';
import sheet from './beside.css?url';

export async function bringBeside(instance: i18n): Promise<ComponentType> {
  await Promise.all([bringSheet(sheet), addAllTexts(instance)]);
  return Beside;
}
