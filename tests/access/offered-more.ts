import { randomUUID } from 'node:crypto';
import { inviteAgain, renewSecondFactor } from '@alianzas/auth';
import { addPactMethodology, retirePactMethodology } from '@alianzas/domain/alliance';
import type { Call, Line, Noun, Scene } from '@alianzas/domain/closed';
import * as commitment from '@alianzas/domain/commitment';
import * as contribution from '@alianzas/domain/contribution';
import { keepFiles, submitEvidence, withdrawEvidence } from '@alianzas/domain/evidence';
import { prepareAmendment, takeBackPacket } from '@alianzas/domain/filing';
import { acceptCommitments, hashOf, must } from '@alianzas/domain/given';
import { disablePerson, enablePerson, endSessionsOf, setRoles } from '@alianzas/domain/identity';
import { lookAtPersonalData } from '@alianzas/domain/look';
import { mergeOrganizations } from '@alianzas/domain/organization';
import { bogotaDay } from '@alianzas/domain/platform';
import { partOrganizations } from '@alianzas/domain/reversal';
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
  const { ids } = must(await keepFiles(ctx, { alliance: scene.one.id, organization: null, files: [file] }));
  return submitEvidence(ctx, {
    ...{ key: key(), planActivity: await ownActivity(scene), description: 'Hecha', executedOn: today(scene) },
    ...{ place: 'El salón', showsMinors: 'no', files: ids },
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
];

const LINKS = { key: Buffer.alloc(32, 7), linkTo: (token: string) => `http://localhost:3001/activar/${token}` };
const EARLIER = sql`'2026-02-20T15:00:00Z'`;

const onAccount =
  (work: (ctx: ReturnType<Scene['by']>, person: string) => ReturnType<Call>): Call =>
  ({ by }, person) =>
    work(by('administrator'), person);

/** An account of the team, which is no noun of the procedure. */
const account: Noun = {
  noun: 'account',
  step: 3,
  given: async ({ world }) => world.staff.quality.id,
  states: {
    invited: (_scene, id) => sql`update person set disabled_at = null where id = ${id}`,
    active: (
      _scene,
      id,
    ) => sql`insert into credential (person_id, password_hash, totp_sealed, totp_confirmed_at, changed_at)
      values (${id}, 'x', 'x', ${EARLIER}, ${EARLIER})`,
    inside: (
      _scene,
      id,
    ) => sql`insert into session (id_hash, handle, app, person_id, created_at, last_seen_at, absolute_expires_at, user_agent_hash)
      values (${hashOf()}, ${randomUUID()}, 'backoffice', ${id}, now(), now(), now() + interval '1 day', 'x')`,
    disabled: (_scene, id) => sql`update person set disabled_at = ${EARLIER} where id = ${id}`,
  },
  verbs: {
    setRoles: { in: [], call: onAccount((ctx, person) => setRoles(ctx, { person, roles: ['auditor'] })) },
    disablePerson: { in: [], call: onAccount((ctx, person) => disablePerson(ctx, { person, reason })) },
    enablePerson: { in: [], call: onAccount((ctx, person) => enablePerson(ctx, { person, reason })) },
    endSessionsOf: { in: [], call: onAccount((ctx, person) => endSessionsOf(ctx, person)) },
    inviteAgain: { in: [], call: onAccount((ctx, person) => inviteAgain(ctx, LINKS, person)) },
    renewSecondFactor: { in: [], call: onAccount((ctx, person) => renewSecondFactor(ctx, LINKS, person)) },
  },
};

const methodology: Noun = {
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

/** Two registrations, of which the second may be part of the first. */
const merged: Noun = {
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
        mergeOrganizations(scene.by('lead'), { key: key(), organization: id, into: first(scene).id, reason }),
    },
    partOrganizations: {
      in: ['merged'],
      call: ({ by }, id) => partOrganizations(by('lead'), { organization: id, reason }),
    },
  },
};

export const moreNouns = [account, methodology, merged];
