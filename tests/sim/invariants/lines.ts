/** Whether the lines of a phone are exactly those of its pages. */
import type { Truth } from '../world/truth.ts';
import type { Mirror } from './mirror.ts';

export function allInPages(mirror: Mirror, truth: Truth): boolean {
  const left = new Set([...mirror.texts.values()].flat());
  for (const { kind, blobId } of mirror.blobs.values()) {
    if (kind !== 'page') continue;
    for (const { text } of truth.pages.get(blobId)?.lines ?? []) left.delete(text);
  }
  return left.size === 0;
}
