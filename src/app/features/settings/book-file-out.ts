/**
 * Ways of a book's file out of the browser: Web Share where it takes files, else a download. Two kinds: `phones` is for phones
 * of the group and nobody else, `plain` is read by whoever has it.
 */
import type { CivilDate } from '../../../ledger/civil-date.ts';

export type FileKind = 'phones' | 'plain';

const ENDINGS: Readonly<Record<FileKind, string>> = { phones: '.caixeta', plain: '.caixeta.json' };
const TYPES: Readonly<Record<FileKind, string>> = {
  phones: 'application/octet-stream',
  plain: 'application/json',
};

/** "Les Orenetes" on a day → "les-orenetes-2026-11-23.caixeta.json"; a name without such letters leaves the day. */
export function bookFileName(name: string, day: CivilDate, kind: FileKind = 'plain'): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 40);
  return `${[plain, day].filter(Boolean).join('-')}${ENDINGS[kind]}`;
}

export function bookFile(
  kind: FileKind,
  content: string | Uint8Array<ArrayBuffer>,
  name: string,
  day: CivilDate,
): File {
  return new File([content], bookFileName(name, day, kind), { type: TYPES[kind] });
}

type Sharing = Partial<Pick<Navigator, 'canShare' | 'share'>>;

/** Chrome shares a short list of kinds, and neither of ours: as a text it takes any bytes, and gives them on as they are. */
const asText = (file: File): File => new File([file], `${file.name}.txt`, { type: 'text/plain' });

const probe = (kind: FileKind): File => new File(['{}'], `book${ENDINGS[kind]}`, { type: TYPES[kind] });

const canShare = (navigator: Sharing, file: File): boolean =>
  navigator.canShare?.({ files: [file] }) ?? false;

export function shareableFile(navigator: Sharing, kind: FileKind): boolean {
  return canShare(navigator, probe(kind)) || canShare(navigator, asText(probe(kind)));
}

/** False where the person changed her mind. */
export async function shareFile(navigator: Sharing, kind: FileKind, file: File): Promise<boolean> {
  const shared = canShare(navigator, probe(kind)) ? file : asText(file);
  try {
    await navigator.share?.({ files: [shared] });
    return true;
  } catch {
    return false;
  }
}

export function downloadFile(page: Document, file: File): boolean {
  const address = URL.createObjectURL(file);
  const link = page.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  return true;
}
