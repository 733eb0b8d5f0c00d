import { sql } from 'drizzle-orm';
import { key } from './closedGiven.ts';
import type { Scene } from './closedScene.ts';
import { EARLIER, type Noun, staffOf } from './closedStates.ts';
import { settleDoubt, verifyLegalNature, withdrawLegalNature } from './organization/index.ts';
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

function categoryOf({ by }: Scene, id: string) {
  return decideCategory(by('lead'), {
    ...{ key: key(), organization: id, involvement: 'cooperates', continuity: 'sustains', reason: 'Por su papel' },
  });
}
