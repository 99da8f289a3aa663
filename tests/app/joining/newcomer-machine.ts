/** A newcomer without a screen: the real machine, on a store of its own. */
import { makePhoneKeys } from '../../../src/store/phone.ts';
import { beginNewcomer, type NewcomerInput, stepNewcomer } from '../../../src/sync/joining/newcomer.ts';
import type { JoinMode } from '../../../src/sync/keys/join-messages.ts';
import type { Bytes } from '../../../src/sync/wire/write.ts';
import { acceptInto, memoryStore } from '../../sync/joining/keyring.ts';

export async function newcomerMachine(mode: JoinMode) {
  const { accept } = acceptInto(await memoryStore());
  let state = await beginNewcomer(crypto, await makePhoneKeys(crypto), mode);
  const first = state;
  const step = async (input: NewcomerInput) => {
    state = await stepNewcomer({ crypto, accept }, state, input);
  };
  const own = (key: 'shown' | 'hello'): Bytes => {
    if (first.at !== 'hello') throw new Error(first.at);
    return first[key];
  };
  return {
    at: () => state.at,
    shown: () => own('shown'),
    hello: () => own('hello'),
    hears: (bytes: Bytes) => step({ did: 'heard', bytes }),
    compares: (same: boolean) => step({ did: 'compared', same }),
  };
}
