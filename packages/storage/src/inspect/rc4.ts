/** RC4, which old PDFs are locked with and OpenSSL no longer brings. For reading them only. */
export function rc4(key: Buffer, bytes: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, at) => at);
  const of = (at: number) => state[at & 0xff] ?? 0;
  let other = 0;
  function swap(at: number): void {
    const kept = of(at);
    state[at] = of(other);
    state[other] = kept;
  }
  for (let at = 0; at < 256; at += 1) {
    other = (other + of(at) + (key[at % key.length] ?? 0)) & 0xff;
    swap(at);
  }
  const opened = Buffer.alloc(bytes.length);
  other = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const one = (at + 1) & 0xff;
    other = (other + of(one)) & 0xff;
    swap(one);
    opened[at] = (bytes[at] ?? 0) ^ of(of(one) + of(other));
  }
  return opened;
}
