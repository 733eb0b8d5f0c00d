import { type Box, type Boxes, bare } from './boxes.ts';
import type { Veil } from './candidate.ts';

/** What the boxes that say how a film plays hold, of its tables and of its pieces. Whatever else stands in one only tells something. */
const holds: { readonly [type: string]: ReadonlySet<string> } = {
  mvex: new Set(['mehd', 'trex', 'leva', 'trep']),
  minf: new Set(['vmhd', 'smhd', 'hmhd', 'nmhd', 'sthd', 'gmhd', 'hdlr', 'dinf', 'stbl']),
  stbl: new Set([
    ...['stsd', 'stts', 'ctts', 'cslg', 'stsc', 'stsz', 'stz2', 'stco', 'co64', 'stss', 'stps', 'stsh', 'stdp'],
    ...['padb', 'sdtp', 'sbgp', 'sgpd', 'subs', 'saiz', 'saio'],
  ]),
  moof: new Set(['mfhd', 'traf', 'pssh']),
  traf: new Set(['tfhd', 'tfdt', 'trun', 'sdtp', 'sbgp', 'sgpd', 'subs', 'saiz', 'saio', 'senc']),
  mfra: new Set(['tfra', 'mfro']),
};

/** What stands in these boxes, at every level that `holds` names, and does not play; null when some do not fill theirs. */
export async function veilWithin(within: Boxes['within'], boxes: readonly Box[]): Promise<Veil | null> {
  const veil: Veil[number][] = [];
  for (const { type, body, end } of boxes) {
    const kept = holds[type];
    if (!kept) continue;
    const inside = await within(body, end);
    const deeper =
      inside &&
      (await veilWithin(
        within,
        inside.filter((one) => kept.has(one.type)),
      ));
    if (!inside || !deeper) return null;
    const told = inside.filter((one) => !kept.has(one.type)).flatMap(bare);
    for (const range of [...told, ...deeper]) veil.push(range);
  }
  return veil;
}
