import { sql } from 'drizzle-orm';
import { addParty } from './alliance/index.ts';
import { enterNetwork, withdrawLegalNature } from './asRead.ts';
import { key, versionOf } from './closedGiven.ts';
import type { Scene } from './closedScene.ts';
import { EARLIER, type Noun, staffOf, within } from './closedStates.ts';
import { lines } from './closedVerbs.ts';
import { acceptanceOf, bearerOf, givenInvitation, givenRequestSent, hashOf, invented, must } from './given.ts';
import { acceptInvitation, acceptRequest, sendInvitation } from './intake/index.ts';
import { registerOrganization, settleDoubt, verifyLegalNature } from './organization/index.ts';
import { decideCategory } from './recognition/index.ts';

/** An organization of a case, of which nothing depends on its legal nature yet. */
export const organization: Noun = {
  noun: 'organization',
  step: 3,
  given: async ({ one }) => one.organizations[0]!.id,
  states: {
    unverified: (_scene, id) =>
      sql`update organization set verified_by = null, verified_at = null, doubted_at = null where id = ${id}`,
    verified: (scene, id) =>
      sql`update organization set verified_by = ${staffOf(scene)}, verified_at = ${EARLIER} where id = ${id}`,
    doubted: (_scene, id) =>
      sql`update organization set doubted_at = ${EARLIER}, verified_by = null, verified_at = null where id = ${id}`,
    merged: ({ one }, id) => sql`update organization set merged_into = ${one.organizations[1]!.id} where id = ${id}`,
  },
  verbs: {
    verifyLegalNature: {
      in: ['unverified', 'verified', 'doubted'],
      call: ({ by }, id) => verifyLegalNature(by('professional'), { organization: id }),
    },
    withdrawLegalNature: {
      in: ['verified'],
      call: ({ by }, id) => withdrawLegalNature(by('professional'), { organization: id, reason: 'Se marcó otra' }),
    },
    settleDoubt: {
      in: ['doubted'],
      call: ({ by }, id) => settleDoubt(by('professional'), { organization: id, reason: 'Es una fundación' }),
    },
    decideCategory: {
      in: ['unverified', 'verified', 'doubted'],
      call: (scene, id) => categoryOf(scene, id),
    },
  },
};

/** One that is not in the case yet, and may join it or be met by it. */
export const joining: Noun = {
  ...organization,
  step: 2,
  given: async (scene) => {
    const { name, nit } = invented('Fundación');
    await givenRequestSent(within(scene));
    return must(await registerOrganization(scene.by('professional'), { key: key(), name, kind: 'FUNDACION', nit })).id;
  },
  verbs: {
    addParty: {
      in: ['unverified', 'verified', 'doubted'],
      call: ({ by, one }, organization) => addParty(by('professional'), { key: key(), alliance: one.id, organization }),
    },
    acceptRequest: {
      in: ['unverified', 'verified', 'doubted'],
      call: (scene, organization) => accepting(scene, scene.world.cycle.initiatives, organization),
    },
    sendInvitation: {
      in: ['unverified', 'verified', 'doubted'],
      call: (scene, organization) => inviting(scene, scene.world.cycle.initiatives, organization),
    },
  },
};

/** One that said yes in 5. */
export const entering: Noun = {
  ...organization,
  step: 6,
  verbs: {
    enterNetwork: {
      // A registration of a case that was merged since is read as the one that stays
      in: ['verified', 'merged'],
      call: ({ by, one }, organization) =>
        enterNetwork(by('professional'), {
          ...{ alliance: one.id, organization },
          relevant: { address: 'Calle 1', contact: 'Ana', email: 'a@b.co', phone: '601', interests: 'Leer' },
        }),
    },
  },
};

/** One that is linked to work for the initiatives, whatever it answered in 5. */
export const agreeing: Noun = {
  ...organization,
  step: 8,
  verbs: {
    agreeMethodology: {
      // A registration that was merged since is read as the one that stays
      in: ['verified', 'merged'],
      call: lines.find(({ verb }) => verb === 'agreeMethodology')!.call,
    },
  },
};

/** One that was invited, and answers by its link. */
export const answering: Noun = {
  ...organization,
  step: 2,
  given: async (scene) => {
    const { id } = await givenInvitation(within(scene), scene.one.organizations[1]!);
    await scene.put(sql`update invitation set expires_at = '2026-12-01' where id = ${id}`);
    return scene.one.organizations[1]!.id;
  },
  verbs: {
    acceptInvitation: {
      in: ['unverified', 'verified', 'doubted', 'merged'],
      call: async (scene) => {
        const id = await scene.last('invitation', sql`state = 'sent'`);
        return acceptInvitation(scene.through(bearerOf('invitation', id)), id, acceptanceOf('Ana Inventada'));
      },
    },
  },
};

/** The request that waits is accepted, of an organization that is registered or of its own. */
export async function accepting(scene: Scene, initiatives: readonly string[], organization?: string) {
  const request = await scene.last('request', sql`state = 'sent'`);
  return acceptRequest(scene.by('lead'), {
    ...{ request, version: await versionOf(scene, 'request', request), title: 'Otra', initiatives: [...initiatives] },
    ...{ professional: scene.world.staff.professional.id, ...(organization && { organization }) },
  });
}

export function inviting(scene: Scene, initiatives: readonly string[], organization: string) {
  return sendInvitation(
    scene.by('lead'),
    {
      ...{ key: key(), organization, title: 'Otra', message: 'Vengan', initiatives: [...initiatives] },
      ...{ contactName: 'Ana Inventada', contactEmail: 'ana@inventada.example', verifiedHow: 'La vimos' },
      professional: scene.world.staff.professional.id,
    },
    { tokenHash: hashOf(), sealedToken: 'sellado' },
  );
}

function categoryOf({ by }: Scene, id: string) {
  return decideCategory(by('lead'), {
    ...{ key: key(), organization: id, involvement: 'cooperates', continuity: 'sustains', reason: 'Por su papel' },
  });
}
