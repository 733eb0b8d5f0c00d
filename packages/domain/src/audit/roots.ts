import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** The last event of a stream: `alliance:…`, its number and its hash. */
export interface Head {
  stream: string;
  seq: number;
  hash: string;
}

/**
 * The state of every chain at an instant, to be kept where who owns the database cannot write: the Merkle root over all
 * heads, the heads that changed since the one before (all of them when `whole`), signed with AUDIT_KEY and chained.
 */
export interface SignedRoot {
  v: 1;
  /** ISO 8601, UTC */
  at: string;
  whole: boolean;
  streams: number;
  root: string;
  changed: readonly Head[];
  /** The signature of the one before; empty in the first */
  previous: string;
  signature: string;
}

export interface RootFault {
  /**
   * forged: the signature is not ours; broken: not the one that follows; missing, rewritten: the event is gone, or another;
   * uncovered: events of more than a day ago that no root holds
   */
  fault: 'forged' | 'broken' | 'missing' | 'rewritten' | 'uncovered';
  /** The instant of the root, or the stream and its event */
  of: string;
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const byStream = (one: Head, other: Head): number => (one.stream < other.stream ? -1 : 1);

/** The Merkle root over the heads in the order of their streams; a level's last one without a partner goes up as it is. */
function merkleRoot(heads: readonly Head[]): string {
  let level = [...heads].sort(byStream).map(({ stream, seq, hash }) => sha256(`leaf\n${stream}\n${seq}\n${hash}`));
  while (level.length > 1) level = pairsOf(level);
  return level[0] ?? sha256('none');
}

function pairsOf(level: readonly string[]): string[] {
  const above: string[] = [];
  for (let at = 0; at < level.length; at += 2) {
    const [left, right] = [level[at]!, level[at + 1]];
    above.push(right === undefined ? left : sha256(`node\n${left}\n${right}`));
  }
  return above;
}

/** The next root after those kept before, which are read from the last whole one on. */
export function nextRoot(
  heads: readonly Head[],
  before: readonly SignedRoot[],
  of: { at: Date; whole: boolean; key: Uint8Array },
): SignedRoot {
  const known = headsAfter(before);
  const changed = heads.filter(
    ({ stream, seq, hash }) => of.whole || known.get(stream)?.hash !== hash || known.get(stream)?.seq !== seq,
  );
  const unsigned = {
    v: 1 as const,
    at: of.at.toISOString(),
    whole: of.whole,
    streams: heads.length,
    root: merkleRoot(heads),
    changed: [...changed].sort(byStream),
    previous: before.at(-1)?.signature ?? '',
  };
  return { ...unsigned, signature: signatureOf(unsigned, of.key) };
}

function signatureOf(
  { v, at, whole, streams, root, changed, previous }: Omit<SignedRoot, 'signature'>,
  key: Uint8Array,
) {
  const lines = changed.map(({ stream, seq, hash }) => `${stream} ${seq} ${hash}`);
  return createHmac('sha256', key)
    .update(['alianzas-root', v, at, whole, streams, root, previous, ...lines].join('\n'), 'utf8')
    .digest('hex');
}

/** The head of each chain that these roots, in their order, hold last. */
export function headsAfter(roots: readonly SignedRoot[]): Map<string, Head> {
  const heads = new Map<string, Head>();
  for (const { whole, changed } of roots) {
    if (whole) heads.clear();
    for (const head of changed) heads.set(head.stream, head);
  }
  return heads;
}

/** What is wrong with the roots themselves, in their order: a signature, a gap, or a root that is not that of its heads. */
export function rootFaults(roots: readonly SignedRoot[], key: Uint8Array): RootFault[] {
  const faults: RootFault[] = [];
  for (const [index, root] of roots.entries()) {
    const before = roots[index - 1];
    if (!sameText(root.signature, signatureOf(root, key))) faults.push({ fault: 'forged', of: root.at });
    else if (root.previous !== (before?.signature ?? '') && before) faults.push({ fault: 'broken', of: root.at });
  }
  const last = roots.at(-1);
  if (faults.length > 0 || !last) return faults;
  const heads = [...headsAfter(roots).values()];
  if (merkleRoot(heads) !== last.root || heads.length !== last.streams) return [{ fault: 'broken', of: last.at }];
  return [];
}

function sameText(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
