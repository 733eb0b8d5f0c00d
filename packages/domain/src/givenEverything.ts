import { createHash, randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { saveActa } from './acta/index.ts';
import { citeInput, handOverAlliances, recordDialogueSpace, saveProposal } from './alliance/index.ts';
import { approveProposal, carryOverAlliance, suspendAlliance } from './asRead.ts';
import { declareContribution } from './contribution/index.ts';
import { draftInitiative, openCycle } from './cycle/index.ts';
import { correctEvidence, keepFiles, submitEvidence } from './evidence/index.ts';
import { correctFilingNumber } from './filing/index.ts';
import { givenAlliance, radicado, reportOf, walk } from './givenAlliance.ts';
import { givenBalanceSaved } from './givenBalance.ts';
import { contents, type GivenAlliance, itemsFor, proposalOf } from './givenContents.ts';
import { answerNo, dayOf } from './givenLoop.ts';
import { givenInvitation, givenRequestSent } from './givenRequest.ts';
import {
  by,
  givenActaInReview,
  givenCycle,
  givenOrganization,
  hashOf,
  must,
  rowOf,
  through,
  type World,
} from './givenWorld.ts';
import { createSession, disablePerson } from './identity/index.ts';
import { lookAtPersonalData, recordPage, recordView } from './look/index.ts';
import { mergeOrganizations } from './organization/index.ts';
import { editPlanActivity, planOf } from './plan/index.ts';
import { decideCategory } from './recognition/index.ts';
import { enterVersionRequest } from './reference/index.ts';
import { contextOf } from './testing.ts';

/** Evidence that shows minors, reported by the first organization of an alliance at 11, with one picture. */
export async function givenMinors(world: World, one: GivenAlliance): Promise<{ evidence: string; file: string }> {
  const { id, representative } = one.organizations[0]!;
  const ctx = through(world, representative, dayOf(one, 11));
  const activities = (await planOf(by(world, 'lead', 11), one.id)).actions.flatMap((action) => action.activities);
  const planActivity = activities.find((activity) => activity.partyId)!.id;
  const report = { ...(await reportOf(ctx, one.id, id)), showsMinors: 'yes' as const };
  const { id: evidence } = must(await submitEvidence(ctx, { ...report, planActivity }));
  return { evidence, file: report.files[0]! };
}

function picture() {
  const sha256 = createHash('sha256').update(randomUUID()).digest('hex');
  return { key: sha256, name: 'foto.jpg', mediaType: 'image/jpeg', bytes: 1000, sha256, scan: 'noScanner' as const };
}

/** A pact under the methodology that the procedure names, at activity 3. */
async function givenPact(world: World): Promise<GivenAlliance> {
  const one = await givenAlliance(world, { at: 2 });
  const proposal = proposalOf(one.id, 'pact');
  const fields = { ...proposal.fields, methodology: 'Pactando' } as typeof proposal.fields;
  must(await saveProposal(by(world, 'professional', 2), { ...proposal, fields }));
  must(await approveProposal(by(world, 'professional', 2), { alliance: one.id }));
  return one;
}

async function fillCases(world: World): Promise<void> {
  const whole = await givenAlliance(world, { at: 16 });
  const typedWrong = { number: radicado(), filedOn: '2026-02-11', reason: 'Se escribió mal' };
  const { filing } = await rowOf(world, sql`select id as filing from filing where alliance_id = ${whole.id}`);
  const desk = by(world, 'correspondence', 17);
  must(await correctFilingNumber(desk, { filing: String(filing), version: 0, ...typedWrong }));
  const mistaken = await rowOf(
    world,
    sql`select id from evidence where alliance_id = ${whole.id} and state = 'accepted' limit 1`,
  );
  const untrue = { evidence: String(mistaken.id), reason: 'Era de otro taller' };
  must(await correctEvidence(by(world, 'director', 17), untrue));
  const looped = await givenAlliance(world, { at: 12 });
  await answerNo(world, looped);
  await walk(world, looped, 11, 12);
  const pact = await givenPact(world);
  const executing = await givenAlliance(world, { at: 11 });
  await givenAlliance(world, { at: 12, answers: ['no'] });
  const { evidence } = await givenMinors(world, executing);
  must(await recordView(by(world, 'lead', 12), { evidence }));
  must(
    await lookAtPersonalData(by(world, 'auditor', 12), { evidence, reason: 'Revisión del plan anual de auditoría' }),
  );
  await editAnActivity(world, executing);
  await sendBack(world, await givenAlliance(world, { at: 3 }));
  await givenInvitation(world, await givenOrganization(world));
  await givenRequestSent(world);
  await fillRest(world, whole, pact);
}

/** An acta that came back from review, with what was wrong with it. */
async function sendBack(world: World, one: GivenAlliance): Promise<void> {
  const acta = await givenActaInReview(world, {
    activities: [3],
    alliances: [one.id],
    items: itemsFor(one, contents[3]),
    day: 3,
  });
  const said = { development: 'Otra', internalNote: '', items: [], correction: 'Falta la lista de asistencia' };
  must(await saveActa(by(world, 'lead', 4), { acta, version: 3, ...said }));
}

/** An activity of an approved plan, done in another place. */
async function editAnActivity(world: World, one: GivenAlliance): Promise<void> {
  const ctx = by(world, 'lead', 12);
  const activities = (await planOf(ctx, one.id)).actions.flatMap((action) => action.activities);
  const { id, version, title, responsible, startsOn, endsOn } = activities.find((activity) => activity.partyId)!;
  const words = { title, organization: one.organizations[0]!.id, responsible, startsOn, endsOn, place: 'El parque' };
  must(await editPlanActivity(ctx, { activity: id, version, ...words, reason: 'Lluvia' }));
}

async function fillRest(world: World, whole: GivenAlliance, pact: GivenAlliance): Promise<void> {
  const [initiative] = world.cycle.initiatives;
  const line = {
    category: 'talent' as const,
    description: 'Horas',
    quantity: '1',
    unit: 'hora',
    deliveredOn: '2026-02-05',
  };
  const free = { monetizable: 'no' as const, notMonetizableReason: 'Voluntariado', initiative: initiative! };
  const [ally] = whole.organizations;
  const given = { key: randomUUID(), alliance: whole.id, organization: ally!.id, ...line, ...free };
  must(await declareContribution(through(world, ally!.representative, 20), given));
  const said = { citizens: 'Vecinas', institutions: 'Alcaldía', agreements: 'Horarios', disagreements: '' };
  const space = {
    key: randomUUID(),
    alliance: pact.id,
    kind: 'listening' as const,
    heldOn: '2026-02-05',
    place: 'Salón',
  };
  must(await recordDialogueSpace(by(world, 'professional', 9), { ...space, ...said }));
  const drafting = await givenAlliance(world, { at: 2 });
  const supports = { alliance: drafting.id, organization: null, files: [picture()] };
  const { ids: files } = must(await keepFiles(by(world, 'professional', 2), supports));
  const input = { key: randomUUID(), alliance: drafting.id, name: 'Estrategia', kind: 'strategy' as const, files };
  must(await citeInput(by(world, 'professional', 2), input));
  must(await suspendAlliance(by(world, 'lead', 3), { alliance: drafting.id, reason: 'Espera' }));
  const [from, colleague] = [world.staff.professional.id, world.staff.colleague.id];
  const handed = { from, to: colleague, alliances: [drafting.id], reason: 'Carga' };
  must(await handOverAlliances(by(world, 'lead', 3), handed));
  const grounds = { involvement: 'informed' as const, continuity: 'begins' as const, reason: 'Empieza' };
  must(await decideCategory(by(world, 'lead', 20), { key: randomUUID(), organization: ally!.id, ...grounds }));
  const [organization, into] = [await givenOrganization(world), await givenOrganization(world)].map(({ id }) => id);
  const merging = { organization: organization!, into: into!, reason: 'Es la misma' };
  must(await mergeOrganizations(by(world, 'lead', 20), { key: randomUUID(), ...merging }));
  must(await recordPage(by(world, 'auditor', 20), { path: `/organizaciones/${into}` }));
  await givenBalanceSaved(world);
  const to = (await givenCycle(world.database, world.staff, 2027)).cycle.id;
  must(await carryOverAlliance(by(world, 'director', 31), { alliance: pact.id, to, reason: 'Sigue' }));
  const { id: cycle } = must(await openCycle(by(world, 'director', 31), { key: randomUUID(), year: 2028 }));
  const draft = { key: randomUUID(), cycle, name: 'Apenas una idea', lineOfWork: 'Convivencia', description: '' };
  must(await draftInitiative(by(world, 'professional', 31), draft));
}

/** What the verbs of these stories do not write: sign-in, mails, reminders, a closed account. */
async function fillAccounts(world: World): Promise<void> {
  const { owner } = world.database;
  const person = world.staff.professional.id;
  const opening = { userAgentHash: 'x', browser: 'firefox', system: 'linux', way: 'totp' as const, person };
  const visitor = contextOf(world.database.backoffice, { kind: 'visitor', browser: null });
  must(await createSession(visitor, { ...opening, app: 'backoffice', idHash: hashOf() }));
  const reason = 'Salió del equipo';
  must(await disablePerson(by(world, 'administrator', 40), { person: world.staff.colleague.id, reason }));
  for (const holder of [person, world.staff.administrator.id]) {
    await owner.db.execute(
      sql`insert into credential (person_id, changed_at) values (${holder}, now()) on conflict do nothing`,
    );
    await owner.db.execute(sql`insert into recovery_code (person_id, code_hash) values (${holder}, 'x')`);
  }
  await owner.db.execute(sql`insert into attempt values ('x', now(), 1)`);
  await owner.db.execute(sql`insert into sign_in_challenge (id, email, browser_hash, code_hash, created_at, expires_at)
    values (gen_random_uuid(), 'x@example.org', 'x', 'x', now(), now())`);
}

/** A world with rows in every table but the mails, the reminders and the living workers: for tests that walk the catalogue. */
export async function givenEverything(world: World): Promise<void> {
  await fillCases(world);
  await fillAccounts(world);
  const request = { procedureVersion: 2, version: 0, number: '20247100001234' };
  must(await enterVersionRequest(by(world, 'administrator', 20), request));
}
