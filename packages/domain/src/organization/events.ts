import type { DomainEvent, Job, Reactions } from '../platform/index.ts';

/** The people of both registrations hear that they are one, and that they are two again. */
export const reactions: Reactions = {
  'organization.merged': (event) => told('organizationsMerged', event),
  'organization.parted': (event) => told('organizationsParted', event),
};

function told(template: string, { data: { merge } }: DomainEvent): readonly Job[] {
  return [{ task: 'mail', key: `${template}:${merge}`, payload: { template, merge } }];
}
