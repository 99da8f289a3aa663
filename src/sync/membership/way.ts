/** The box where the recovery sheet looks for the newest epoch record, as phones know it: by its tag and token. */
import { type StoreCrypto, sha256 } from '../../store/hashes.ts';
import type { EndpointKeys } from '../keys/epoch.ts';
import type { RecoveryKeys } from '../keys/sheet.ts';
import { hexBytes } from '../wire/write.ts';

export async function endpointKeysOfWay(
  crypto: StoreCrypto,
  { wayTag, wayToken }: Pick<RecoveryKeys, 'wayTag' | 'wayToken'>,
): Promise<EndpointKeys> {
  return { tag: wayTag, writeToken: wayToken, box: await sha256(crypto, hexBytes(wayTag)) };
}
