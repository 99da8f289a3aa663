/** The session's one way of writing, as a test has it: decided by the real rules, on the real disk. */
import { decide } from '../../../src/ledger/decide.ts';
import type { MailingStore } from '../../../src/store/mail/mailing-store.ts';
import type { PhoneKeys } from '../../../src/store/store.ts';
import type { WriteLines } from '../../../src/sync/membership/host.ts';
import { BOOK } from '../sample.ts';

export interface Writing {
  readonly store: MailingStore;
  readonly keys: PhoneKeys;
  readonly sheet: string;
}

export const writerOf =
  ({ world }: { readonly world: { readonly nowMs: number } }, phone: Writing, of = BOOK): WriteLines =>
  async (drafts, intent) => {
    const read = await phone.store.load(of);
    if (!read.ok) return { ok: false, code: read.code };
    const { book, heads } = read;
    const claimedAt = new Date(world.nowMs).toISOString();
    const nextNumber = (book.heads[phone.sheet] ?? 0) + 1;
    const writer = { phone: phone.keys.id, sheet: phone.sheet, nextNumber, claimedAt, intent };
    const decision = decide(book, { do: 'write', drafts }, writer);
    if (!decision.ok) return { ok: false, code: decision.refusal.code };
    const result = await phone.store.append(of, heads, { entries: decision.entries });
    return result.ok ? { ok: true } : { ok: false, code: result.code };
  };
