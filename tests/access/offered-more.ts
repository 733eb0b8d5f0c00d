import { randomUUID } from 'node:crypto';
import type { Line, Scene } from '@alianzas/domain/closed';
import * as commitment from '@alianzas/domain/commitment';
import * as contribution from '@alianzas/domain/contribution';
import { keepFiles, submitEvidence, withdrawEvidence } from '@alianzas/domain/evidence';
import { takeBackPacket } from '@alianzas/domain/filing';
import { acceptCommitments, hashOf, must, prepareAmendment } from '@alianzas/domain/given';
import { lookAtPersonalData } from '@alianzas/domain/look';
import { bogotaDay } from '@alianzas/domain/platform';
import { sql } from 'drizzle-orm';

const today = (scene: Scene) => bogotaDay(scene.now);
const first = (scene: Scene) => scene.one.organizations[0]!;
const key = () => randomUUID();
const reason = 'Se escribió por error';
const promise = (scene: Scene) => ({ action: 'Prestar', deliverable: 'Un salón', dueOn: today(scene) });
const delivery = (scene: Scene) => ({
  ...{ key: key(), alliance: scene.one.id, organization: first(scene).id, category: 'talent' as const },
  ...{ initiative: scene.world.cycle.initiatives[0]!, description: 'Horas', quantity: '1', unit: 'hora' },
  ...{ deliveredOn: '2026-02-10', monetizable: 'no' as const, notMonetizableReason: 'Voluntariado' },
});

async function versionOf({ db }: Scene, table: string, id: string): Promise<number> {
  const [row] = await db.execute<{ version: number }>(
    sql`select version from ${sql.identifier(table)} where id = ${id}`,
  );
  return row?.version ?? 1;
}

const proposed = async (scene: Scene) => {
  const said = { key: key(), alliance: scene.one.id, organization: first(scene).id, ...promise(scene) };
  return must(await commitment.proposeCommitment(scene.ally(), said)).id;
};
const agreed = async (scene: Scene) => {
  const id = await proposed(scene);
  const principles = ['equality', 'coordination', 'jointResponsibility'] as const;
  const said = { alliance: scene.one.id, commitments: [id], statement: 'yes' as const, principles: [...principles] };
  must(await acceptCommitments(scene.ally(), said));
  return id;
};

/** Evidence that the team reports of the secretariat's own activity. */
async function reported(scene: Scene) {
  const ctx = scene.by('professional');
  const sha256 = hashOf();
  const file = { key: sha256, name: 'foto', mediaType: 'image/jpeg', bytes: 9, sha256, scan: 'noScanner' as const };
  const kept = await keepFiles(ctx, { alliance: scene.one.id, organization: null, files: [file] });
  if (!kept.ok) return kept;
  return submitEvidence(ctx, {
    ...{ key: key(), planActivity: await ownActivity(scene), description: 'Hecha', executedOn: today(scene) },
    ...{ place: 'El salón', showsMinors: 'no', files: kept.value.ids },
  });
}

const ownActivity = (scene: Scene) =>
  scene.last('plan_activity', sql`alliance_id = ${scene.one.id} and party_id is null`);

/** What the other side does by the same verb, and an amendment that was taken back. */
export const moreLines: readonly Line[] = [
  {
    verb: 'proposeCommitment, an ally',
    at: [9],
    call: async (scene) =>
      commitment.proposeCommitment(scene.ally(), {
        ...{ key: key(), alliance: scene.one.id, organization: first(scene).id, ...promise(scene) },
      }),
  },
  {
    verb: 'amendCommitment, an ally',
    at: [9],
    given: proposed,
    about: 'commitment',
    call: async (scene, id) =>
      commitment.amendCommitment(scene.ally(), {
        ...{ commitment: id, version: await versionOf(scene, 'commitment', id), ...promise(scene), deliverable: 'Dos' },
      }),
  },
  {
    verb: 'withdrawCommitment, an ally',
    at: [9],
    given: proposed,
    about: 'commitment',
    call: async (scene, id) =>
      commitment.withdrawCommitment(scene.ally(), {
        ...{ commitment: id, version: await versionOf(scene, 'commitment', id), reason },
      }),
  },
  {
    verb: 'replaceCommitment, an ally',
    at: [9],
    given: agreed,
    about: 'commitment',
    call: async (scene, id) =>
      commitment.replaceCommitment(scene.ally(), {
        ...{ key: key(), commitment: id, version: await versionOf(scene, 'commitment', id), reason, ...promise(scene) },
      }),
  },
  { verb: 'submitEvidence, the team', at: [11], call: reported },
  {
    verb: 'withdrawEvidence, the team',
    at: [11],
    given: async (scene) => must(await reported(scene)).id,
    about: 'evidence',
    call: (scene, evidence) => withdrawEvidence(scene.by('professional'), { evidence, reason }),
  },
  {
    verb: 'declareContribution with a reason, the team',
    at: [9],
    call: (scene) =>
      contribution.declareContribution(scene.by('professional'), { ...delivery(scene), apartReason: 'Llegó tarde' }),
  },
  ...(['withdrawContribution', 'correctContribution'] as const).map(
    (verb): Line => ({
      verb: `${verb}, the team`,
      at: [9],
      given: async (scene) =>
        must(await contribution.declareContribution(scene.by('professional'), delivery(scene))).id,
      about: 'contribution',
      call: (scene, id) =>
        verb === 'withdrawContribution'
          ? contribution.withdrawContribution(scene.by('professional'), { contribution: id, reason })
          : contribution.correctContribution(scene.by('professional'), {
              ...{ ...delivery(scene), contribution: id, quantity: '2', reason },
            }),
    }),
  ),
  {
    verb: 'prepareAmendment, again',
    at: [11],
    given: async (scene) => {
      const { id } = scene.one;
      await scene.put(sql`update commitment set round = 1, parent_id = id, filing_id = null where id =
        (select id from commitment where alliance_id = ${id} and state = 'accepted' order by id limit 1)`);
      const filing = must(await prepareAmendment(scene.by('professional'), { alliance: id })).id;
      must(await takeBackPacket(scene.by('professional'), { filing, reason }));
      return filing;
    },
    about: 'filing',
    call: ({ by, one }) => prepareAmendment(by('professional'), { alliance: one.id }),
  },
  {
    verb: 'lookAtPersonalData',
    at: [11],
    given: async (scene) => {
      const id = must(await reported(scene)).id;
      await scene.put(sql`update evidence set shows_minors = true where id = ${id}`);
      return id;
    },
    call: ({ by }, evidence) =>
      lookAtPersonalData(by('director'), { evidence, reason: 'Respuesta a la queja de una familia' }),
  },
  {
    verb: 'lookAtPersonalData, of a request',
    at: [11],
    given: async ({ one }) => one.request,
    call: async ({ by, db }, id) => {
      const [row] = await db.execute<{ code: string }>(sql`select code from request where id = ${id}`);
      return lookAtPersonalData(by('director'), { request: row!.code, reason: 'Respuesta a la queja de una familia' });
    },
  },
];
