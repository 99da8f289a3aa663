/** Ways of a file out of the browser: Web Share where it takes files, else a download. */
import type { CivilDate } from '../../../ledger/civil-date.ts';

/** "Les Orenetes" on a day → "les-orenetes-2026-11-23.caixeta.json"; a name without such letters leaves the day. */
export function bookFileName(name: string, day: CivilDate): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 40);
  return `${[plain, day].filter(Boolean).join('-')}.caixeta.json`;
}

type Sharing = Partial<Pick<Navigator, 'canShare' | 'share'>>;

export function canShareFile(navigator: Sharing): boolean {
  const probe = new File(['{}'], 'book.caixeta.json', { type: 'application/json' });
  return navigator.canShare?.({ files: [probe] }) ?? false;
}

/** False where the person changed her mind. */
export async function shareFile(navigator: Sharing, file: File): Promise<boolean> {
  try {
    await navigator.share?.({ files: [file] });
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
