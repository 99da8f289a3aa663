/**
 * The keyring on a phone's disk. S8: no epoch that is there is ever lost, or gets another secret. Y7: a phone that an epoch removed has
 * the keys of none that follows it.
 */
import type { KeptEpoch, KeyringRow, PhoneRow } from '../../../src/store/rows.ts';
import { listOf, type Phone } from '../phone/phone.ts';
import { holds } from '../world/violation.ts';

export function lookAtKeyring(phone: Phone, before: KeyringRow | null): KeyringRow | null {
  const [row = null] = listOf<KeyringRow>(phone, 'keyrings');
  if (row === before) return row;
  const byId = new Map((row?.epochs ?? []).map((epoch) => [epoch.id, epoch]));
  for (const { id, secret } of before?.epochs ?? []) {
    const isSame = Buffer.from(byId.get(id)?.secret ?? []).equals(secret);
    holds(isSame, 'S8', () => `${phone.name} lost the epoch ${id.slice(0, 8)}`);
  }
  const [own] = listOf<PhoneRow>(phone, 'phones');
  for (const { id } of byId.values()) {
    const isOut = own !== undefined && goneAt(byId, id).has(own.id);
    holds(!isOut, 'Y7', () => `${phone.name} was removed and has the keys of the epoch ${id.slice(0, 8)}`);
  }
  return row;
}

/** The phones that this epoch, or any that it follows, has removed. */
function goneAt(byId: ReadonlyMap<string, KeptEpoch>, from: string): ReadonlySet<string> {
  const gone = new Set<string>();
  const seen = new Set<string>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    for (const phone of byId.get(id)?.removed ?? []) gone.add(phone);
    open.push(...(byId.get(id)?.follows ?? []));
  }
  return gone;
}
