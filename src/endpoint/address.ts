/**
 * Who asks, as far as the rate limit needs it: an IPv4 address, or the /64 of an IPv6 one, as one household has a whole /64.
 * It stays in memory only. Behind a proxy it is the last one of X-Forwarded-For, which the proxy itself wrote.
 */
import { isIPv6 } from 'node:net';

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/** The eight groups of an IPv6 address as far as its network, the first four. */
function networkOf(address: string): string {
  const [head = '', tail] = address.split('%', 1)[0]?.split('::') ?? [];
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros =
    tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  const groups = [...left, ...zeros, ...right].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}

/** `remote`: the other end of the connection. `forwarded`: the header, only where a proxy is trusted. */
export function addressKey(remote: string | undefined, forwarded: string | undefined): string {
  const named = forwarded?.split(',').at(-1)?.trim() || remote || 'unknown';
  const address = MAPPED.exec(named)?.[1] ?? named;
  return isIPv6(address) ? networkOf(address) : address.slice(0, 64);
}
