/** What the browser says of its storage; a browser without the question has promised nothing. */
import type { StorageKeeper } from './parts.ts';

export type StorageQuestions = Partial<Pick<StorageManager, 'persist' | 'persisted' | 'estimate'>>;

export function storageKeeper(storage: StorageQuestions | undefined): StorageKeeper {
  return {
    async persistence() {
      const persisted = (await storage?.persisted?.()) ?? false;
      const { usage, quota } = (await storage?.estimate?.()) ?? {};
      return { persisted, usageBytes: usage ?? null, quotaBytes: quota ?? null };
    },
    ask: async () => (await storage?.persist?.()) ?? false,
  };
}
