import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import * as acta from './acta/index.ts';
import * as alliance from './alliance/index.ts';
import { acceptCommitments, preparePacket, recordAttendance } from './asRead.ts';
import type { Scene } from './closedScene.ts';
import * as commitment from './commitment/index.ts';
import * as contribution from './contribution/index.ts';
import * as evidence from './evidence/index.ts';
import { capacitiesOf, hashOf, must } from './given.ts';
import * as meeting from './meeting/index.ts';
import * as plan from './plan/index.ts';
import { addDays, bogotaDay } from './platform/index.ts';

export const upTo = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => from + n);
export const ALWAYS = upTo(2, 16);
/** Every state of a case but running. */
export const EVERY = ['suspended', 'withdrawn', 'endedEarly', 'closed'] as const;
export const today = (scene: Scene) => bogotaDay(scene.now);
export const key = () => randomUUID();

/** The acta of 3, approved long ago: only its id matters to what records under it. */
export const anActa = (scene: Scene) => scene.last('acta', sql`state = 'approved'`);
export const each = async <T>(scene: Scene, said: () => T): Promise<ReadonlyMap<string, T>> =>
  new Map(scene.one.organizations.map(({ id }) => [id, said()]));
export const without = <T extends { activity: number }>({ activity, ...rest }: T) => rest;

export const promise = (scene: Scene) => ({ action: 'Prestar', deliverable: 'Un salón', dueOn: today(scene) });
export const aCommitment = async (scene: Scene) =>
  must(
    await commitment.proposeCommitment(scene.by('professional'), {
      ...{ key: key(), alliance: scene.one.id, organization: scene.one.organizations[0]!.id },
      ...promise(scene),
    }),
  ).id;
/** A commitment of an ally as one born of the loop, to which it objected. */
export const anObjection = async (scene: Scene) => {
  const [row] = await scene.db.execute<{ id: string }>(sql`
    update commitment set state = 'proposed', round = 1, parent_id = id, evidence_form = null, answer_note = 'No', kept_at = null, kept_by = null, keep_reason = null
    where id = (select id from commitment where alliance_id = ${scene.one.id} and party_id is not null order by id limit 1) returning id`);
  return row!.id;
};
/** A commitment of an ally as a 13 No asked for it, at no desk and with nothing reported of it. */
export const aRenewal = async (scene: Scene) => {
  const [row] = await scene.db.execute<{ id: string }>(sql`
    update commitment set state = 'proposed', round = 1, parent_id = id, evidence_form = null, answered_at = null, answered_by = null, filing_id = null
    where id = (select id from commitment where alliance_id = ${scene.one.id} and party_id is not null order by id limit 1) returning id`);
  return row!.id;
};
export const accept = (scene: Scene, id: string) =>
  acceptCommitments(scene.ally(), {
    ...{ alliance: scene.one.id, commitments: [id], statement: 'yes' },
    principles: ['equality', 'coordination', 'jointResponsibility'],
  });
/** A commitment of each party, accepted. */
export const allCommitted = async (scene: Scene) => {
  for (const { id: organization, representative } of scene.one.organizations) {
    const of = { key: key(), alliance: scene.one.id, organization, ...promise(scene) };
    const { id } = must(await commitment.proposeCommitment(scene.by('professional'), of));
    must(
      await acceptCommitments(scene.through(representative), {
        ...{ alliance: scene.one.id, commitments: [id], statement: 'yes' },
        principles: ['equality', 'coordination', 'jointResponsibility'],
      }),
    );
  }
  return undefined;
};
export const aPacket = async (scene: Scene) => {
  await allCommitted(scene);
  return must(await preparePacket(scene.by('professional'), { alliance: scene.one.id })).id;
};
/** A file as the storage answers it. */
export const storedFile = () => {
  const sha256 = hashOf();
  return { key: sha256, name: 'foto', mediaType: 'image/jpeg', bytes: 9, sha256, scan: 'noScanner' as const };
};
export const aFile = async (scene: Scene) => {
  const side = { alliance: scene.one.id, organization: scene.one.organizations[0]!.id };
  return evidence.keepFiles(scene.ally(), { ...side, files: [storedFile()] });
};
export const anActivity = async (scene: Scene) => {
  const party = (await alliance.partiesOf(scene.by('lead'), scene.one.id)).find(
    (one) => one.organizationId === scene.one.organizations[0]!.id,
  )!;
  return scene.last('plan_activity', sql`alliance_id = ${scene.one.id} and party_id = ${party.id}`);
};
export const report = async (scene: Scene, files: string[]) =>
  evidence.submitEvidence(scene.ally(), {
    ...{ key: key(), planActivity: await anActivity(scene), description: 'Hecha', executedOn: today(scene) },
    ...{ place: 'El salón', showsMinors: 'no' as const, files },
  });
export const anEvidence = async (scene: Scene) => must(await report(scene, must(await aFile(scene)).ids)).id;
/** One that was accepted already, by somebody else. */
export const anAcceptedEvidence = async (scene: Scene) => {
  const [earlier] = await scene.db.execute<{ id: string }>(
    sql`select id from evidence where alliance_id = ${scene.one.id} and state = 'accepted' order by id desc limit 1`,
  );
  if (earlier) return earlier.id;
  const id = await anEvidence(scene);
  must(await evidence.acceptEvidence(scene.by('lead'), { evidence: id }));
  return id;
};
export const delivery = (scene: Scene) => ({
  ...{ key: key(), alliance: scene.one.id, organization: scene.one.organizations[0]!.id },
  ...{ initiative: scene.world.cycle.initiatives[0]!, category: 'talent' as const, description: 'Horas' },
  ...{ quantity: '1', unit: 'hora', deliveredOn: '2026-02-10', monetizable: 'no' as const },
  notMonetizableReason: 'Voluntariado',
});
/** What a verified line should have said. */
export const correction = (scene: Scene) => {
  const { alliance: _alliance, organization: _organization, ...said } = delivery(scene);
  return { ...said, quantity: '2', apartReason: 'Se vio tarde' };
};
export const aLine = async (scene: Scene) =>
  must(await contribution.declareContribution(scene.ally(), delivery(scene))).id;
/** A line that another verified already. */
export const aVerifiedLine = async (scene: Scene) => {
  const id = await aLine(scene);
  must(await contribution.verifyContribution(scene.by('lead'), { contribution: id }));
  return id;
};
export const convening = (scene: Scene, day: string, about: meeting.MeetingActivity = 9) => ({
  ...{ key: key(), cycle: scene.world.cycle.id, title: 'Mesa', agenda: 'Temas', modality: 'onSite' as const },
  ...{ place: 'Sala', day, from: '08:00', to: '09:00', activities: [about], alliances: [scene.one.id] },
});
/** Does what is of 9: a case that is not there yet is put at 9 meanwhile. */
const asIfAtNine = async <T>(scene: Scene, work: () => Promise<T>): Promise<T> => {
  const [row] = await scene.db.execute<{ step: number | null }>(
    sql`select step from alliance where id = ${scene.one.id}`,
  );
  const { step } = row!;
  if (step === null || step >= 9) return work();
  const put = (at: number) => scene.put(sql`update alliance set step = ${at} where id = ${scene.one.id}`);
  await put(9);
  const done = await work();
  await put(step);
  return done;
};
/** A meeting of 9. */
export const aMeeting = (scene: Scene) =>
  asIfAtNine(
    scene,
    async () => must(await meeting.conveneMeeting(scene.by('professional'), convening(scene, today(scene)))).id,
  );
/** What a meeting of a case may be for, by where it stands; of 9 also later. */
export const meetingAt = async (scene: Scene): Promise<meeting.MeetingActivity> => {
  const [row] = await scene.db.execute<{ step: number | null }>(
    sql`select step from alliance where id = ${scene.one.id}`,
  );
  return ([3, 4, 5, 8] as const).find((activity) => activity === row!.step) ?? 9;
};
export const aHeldMeeting = async (scene: Scene) => {
  const id = await aMeeting(scene);
  must(await recordAttendance(scene.by('professional'), { meeting: id, team: [scene.world.staff.professional.id] }));
  return id;
};
export const aDraft = async (scene: Scene) =>
  must(await acta.draftActa(scene.by('professional'), { key: key(), meeting: await aHeldMeeting(scene) })).id;
/** What is said of an acta in review that comes back; of a draft nothing is. */
export async function whyBack({ db }: Scene, id: string): Promise<{ correction?: string }> {
  const [row] = await db.execute<{ state: string }>(sql`select state from acta where id = ${id}`);
  return row!.state === 'inReview' ? { correction: 'Faltaba decirlo' } : {};
}
export const written = async (scene: Scene, id: string) =>
  acta.saveActa(scene.by('professional'), {
    ...{ acta: id, version: await versionOf(scene, 'acta', id), development: 'Se habló', internalNote: '' },
    ...(await whyBack(scene, id)),
    items: [{ alliance: scene.one.id, organization: null, internal: false, content: { activity: 9, agreement: 'Sí' } }],
  });
export const aReview = async (scene: Scene) => {
  const id = await aDraft(scene);
  must(await written(scene, id));
  must(await asIfAtNine(scene, () => acta.submitActa(scene.by('professional'), { acta: id })));
  return id;
};

/** A whole plan of the case, written and not approved. */
export const aPlan = async (scene: Scene) => {
  const ctx = scene.by('professional');
  const id = scene.one.id;
  const frame = { startsOn: today(scene), termMonths: 6, followUpMechanisms: 'Mesas', capacityStatement: 'Responde' };
  const parties = (await alliance.partiesOf(ctx, id)).map((party) => party.id);
  must(await plan.savePlanSection(ctx, { alliance: id, version: 0, ...frame, capacities: capacitiesOf(parties) }));
  must(await plan.addFollowUpDate(ctx, { alliance: id, onDay: addDays(today(scene), 3) }));
  for (const { id: promised, state } of await commitment.commitmentsOf(ctx, id)) {
    if (state !== 'accepted') continue;
    const said = { key: key(), alliance: id, commitment: promised, title: 'Jornadas', coresponsibility: 'Cada parte' };
    const { id: action } = must(await plan.addPlanAction(ctx, said));
    must(await plan.addPlanActivity(ctx, activityOfAction(scene, action)));
  }
  return undefined;
};
export const activityOfAction = (scene: Scene, action: string) => ({
  ...{
    key: key(),
    action,
    organization: 'secretariat' as const,
    title: `Jornada ${key()}`,
    responsible: 'Coordinación',
  },
  ...{ place: '', startsOn: today(scene), endsOn: addDays(today(scene), 20) },
});
export const anAction = async (scene: Scene) => {
  await aPlan(scene);
  return scene.last('plan_action');
};

/** The version of a row, as who edits it read it. */
export async function versionOf({ db }: Scene, table: string, id: string): Promise<number> {
  const [row] = await db.execute<{ version: number }>(
    sql`select version from ${sql.identifier(table)} where id = ${id}`,
  );
  return row?.version ?? 1;
}
