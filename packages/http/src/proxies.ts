import { BlockList, isIP } from 'node:net';

/** An address as people write it: IPv4 seen through an IPv6 socket loses its prefix. */
export function plainAddress(address: string | undefined): string {
  const bare = (address ?? '').replace(/^::ffff:(?=\d+\.)/i, '');
  return isIP(bare) === 0 ? '' : bare;
}

/** A test for "is one of the configured proxies". Throws when the configuration is no address, CIDR or list of them. */
export function proxyTest(trusted: string | null): (address: string) => boolean {
  const list = new BlockList();
  for (const entry of (trusted ?? '').split(',').map((text) => text.trim())) {
    if (entry !== '') admit(list, entry);
  }
  return (address) => address !== '' && list.check(address, family(address));
}

function admit(list: BlockList, entry: string): void {
  const [address = '', prefix] = entry.split('/');
  if (isIP(address) === 0) throw new TypeError(`not an address or CIDR: ${entry}`);
  if (prefix === undefined) list.addAddress(address, family(address));
  else list.addSubnet(address, Number(prefix), family(address));
}

function family(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4';
}
