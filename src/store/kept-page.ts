/** A page as it is kept beside its lines. Types only. */
import type { KeyId } from '../ledger/ids.ts';
import type { PageSeen } from '../ledger/order/page-seen.ts';

/** What a page says its phone had seen, and the epoch under whose key it came: how early it is. Rows of before have none. */
export interface KeptPage extends PageSeen {
  readonly epoch?: KeyId;
}
