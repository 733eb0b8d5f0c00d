import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { concludeExecution } from '../asRead.ts';
import {
  aWorld,
  eventsOf,
  type GivenAlliance,
  givenAlliance,
  givenOrganization,
  mailsAbout,
  must,
  rowOf,
  type StaffName,
  stepOf,
} from '../given.ts';
import { type PlanActivity, planOf } from '../plan/index.ts';
import { type Actor, type Ctx, Forbidden, NotFound, Stale, setScope } from '../platform/index.ts';
import { contextOf } from '../testing.ts';
import {
  acceptEvidence,
  evidenceOf,
  evidenceQueue,
  executionOf,
  executionReadAs,
  keepFiles,
  readEvidence,
  returnEvidence,
  submitEvidence,
} from './index.ts';
import { submitEvidence as submission } from './inputs.ts';
import { givenAccepted, givenEvidence, keptFile } from './testing.ts';

const world = aWorld();
const now = new Date('2026-03-20T15:00:00Z');
const as = (name: StaffName, at = now): Ctx => contextOf(world().database.backoffice, world().staff[name].actor, at);
const through = (actor: Actor, at = now): Ctx => contextOf(world().database.portal, actor, at);
const drive = (at = now) => as('professional', at);

/** At activity 11; the activities of its plan: the secretariat's, the first organization's and the second's. */
let given: GivenAlliance;
let activities: PlanActivity[];
let stranger: Actor;

const organization = (at: 0 | 1) => given.organizations[at]!.id;
const ally = (at = now) => through(given.organizations[0]!.representative, at);
const partner = () => through(given.organizations[1]!.representative);
const mine = () => ({ alliance: given.id, organization: organization(0), activity: activities[1]!.id });

beforeAll(async () => {
  stranger = (await givenOrganization(world())).representative;
});
beforeEach(async () => {
  given = await givenAlliance(world(), { at: 11, parties: 2, answers: ['no', 'no'] });
  const all = (await planOf(drive(), given.id)).actions.flatMap((action) => action.activities);
  activities = all.sort((a, b) => a.number - b.number);
});

/** What a page reads: the scope is set first, as a request does. */
async function reading<T>(ctx: Ctx, read: (ctx: Ctx) => Promise<T>): Promise<T> {
  return ctx.db.transaction(async (db) => {
    await setScope(db, ctx.actor);
    return read({ ...ctx, db });
  });
}

const told = (files: string[]) => ({
  key: randomUUID(),
  planActivity: activities[1]!.id,
  description: 'Se limpió el parque',
  executedOn: '2026-03-19',
  place: 'Parque El Retoño',
  peopleReached: 30,
  showsMinors: 'no' as const,
  files,
});

async function kept(ctx = ally(), owner: string | null = organization(0), files = [keptFile()]): Promise<string[]> {
  return must(await keepFiles(ctx, { alliance: given.id, organization: owner, files })).ids;
}

const codeOf = (outcome: { ok: boolean; refusal?: { code: string } }) => outcome.refusal?.code ?? 'ok';
const templates = () => mailsAbout(world(), given.id);

test('R-191 R-198 anybody of an ally reports an activity executed, with its files, and staff hear of it', async () => {
  const files = await kept(ally(), organization(0), [keptFile(), keptFile()]);
  const { id } = must(await submitEvidence(ally(), told(files)));
  const [found] = await reading(ally(), (ctx) => evidenceOf(ctx, given.id));
  expect(found).toMatchObject({
    id,
    number: 1,
    state: 'received',
    showsMinors: false,
    activity: { number: 2, title: 'Una jornada' },
  });
  expect(found!.files.map((file) => [file.name, file.scan])).toEqual([
    ['jornada.jpg', 'noScanner'],
    ['jornada.jpg', 'noScanner'],
  ]);
  expect((await eventsOf(world(), given.id)).slice(-2)).toEqual(['files.kept', 'evidence.received']);
  expect(await templates()).toContain('evidenceReceived');
});

test('R-192 the secretariat reports its own execution likewise, and the mail goes to who must review it', async () => {
  const own = { alliance: given.id, organization: null, activity: activities[0]!.id };
  const evidence = await givenEvidence(drive(), own);
  expect(codeOf(await acceptEvidence(drive(), { evidence }))).toBe('evidence.ownReport');
  must(await acceptEvidence({ ...drive(), actor: world().staff.lead.actor }, { evidence }));
  const execution = await reading(ally(), (ctx) => executionOf(ctx, given.id));
  expect(execution.map((one) => one.evidence.accepted)).toEqual([1, 0, 0]);
  expect(await templates()).not.toContain('evidenceReceived');
  expect(await templates()).toEqual(expect.arrayContaining(['actToldToTeam', 'ownEvidenceReviewed']));
  await expect(keepFiles(ally(), { alliance: given.id, organization: null, files: [] })).rejects.toBeInstanceOf(
    Forbidden,
  );
});

test('a repeated key submits nothing again, whoever repeats it being the same', async () => {
  const once = told(await kept());
  const first = must(await submitEvidence(ally(), once));
  expect(must(await submitEvidence(ally(), once))).toEqual(first);
  expect(await evidenceOf(drive(), given.id)).toHaveLength(1);
});

test("an evidence carries at least one file, never another side's nor one already used", async () => {
  expect(submission.safeParse(told([])).success).toBe(false);
  const files = await kept();
  must(await submitEvidence(ally(), told(files)));
  const another = { ...told(files), description: 'Se limpió el sendero' };
  expect(codeOf(await submitEvidence(ally(), another))).toBe('evidence.fileAlreadyUsed');
  const theirs = await kept(partner(), organization(1));
  await expect(submitEvidence(ally(), told(theirs))).rejects.toBeInstanceOf(NotFound);
  await expect(submitEvidence(ally(), told([randomUUID()]))).rejects.toBeInstanceOf(NotFound);
});

test('nothing is reported for a day to come, nor once activity 11 is closed', async () => {
  const files = await kept();
  expect(codeOf(await submitEvidence(ally(), { ...told(files), executedOn: '2026-03-21' }))).toBe(
    'evidence.executedInTheFuture',
  );
  await givenAccepted(ally(), drive(), mine());
  must(await concludeExecution(drive(), { alliance: given.id }));
  expect(codeOf(await submitEvidence(ally(), told(files)))).toBe('activity.notOpen');
});

test('a co-party may not report for another, and a foreign organization finds nothing', async () => {
  const files = await kept();
  await expect(submitEvidence(partner(), told(files))).rejects.toBeInstanceOf(Forbidden);
  const foreign = through(stranger);
  await expect(submitEvidence(foreign, told(files))).rejects.toBeInstanceOf(NotFound);
  await expect(
    keepFiles(foreign, { alliance: given.id, organization: organization(0), files: [keptFile()] }),
  ).rejects.toBeInstanceOf(NotFound);
  const evidence = must(await submitEvidence(ally(), told(files))).id;
  await expect(reading(foreign, (ctx) => readEvidence(ctx, evidence))).rejects.toBeInstanceOf(NotFound);
  expect(await reading(foreign, (ctx) => evidenceOf(ctx, given.id))).toEqual([]);
});

test('an evidence is accepted once, by who drives the alliance, and the ally hears of it', async () => {
  const evidence = await givenEvidence(ally(), mine());
  await expect(acceptEvidence(as('colleague'), { evidence })).rejects.toBeInstanceOf(Forbidden);
  await expect(acceptEvidence(ally(), { evidence })).rejects.toBeInstanceOf(Forbidden);
  await expect(acceptEvidence(drive(), { evidence: randomUUID() })).rejects.toBeInstanceOf(NotFound);
  must(await acceptEvidence(drive(), { evidence }));
  expect(await acceptEvidence(drive(), { evidence })).toMatchObject({
    refusal: { code: 'evidence.alreadyReviewed', number: 1, state: 'accepted' },
  });
  expect(await readEvidence(drive(), evidence)).toMatchObject({
    state: 'accepted',
    reviewed: { by: world().staff.professional.id },
  });
  expect((await eventsOf(world(), given.id)).at(-1)).toBe('evidence.accepted');
  expect(await templates()).toContain('evidenceAccepted');
});

test('two people review one evidence at once: one wins, the other is told', async () => {
  const evidence = await givenEvidence(ally(), mine());
  const outcomes = await Promise.all([
    acceptEvidence(drive(), { evidence }),
    returnEvidence(as('lead'), { evidence, reason: 'No se ve' }),
  ]);
  expect(outcomes.map(codeOf).sort()).toEqual(['evidence.alreadyReviewed', 'ok']);
});

test('an evidence is returned with its reason, is kept, and another takes its place', async () => {
  const evidence = await givenEvidence(ally(), mine());
  must(await returnEvidence(drive(), { evidence, reason: 'En la foto no se ve el parque' }));
  expect(await templates()).toContain('evidenceReturned');
  await givenAccepted(ally(), drive(), mine());
  const all = await evidenceOf(drive(), given.id);
  expect(all.map((one) => [one.number, one.state])).toEqual([
    [2, 'accepted'],
    [1, 'returned'],
  ]);
  const [kept] = await drive().db.execute(sql`select review_reason as reason from app.evidence_words(${evidence})`);
  expect(kept).toEqual({ reason: 'En la foto no se ve el parque' });
});

test('nobody accepts files that the scanner has not seen, or found infected', async () => {
  const files = await kept(ally(), organization(0), [keptFile('pending')]);
  const evidence = must(await submitEvidence(ally(), told(files))).id;
  expect(await acceptEvidence(drive(), { evidence })).toMatchObject({
    refusal: { code: 'evidence.filesNotClean', pending: 1, infected: 0 },
  });
  await world().database.owner.db.execute(sql`update file set scan = 'infected' where id = ${files[0]!}`);
  expect(await acceptEvidence(drive(), { evidence })).toMatchObject({
    refusal: { code: 'evidence.filesNotClean', pending: 0, infected: 1 },
  });
  must(await returnEvidence(drive(), { evidence, reason: 'El archivo tiene un virus' }));
});

test('R-198 activity 11 does not close without accepted evidence, and says which waits for its review', async () => {
  expect(await concludeExecution(drive(), { alliance: given.id })).toMatchObject({
    refusal: { code: 'activity.recordMissing', activity: 11 },
  });
  await givenAccepted(ally(), drive(), mine());
  const waiting = await givenEvidence(ally(), mine());
  expect(await concludeExecution(drive(), { alliance: given.id })).toMatchObject({
    refusal: { code: 'evidence.notReviewed', numbers: ['2'] },
  });
  must(await returnEvidence(drive(), { evidence: waiting, reason: 'Repetida' }));
  await expect(concludeExecution(as('colleague'), { alliance: given.id })).rejects.toBeInstanceOf(Forbidden);
  must(await concludeExecution(drive(), { alliance: given.id, minutesUsed: 60 }));
});

test('who concludes has read what is concluded: evidence that came since says so', async () => {
  await givenAccepted(ally(), drive(), mine());
  const { version } = await rowOf(world(), sql`select version from alliance where id = ${given.id}`);
  const read = { version: executionReadAs({ version: Number(version) }, await evidenceOf(drive(), given.id)) };
  await givenAccepted(ally(), drive(), mine());
  await expect(concludeExecution(drive(), { alliance: given.id, ...read })).rejects.toBeInstanceOf(Stale);
});

test('R-199 closing activity 11 opens 12', async () => {
  await givenAccepted(ally(), drive(), mine());
  must(await concludeExecution(drive(), { alliance: given.id }));
  expect(await stepOf(world(), given.id)).toBe(12);
  expect((await eventsOf(world(), given.id)).at(-1)).toBe('execution.concluded');
});

test('R-058 the execution of the plan shows what each activity has, and what is late', async () => {
  await givenAccepted(ally(), drive(), mine());
  const late = await executionOf(drive(new Date('2026-06-11T15:00:00Z')), given.id);
  expect(late.map((one) => [one.number, one.evidence.accepted, one.late])).toEqual([
    [1, 0, true],
    [2, 1, false],
    [3, 0, true],
  ]);
  expect((await executionOf(drive(), given.id)).map((one) => one.late)).toEqual([false, false, false]);
});

test('the queue holds what waits for review, oldest first, page by page', async () => {
  const first = await givenEvidence(ally(new Date('2026-03-18T15:00:00Z')), mine());
  const second = await givenEvidence(ally(), mine());
  await givenAccepted(ally(), drive(), mine());
  const professional = world().staff.professional.id;
  const page = (await evidenceQueue(drive(), { professional, limit: 500 })).filter(
    (row) => row.alliance.id === given.id,
  );
  expect(page.map((row) => row.id)).toEqual([first, second]);
  const after = { submittedAt: page[0]!.submittedAt, id: page[0]!.id };
  const rest = (await evidenceQueue(drive(), { after, limit: 500 })).map((row) => row.id);
  expect(rest).toContain(second);
  expect(rest).not.toContain(first);
  expect(await evidenceQueue(drive(), { professional: world().staff.colleague.id, limit: 5 })).toEqual([]);
});

test('the portal cannot review, by any route', async () => {
  const evidence = await givenEvidence(ally(), mine());
  const write = reading(ally(), (ctx) =>
    ctx.db.execute(sql`update evidence set state = 'accepted' where id = ${evidence}`),
  );
  await expect(write).rejects.toMatchObject({ cause: { code: '42501' } });
});

test('the same file sent again for the same activity with other words is asked about, and is another when it is said to be', async () => {
  const bytes = keptFile();
  const sent = async (ctx: Ctx, description: string, over = {}) => {
    const { ids } = must(await keepFiles(ctx, { ...mine(), files: [{ ...bytes, key: randomUUID() }] }));
    return submitEvidence(ctx, { ...told(ids), description, ...over });
  };
  const asking = { ...ally(), asksRepeats: true };
  const { id } = must(await sent(asking, 'Se limpió el parque'));
  const again = await sent(asking, 'Jornada de limpieza');
  expect(again).toMatchObject({ ok: false, refusal: { code: 'evidence.sameFiles', number: 1, kind: 'evidence', id } });
  must(await sent(ally(), 'Jornada de limpieza, la segunda'));
  must(await returnEvidence(drive(), { evidence: id, reason: 'Otra foto' }));
  expect(codeOf(await sent(asking, 'Una más'))).toBe('evidence.sameFiles');
  expect((await evidenceOf(drive(), given.id)).length).toBe(2);
});
