import type { MergeFacts } from '@alianzas/domain/notification';
import { portal } from '@alianzas/paths';
import { type Draft, draft, type Links, type Write } from '../draft.ts';

export type MergedFacts = Pick<MergeFacts, 'people' | 'joined' | 'kept'> & MergeFacts['merged'];

export const organizationsMerged: Write<MergedFacts> = (facts, links) => told('merged', facts, links);

export const organizationsParted: Write<MergedFacts> = (facts, links) => told('parted', facts, links);

function told(act: 'merged' | 'parted', facts: MergedFacts, links: Links): readonly Draft[] {
  const { people, joined, kept, reason, by } = facts;
  return people.map(({ name, email, organization: own }) => {
    const other = own.id === kept.id ? joined.name : kept.name;
    const said = {
      ...{ name, act, own: own.name, other: act === 'merged' ? other : null, reason, by: by.name, byEmail: by.email },
      url: links.portal(portal.start()),
    };
    return draft('organizationsMerged', email, said, { organizationId: own.id });
  });
}
