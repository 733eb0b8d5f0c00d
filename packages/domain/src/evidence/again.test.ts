import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { aWorld, by, type GivenAlliance, givenAlliance, must, rowOf, through } from '../given.ts';
import { type PlanActivity, planOf } from '../plan/index.ts';
import { bogotaDay, type Ctx, NotFound } from '../platform/index.ts';
import { fileToAlly, sentBack } from '../views/index.ts';
import { acceptEvidence, keepFiles, returnEvidence, submitEvidence, withdrawEvidence } from './index.ts';
import { EVIDENCE_FILES } from './inputs.ts';
import { keptFile } from './testing.ts';

const world = aWorld();
const DAY = 20;
let given: GivenAlliance;
let own: PlanActivity;
let other: PlanActivity;

const ally = () => through(world(), given.organizations[0]!.representative, DAY);
const partner = () => through(world(), given.organizations[1]!.representative, DAY);
const drive = () => by(world(), 'professional', DAY + 1);
const codeOf = (outcome: { ok: boolean; refusal?: { code: string } }) => outcome.refusal?.code ?? 'ok';

beforeAll(async () => {
  given = await givenAlliance(world(), { at: 11, parties: 2, answers: ['no', 'no'] });
  const all = (await planOf(drive(), given.id)).actions.flatMap(({ activities }) => activities);
  [own, other] = all.filter(({ partyId }) => partyId).sort((a, b) => a.number - b.number) as [
    PlanActivity,
    PlanActivity,
  ];
});

async function kept(files = 1, ctx: Ctx = ally(), at: 0 | 1 = 0): Promise<string[]> {
  const organization = given.organizations[at]!.id;
  return must(
    await keepFiles(ctx, { alliance: given.id, organization, files: Array.from({ length: files }, () => keptFile()) }),
  ).ids;
}

const told = (files: string[], more: { planActivity?: string; showsMinors?: 'yes' | 'no' } = {}) => ({
  ...{
    key: randomUUID(),
    planActivity: own.id,
    description: randomUUID(),
    executedOn: bogotaDay(ally().now),
    place: 'El parque',
  },
  ...{ showsMinors: 'no' as const, files, ...more },
});

async function returned(files: string[], more: Parameters<typeof told>[1] = {}): Promise<string> {
  const { id } = must(await submitEvidence(ally(), told(files, more)));
  must(await returnEvidence(drive(), { evidence: id, reason: 'Falta el listado' }));
  return id;
}

const filesOf = async (evidence: string) =>
  (
    await rowOf(
      world(),
      sql`select array_agg(file_id order by file_id) as files from evidence_file where evidence_id = ${evidence}`,
    )
  ).files as string[];

test('the files of what was sent back stand in what takes its place too, as one row and one key', async () => {
  const [first, second] = (await kept(2)) as [string, string];
  const before = await returned([first, second]);
  const rows = () => rowOf(world(), sql`select count(*)::int as n, count(distinct key)::int as keys from file`);
  const [photo] = await kept();
  const was = await rows();
  const { id } = must(await submitEvidence(ally(), told([photo!, first])));
  expect(await filesOf(id)).toEqual([first, photo].sort());
  expect(await filesOf(before), 'nothing of it changes').toEqual([first, second].sort());
  expect(await rows()).toEqual(was);
});

test('a file goes again only from what was sent back for the same activity, while nothing that stands carries it', async () => {
  const [file] = (await kept()) as [string];
  const { id: waiting } = must(await submitEvidence(ally(), told([file])));
  const again = async (more = {}) => codeOf(await submitEvidence(ally(), told([file], more)));
  expect(await again(), 'it waits').toBe('evidence.fileAlreadyUsed');
  must(await returnEvidence(drive(), { evidence: waiting, reason: 'Falta el listado' }));
  const ofPartner = through(world(), given.organizations[1]!.representative, DAY);
  await expect(submitEvidence(ofPartner, told([file], { planActivity: other.id }))).rejects.toBeInstanceOf(NotFound);
  const { id: mended } = must(await submitEvidence(ally(), told([file])));
  expect(await again(), 'it stands in the next').toBe('evidence.fileAlreadyUsed');
  must(await withdrawEvidence(ally(), { evidence: mended, reason: 'Era otra' }));
  const { id: last } = must(await submitEvidence(ally(), told([file])));
  must(await acceptEvidence(drive(), { evidence: last }));
  expect(await again(), 'it was accepted').toBe('evidence.fileAlreadyUsed');
});

test('what only its own side took back is not brought again, nor what was found infected, nor more than an evidence carries', async () => {
  const [file] = (await kept()) as [string];
  const { id } = must(await submitEvidence(ally(), told([file])));
  must(await withdrawEvidence(ally(), { evidence: id, reason: 'Era otra' }));
  expect(codeOf(await submitEvidence(ally(), told([file])))).toBe('evidence.fileAlreadyUsed');
  const files = await kept(2);
  await returned(files);
  await world().database.owner.db.execute(sql`update file set scan = 'infected' where id = ${files[0]!}`);
  expect(codeOf(await submitEvidence(ally(), told(files)))).toBe('evidence.fileInfected');
  expect((await sentBack(ally(), given.id, own.number))?.files.map((one) => one.id)).toEqual([files[1]]);
  const many = [...(await kept(EVIDENCE_FILES)), files[1]!];
  expect(codeOf(await submitEvidence(ally(), told(many)))).toBe('evidence.tooManyFiles');
});

test('a file that one evidence says shows minors is closed to the others in each that carries it', async () => {
  const [file] = (await kept()) as [string];
  await returned([file]);
  expect((await fileToAlly(partner(), file)).name).toBe('jornada.jpg');
  must(await submitEvidence(ally(), told([file], { showsMinors: 'yes' })));
  await expect(fileToAlly(partner(), file)).rejects.toBeInstanceOf(NotFound);
  expect((await fileToAlly(ally(), file)).name).toBe('jornada.jpg');
});

test('the database hangs a file that stands in one evidence from no other', async () => {
  const files = (await kept(2)) as [string, string];
  const ids = [];
  for (const file of files) ids.push(must(await submitEvidence(ally(), told([file]))).id);
  const hung = ally().db.execute(
    sql`insert into evidence_file (evidence_id, file_id) values (${ids[0]!}, ${files[1]})`,
  );
  await expect(hung).rejects.toMatchObject({ cause: { message: 'what hangs from another evidence is frozen' } });
});
