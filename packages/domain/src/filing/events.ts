import type { Events, Job, Reactions, StreamKind } from '../platform/index.ts';
import type { Facts } from '../procedure/index.ts';
import type { FilingKind } from './filing.ts';

/** The radicado of the packet is what closes activity 9, while there is one to close. */
export const facts: Facts = {
  'commitments.filed': ({ data }) => (data.afterEnd ? null : { type: 'recordKept', activity: 9 }),
};

/** The parties hear of a number that was corrected; of a packet's, whoever answers for the case too. */
function toldOf(stream: StreamKind, kind: FilingKind): readonly string[] {
  if (stream !== 'alliance') return [];
  return kind === 'balance' ? ['filingCorrected'] : ['filingCorrected', 'numberCorrected'];
}

/** The parties hear of the number of a packet, and of that of an amendment, with what follows; nothing does after the end. */
function filed({ stream, data }: Events['commitments.filed' | 'amendment.filed']): readonly Job[] {
  if (data.afterEnd) return [];
  const payload = { template: 'commitmentsFiled', alliance: stream.id, filing: data.filing };
  return [{ task: 'mail', key: `commitmentsFiled:${data.filing}`, payload }];
}

export const reactions: Reactions = {
  'filing.corrected': ({ stream, data }) =>
    toldOf(stream.kind, data.kind).map((template) => ({
      task: 'mail',
      key: `${template}:${stream.id}:${data.filing}:${data.correction}`,
      payload: { template, alliance: stream.id, filing: data.filing, correction: data.correction, person: data.by },
    })),
  'commitments.filed': filed,
  'amendment.filed': filed,
};
