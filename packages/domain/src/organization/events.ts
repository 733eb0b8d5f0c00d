import type { Events, Job, Reactions } from '../platform/index.ts';

/** The people of both registrations hear that they are one, and that they are two again. */
export const reactions: Reactions = {
  'organization.merged': (event) => told('organizationsMerged', event),
  'organization.parted': (event) => told('organizationsParted', event),
  // Who comes first has nobody to be told to; where all had left, who answers for its cases is; who was brought in is too
  'membership.added': (event, at) =>
    event.data.standing || event.data.again || event.data.brought ? [changed('memberJoined', event, at)] : [],
  'membership.ended': (event, at) => [changed('memberEnded', event, at)],
};

/** Those who act for an organization, and who answers for its cases, hear who joins it and who was taken out. */
function changed(
  template: string,
  { stream, data: { person } }: Events['membership.added' | 'membership.ended'],
  at: Date,
): Job {
  const key = `${template}:${stream.id}:${person}:${at.toISOString()}`;
  return { task: 'mail', key, payload: { template, organization: stream.id, person: person } };
}

function told(
  template: string,
  { data: { merge } }: Events['organization.merged' | 'organization.parted'],
): readonly Job[] {
  return [{ task: 'mail', key: `${template}:${merge}`, payload: { template, merge } }];
}
