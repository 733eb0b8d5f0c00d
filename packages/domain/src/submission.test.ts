import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { expect, test, vi } from 'vitest';
import { draftActa } from './acta/index.ts';
import { addParty } from './alliance/index.ts';
import { proposeImprovement } from './balance/index.ts';
import { commitmentsOf, proposeCommitment } from './commitment/index.ts';
import { declareContribution } from './contribution/index.ts';
import { draftInitiative, openCycle } from './cycle/index.ts';
import { keepFiles, submitEvidence } from './evidence/index.ts';
import {
  aWorld,
  by,
  givenAlliance,
  givenInvitation,
  givenOrganization,
  hashOf,
  improvementOf,
  invented,
  mailsAbout,
  must,
  refusal,
  reportOf,
  rowOf,
  through,
} from './given.ts';
import { sendInvitation, startRequest } from './intake/index.ts';
import { conveneMeeting } from './meeting/index.ts';
import { registerOrganization } from './organization/index.ts';
import { addPlanAction, addPlanActivity, planOf } from './plan/index.ts';
import { claim, type Outcome } from './platform/index.ts';
import { openEdition } from './recognition/index.ts';

const world = aWorld();
const TIMES = process.env.DEEP ? 2_000 : 20;
vi.setConfig({ testTimeout: 300_000 });

/** Submits the same form that many times at once; the one id that all of them got. */
async function sameId(submit: () => Promise<Outcome<{ id: string }>>): Promise<string> {
  const outcomes = await Promise.all(Array.from({ length: TIMES }, submit));
  const ids = new Set(outcomes.map((outcome) => must(outcome).id));
  expect(ids.size).toBe(1);
  return [...ids][0]!;
}

/** How many rows of a table have that id, and how many events and jobs speak of it. */
async function marksOf(
  table: string,
  id: string,
  event: string,
): Promise<{ rows: unknown; events: unknown; jobs: number }> {
  const row = await rowOf(
    world(),
    sql`select (select count(*)::int from ${sql.identifier(table)} where id = ${id}) as rows,
    (select count(*)::int from event where name = ${event} and (stream_id = ${id} or data like '%' || ${id}::text || '%')) as events`,
  );
  return { rows: row.rows, events: row.events, jobs: (await mailsAbout(world(), id)).length };
}

test(`a request started ${TIMES} times at once with one key is one draft`, async () => {
  const key = randomUUID();
  const ctx = through(world(), { kind: 'visitor', browser: hashOf() }, 1);
  const id = await sameId(() => startRequest(ctx, { key, tokenHash: hashOf() }));
  expect(await marksOf('request', id, 'request.started')).toEqual({ rows: 1, events: 1, jobs: 0 });
});

test(`an organization registered ${TIMES} times at once with one key is one organization`, async () => {
  const { name, nit } = invented('Fundación');
  const input = { key: randomUUID(), name, nit, kind: 'FUNDACION' };
  const id = await sameId(() => registerOrganization(by(world(), 'professional', 1), input));
  expect(await marksOf('organization', id, 'organization.registered')).toEqual({ rows: 1, events: 1, jobs: 0 });
});

test(`an invitation sent ${TIMES} times at once is one invitation, one alliance and one mail`, async () => {
  const organization = await givenOrganization(world());
  const { input } = await givenInvitation(world(), organization);
  const again = { ...input, key: randomUUID(), contactName: 'Otra persona' };
  const id = await sameId(() =>
    sendInvitation(by(world(), 'professional', 1), again, { tokenHash: hashOf(), sealedToken: 'sellado' }),
  );
  expect(await marksOf('invitation', id, 'invitation.sent')).toEqual({ rows: 1, events: 1, jobs: 1 });
  expect(
    await rowOf(world(), sql`select count(*)::int as n from party where organization_id = ${organization.id}`),
  ).toEqual({ n: 2 });
});

test(`a meeting convened ${TIMES} times at once is one meeting with one mail`, async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const where = { modality: 'virtual' as const, place: 'Enlace', day: '2026-03-20', from: '08:00', to: '09:00' };
  const said = { title: 'Mesa', agenda: 'Conocernos', activities: [3 as const], alliances: [one.id] };
  const input = { key: randomUUID(), cycle: world().cycle.id, ...where, ...said };
  const id = await sameId(() => conveneMeeting(by(world(), 'professional', 2), input));
  expect(await marksOf('meeting', id, 'meeting.convened')).toEqual({ rows: 1, events: 1, jobs: 1 });
});

test(`a contribution declared ${TIMES} times at once is one line of the ledger`, async () => {
  const one = await givenAlliance(world(), { at: 9 });
  const { id: organization, representative } = one.organizations[0]!;
  const free = {
    monetizable: 'no' as const,
    notMonetizableReason: 'Voluntariado',
    initiative: world().cycle.initiatives[0]!,
  };
  const said = {
    category: 'talent' as const,
    description: 'Horas',
    quantity: '1',
    unit: 'hora',
    deliveredOn: '2026-02-04',
  };
  const input = { key: randomUUID(), alliance: one.id, organization, ...said, ...free };
  const id = await sameId(() => declareContribution(through(world(), representative, 10), input));
  expect(await marksOf('contribution', id, 'contribution.declared')).toEqual({ rows: 1, events: 1, jobs: 2 });
});

test(`a commitment proposed ${TIMES} times at once is one commitment, with one number`, async () => {
  const one = await givenAlliance(world(), { at: 9 });
  const promise = {
    action: 'Prestar',
    deliverable: 'Un salón',
    dueOn: '2026-05-01',
    organization: one.organizations[0]!.id,
  };
  const input = { key: randomUUID(), alliance: one.id, ...promise };
  const id = await sameId(() => proposeCommitment(by(world(), 'professional', 9), input));
  expect(await marksOf('commitment', id, 'commitment.proposed')).toEqual({ rows: 1, events: 1, jobs: 0 });
  expect(await commitmentsOf(by(world(), 'professional', 9), one.id)).toHaveLength(1);
});

test(`an action and an activity of the plan added ${TIMES} times at once are one each`, async () => {
  const one = await givenAlliance(world(), { at: 10 });
  const ctx = by(world(), 'professional', 10);
  const [commitment] = await commitmentsOf(ctx, one.id);
  const action = {
    key: randomUUID(),
    alliance: one.id,
    commitment: commitment!.id,
    title: 'Jornadas',
    coresponsibility: 'Cada parte',
  };
  const added = await sameId(() => addPlanAction(ctx, action));
  expect(await marksOf('plan_action', added, 'planAction.added')).toEqual({ rows: 1, events: 1, jobs: 0 });
  const times = { startsOn: '2026-02-12', endsOn: '2026-03-12', place: '' };
  const activity = {
    key: randomUUID(),
    action: added,
    title: 'Una',
    organization: 'secretariat' as const,
    responsible: 'Coordinación',
    ...times,
  };
  const done = await sameId(() => addPlanActivity(ctx, activity));
  expect(await marksOf('plan_activity', done, 'planActivity.added')).toEqual({ rows: 1, events: 1, jobs: 0 });
});

test(`an evidence submitted ${TIMES} times at once is one evidence with its files`, async () => {
  const one = await givenAlliance(world(), { at: 11 });
  const { id: organization, representative } = one.organizations[0]!;
  const ctx = through(world(), representative, 11);
  const activities = (await planOf(by(world(), 'professional', 11), one.id)).actions.flatMap(
    (action) => action.activities,
  );
  const planActivity = activities.find((activity) => activity.partyId)!.id;
  const input = { ...(await reportOf(ctx, one.id, organization)), planActivity };
  const id = await sameId(() => submitEvidence(ctx, input));
  expect(await marksOf('evidence', id, 'evidence.received')).toEqual({ rows: 1, events: 1, jobs: 2 });
});

test(`what a cycle, an acta, an alliance and a balance open ${TIMES} times at once is opened once`, async () => {
  const lead = by(world(), 'lead', 3);
  const key = () => randomUUID();
  const { id: cycle } = world().cycle;
  const year = { key: key(), year: 2040 };
  const opened = await sameId(() => openCycle(lead, year));
  expect(await marksOf('cycle', opened, 'cycle.opened')).toEqual({ rows: 1, events: 1, jobs: 0 });
  const drafted = { key: key(), cycle: opened, name: 'Una', lineOfWork: 'L', description: '' };
  await sameId(() => draftInitiative(lead, drafted));
  const gala = { key: key(), cycle, name: 'Gala', technicalDocument: 'DT-2' };
  await sameId(() => openEdition(lead, gala));
  const improvement = { ...improvementOf(cycle), key: key() };
  await sameId(() => proposeImprovement(lead, improvement));
  const one = await givenAlliance(world(), { at: 2 });
  const joining = { key: key(), alliance: one.id, organization: (await givenOrganization(world())).id };
  const party = await sameId(() => addParty(lead, joining));
  expect(await marksOf('party', party, 'party.added')).toMatchObject({ rows: 1, events: 1 });
  expect((await mailsAbout(world(), one.id)).filter((mail) => mail === 'partyAdded')).toHaveLength(1);
  const met = await givenAlliance(world(), { at: 3 });
  const when = { day: '2026-02-06', from: '08:00', to: '09:00', modality: 'virtual' as const, place: 'Enlace' };
  const said = { title: 'Mesa', agenda: 'Conocernos', activities: [3 as const], alliances: [met.id], ...when };
  const { id: meeting } = must(await conveneMeeting(lead, { key: key(), cycle, ...said }));
  const minutes = { key: key(), meeting };
  const acta = await sameId(() => draftActa(lead, minutes));
  expect(await marksOf('acta', acta, 'acta.drafted')).toEqual({ rows: 1, events: 1, jobs: 0 });
});

test('what was typed belongs to its key: other words under it are told, the same words find what is there', async () => {
  const one = await givenAlliance(world(), { at: 9 });
  const ctx = by(world(), 'professional', 9);
  const promise = { deliverable: 'Un salón', dueOn: '2026-05-01', organization: one.organizations[0]!.id };
  const typed = { alliance: one.id, action: 'Prestar', ...promise };
  const key = randomUUID();
  const { id } = must(await proposeCommitment(ctx, { key, ...typed }));
  expect(must(await proposeCommitment(ctx, { key, ...typed })).id).toBe(id);
  const other = await proposeCommitment(ctx, { key, ...typed, action: 'Prestar dos' });
  expect(other).toMatchObject({ refusal: { code: 'submission.otherContent', at: ctx.now.toISOString() } });
  expect(await commitmentsOf(ctx, one.id)).toHaveLength(1);
});

test('an evidence sent again has the same files, whatever ids their rows have; with others it is told', async () => {
  const one = await givenAlliance(world(), { at: 11 });
  const { id: organization, representative } = one.organizations[0]!;
  const ctx = through(world(), representative, 11);
  const plan = await planOf(by(world(), 'professional', 11), one.id);
  const planActivity = plan.actions.flatMap((action) => action.activities).find(({ partyId }) => partyId)!.id;
  const { files: _, ...typed } = await reportOf(ctx, one.id, organization);
  const owner = { alliance: one.id, organization, submission: typed.key };
  const send = async (sum: string) => {
    const file = { name: 'a.jpg', mediaType: 'image/jpeg', bytes: 3, sha256: sum, scan: 'noScanner' as const };
    const kept = must(await keepFiles(ctx, { ...owner, files: [{ ...file, key: randomUUID() }] }));
    return submitEvidence(ctx, { ...typed, planActivity, files: kept.ids });
  };
  const first = must(await send('1'.repeat(64)));
  expect(must(await send('1'.repeat(64))).id).toBe(first.id);
  expect(await send('2'.repeat(64))).toMatchObject({ refusal: { code: 'submission.otherContent' } });
});

test('what is kept of what was typed is guessed by nobody: the same words by another key read otherwise, and say nothing', async () => {
  const one = await givenAlliance(world(), { at: 9 });
  const typed = {
    deliverable: 'Un salón',
    dueOn: '2026-05-01',
    organization: one.organizations[0]!.id,
    alliance: one.id,
  };
  const key = randomUUID();
  const ctx = by(world(), 'professional', 9);
  must(await proposeCommitment(ctx, { key, ...typed, action: 'Prestar' }));
  const kept = async () =>
    String((await rowOf(world(), sql`select content from submission where key = ${key}`)).content);
  const guess = createHash('sha256')
    .update(JSON.stringify({ ...typed, action: 'Prestar' }))
    .digest('hex');
  expect(await kept()).toMatch(/^[0-9a-f]{8}\.[0-9a-f]{64}$/);
  expect(await kept()).not.toContain(guess);
  const renewed = { ...ctx, contentKey: Buffer.alloc(32, 1) };
  expect(must(await proposeCommitment(renewed, { key, ...typed, action: 'Prestar dos' })).id).toBe(
    must(await proposeCommitment(ctx, { key, ...typed, action: 'Prestar' })).id,
  );
  expect(refusal(await proposeCommitment(ctx, { key, ...typed, action: 'Prestar dos' }))).toBe(
    'submission.otherContent',
  );
});

test('where a person sends a form, the same words under a fresh key are asked about while their first result stands', async () => {
  const one = await givenAlliance(world(), { at: 9 });
  const promise = { deliverable: 'Un salón', dueOn: '2026-05-01', organization: one.organizations[0]!.id };
  const typed = { alliance: one.id, action: 'Prestar', ...promise };
  const ctx = { ...by(world(), 'professional', 9), asksRepeats: true };
  const propose = (of: typeof ctx, more = {}) => proposeCommitment(of, { key: randomUUID(), ...typed, ...more });
  const { id } = must(await propose(ctx));
  expect(await propose(ctx)).toMatchObject({
    refusal: { code: 'submission.sameContent', at: ctx.now.toISOString(), kind: 'commitment', id },
  });
  expect(must(await propose({ ...ctx, asksRepeats: false })).id, 'sent knowingly').not.toBe(id);
  must(await propose(ctx, { action: 'Prestar otro' }));
  must(await propose({ ...ctx, actor: world().staff.lead.actor, db: by(world(), 'lead', 9).db }));
  must(await propose({ ...ctx, now: new Date(+ctx.now + 86_400_001) }));
});

test('the row of every kind of submission is found where it stands', async () => {
  const folder = new URL('./', import.meta.url);
  const kinds = new Set(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .flatMap((name) =>
        [...readFileSync(new URL(name, folder), 'utf8').matchAll(/claim\(ctx, .*?, '(\w+)', /g)].map(
          ([, kind]) => kind!,
        ),
      ),
  );
  expect(kinds.size).toBeGreaterThan(18);
  for (const kind of kinds) {
    const said = { said: kind };
    const ctx = by(world(), 'professional', 9);
    await claim({ ...ctx }, { key: randomUUID(), ...said }, kind, randomUUID());
    const again = claim({ ...ctx, asksRepeats: true }, { key: randomUUID(), ...said }, kind, randomUUID());
    expect((await again).first, `${kind}: its row is not there, so nothing stands`).toBe(true);
  }
});
