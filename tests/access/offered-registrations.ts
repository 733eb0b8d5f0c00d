import { randomUUID } from 'node:crypto';
import { addPactMethodology, retirePactMethodology } from '@alianzas/domain/alliance';
import type { Noun } from '@alianzas/domain/closed';
import { must } from '@alianzas/domain/given';
import { bringPerson, endMembership, mergeOrganizations } from '@alianzas/domain/organization';
import { personOf } from '@alianzas/domain/platform';
import { partOrganizations } from '@alianzas/domain/reversal';
import { sql } from 'drizzle-orm';

const key = () => randomUUID();
const reason = 'Se escribió por error';
const newcomer = () => ({
  name: 'Ana Pérez',
  email: `ana-${randomUUID()}@ejemplo.org`,
  role: 'delegate' as const,
  verifiedHow: 'Mostró el acta de su junta',
});
const EARLIER = sql`'2026-02-20T15:00:00Z'`;

export const methodology: Noun = {
  noun: 'methodology',
  step: 4,
  given: async ({ by }) =>
    must(await addPactMethodology(by('lead'), { key: key(), name: 'Otra', owner: 'IDPAC', description: 'Hablar' })).id,
  states: {
    listed: (_scene, id) => sql`update pact_methodology set retired_at = null where id = ${id}`,
    retired: (_scene, id) => sql`update pact_methodology set retired_at = ${EARLIER} where id = ${id}`,
  },
  verbs: {
    retirePactMethodology: {
      in: ['listed'],
      call: ({ by }, id) => retirePactMethodology(by('lead'), { methodology: id }),
    },
  },
};

/** Who represents the first organization, and may have been taken out of it. */
export const member: Noun = {
  noun: 'member',
  step: 5,
  given: async ({ one }) => one.organizations[0]!.representative.person,
  states: {
    acting: (_scene, id) =>
      sql`update membership set until = null, ended_by = null, end_reason = null where person_id = ${id}`,
    ended: (scene, id) =>
      sql`update membership set until = ${EARLIER}, ended_by = ${personOf(scene.by('lead').actor)}, end_reason = ${reason} where person_id = ${id}`,
  },
  verbs: {
    endMembership: {
      in: ['acting'],
      call: ({ by, one }, id) =>
        endMembership(by('lead'), {
          ...{ organization: one.organizations[0]!.id, person: id, reason },
          leavesNobody: 'yes',
        }),
    },
  },
};

/** Two registrations, of which the second may be part of the first. */
export const merged: Noun = {
  noun: 'registration',
  step: 5,
  given: async (scene) => {
    const [into, other] = scene.one.organizations.map(({ id }) => id);
    must(await mergeOrganizations(scene.by('lead'), { key: key(), organization: other!, into: into!, reason }));
    return other!;
  },
  states: {
    merged: (_scene, id) => sql`update organization set name = name where id = ${id}`,
    parted: (_scene, id) =>
      sql`with parted as (update organization_merge set parted_at = ${EARLIER}, parted_by = by, part_reason = 'No lo era' where organization_id = ${id}) update organization set merged_into = null where id = ${id}`,
  },
  verbs: {
    mergeOrganizations: {
      in: ['parted'],
      call: (scene, id) =>
        mergeOrganizations(scene.by('lead'), {
          key: key(),
          organization: id,
          into: scene.one.organizations[0]!.id,
          reason,
        }),
    },
    bringPerson: {
      in: ['parted'],
      call: ({ by }, id) => bringPerson(by('lead'), { organization: id, ...newcomer() }),
    },
    partOrganizations: {
      in: ['merged'],
      call: ({ by }, id) => partOrganizations(by('lead'), { organization: id, reason }),
    },
  },
};
