/**
 * The way between phones and endpoint: requests and answers are lost, come twice or late, or meet a hotel's page instead.
 * Whatever passes is looked at (Y4). Must not know: what requests are about.
 */
import { type Core, note } from '../world/core.ts';
import type { Gate } from '../world/gate.ts';
import type { Weather } from '../world/weather.ts';
import type { FetchInit, Mailbox } from './mailbox.ts';

export interface Sky {
  /** The fetch of one start of the app. */
  fetchOf(online: () => boolean, gate: Gate): typeof globalThis.fetch;
  /** Requests that will reach the endpoint once more. */
  readonly late: { readonly url: string; readonly init: FetchInit }[];
  /** Lets one of them arrive. */
  arriveLate(): Promise<void>;
}

export interface SkyParts {
  readonly core: Core;
  readonly mailbox: Mailbox;
  readonly weather: Weather;
  readonly seen: (url: string, init: FetchInit) => void;
  /** What the endpoint said, whether anybody heard it or not. */
  readonly answered: (method: string, text: string) => void;
}

const lost = (): TypeError => new TypeError('fetch failed');

export function makeSky(parts: SkyParts): Sky {
  const { core, mailbox } = parts;
  const late: { readonly url: string; readonly init: FetchInit }[] = [];
  const ask = async (url: string, init: FetchInit): Promise<Response> => {
    const response = await mailbox.answer(url, init);
    const text = await response.clone().text();
    parts.answered(init?.method ?? 'GET', text);
    return response;
  };
  const carry = async (online: boolean, url: string, init: FetchInit): Promise<Response> => {
    const { random } = core;
    const { lossPercent, duplicatePercent, latePercent } = parts.weather;
    const may = (percent: number): boolean => !core.calm && random.chance(percent);
    if (!online) throw lost();
    parts.seen(url, init);
    if (may(lossPercent / 2)) {
      note(core, 'request lost');
      throw lost();
    }
    if (may(lossPercent / 20)) {
      note(core, 'another page instead');
      return new Response('<html>Bienvenida al hotel</html>', { headers: { 'content-type': 'text/html' } });
    }
    let response = await ask(url, init);
    if (may(duplicatePercent)) {
      note(core, 'request twice');
      response = await ask(url, init);
    }
    if (may(latePercent)) late.push({ url, init });
    if (may(lossPercent / 2)) {
      note(core, 'answer lost');
      throw lost();
    }
    return response;
  };
  return {
    late,
    fetchOf: (online, gate) => (input, init) => {
      const url = String(input);
      const plain = plainInit(init);
      const path = new URL(url).pathname.split('/').slice(4).join('/');
      return gate.ask('request', `${plain?.method ?? 'GET'} ${path}`, () => carry(online(), url, plain));
    },
    async arriveLate() {
      const [one] = late.splice(core.random.whole(0, late.length - 1), 1);
      if (!one) return;
      note(core, 'request late');
      await ask(one.url, one.init);
    },
  };
}

/** Without the signal: who waits gives up by itself, and the request goes on. */
function plainInit(init: FetchInit): FetchInit {
  if (!init) return init;
  const { signal: _signal, ...rest } = init;
  return rest;
}
