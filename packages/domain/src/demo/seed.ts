import { createHash, randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { endAlliance } from '../asRead.ts';
import { createStaff, recoveryCode } from '../identity/index.ts';
import { returnRequest } from '../intake/index.ts';
import { type Actor, allow, bogotaDay, type Ctx, openSignInDoor, type Pool, transact } from '../platform/index.ts';
import { promise } from './agree.ts';
import type { OnStage, Registered } from './case.ts';
import { type CastAlliance, closed, organizations, running } from './cast.ts';
import { knock, openCase, openYear, pagesOf, registerCast, unsentLink } from './enter.ts';
import { execute } from './execute.ts';
import { categorise } from './pact.ts';
import { staffPersonas } from './people.ts';
import { waitingRequests } from './plots.ts';
import { closeYear, decideTogether, openGala } from './sessions.ts';
import { as, contextAt, daysAgo, must, type Stage, type StoredPicture } from './stage.ts';
import { walkTo } from './walk.ts';

export interface SeedWith {
  backoffice: Pool;
  portal: Pool;
  picture(title: string): Promise<StoredPicture>;
  now: Date;
}

/** Fills the demonstration by the real verbs, each with the clock of its day: two cycles, the four kinds, every activity. */
export async function seed({ backoffice, portal, picture, now }: SeedWith): Promise<void> {
  const today = bogotaDay(now);
  const year = Number(today.slice(0, 4));
  const stage: Stage = { backoffice, portal, picture, today, staff: await hire(backoffice, today) };
  const known = new Map<string, Registered>();
  for (const cast of organizations) known.set(cast.key, await registerCast(stage, cast, 640));
  await playBefore(stage, known, year - 1);
  await playNow(stage, known, year);
  await fillDesk(stage);
}

async function hire(backoffice: Pool, today: string): Promise<Stage['staff']> {
  const seeder: Actor = { kind: 'job', name: 'demonstration' };
  const ctx = contextAt(backoffice, seeder, daysAgo({ today }, 650));
  const staff: Record<string, { id: string; actor: Actor }> = {};
  for (const { id: persona, name, email, position, roles } of staffPersonas) {
    const tokenHash = createHash('sha256').update(randomBytes(32)).digest('hex');
    const activation = { tokenHash, sealed: null };
    const { id } = must(await createStaff(ctx, { name, email, position, roles: [...roles], activation }));
    await enterOnce(ctx, id);
    staff[persona] = { id, actor: { kind: 'staff', person: id, roles } };
  }
  return staff;
}

/** They entered once, so that cases may be given to them: a recovery code used up, and no factor, since the demonstration asks for none. */
async function enterOnce(outer: Ctx, personId: string): Promise<void> {
  await transact(outer, async (ctx) => {
    await openSignInDoor(ctx);
    const codeHash = createHash('sha256').update(randomBytes(32)).digest('hex');
    await ctx.db.insert(recoveryCode).values({ personId, codeHash });
    await ctx.db.update(recoveryCode).set({ usedAt: ctx.now }).where(eq(recoveryCode.codeHash, codeHash));
    return allow();
  });
}

async function play(
  stage: Stage,
  cast: readonly CastAlliance[],
  known: ReadonlyMap<string, Registered>,
  at: { cycle: { id: string; initiatives: string[] }; last: number; pace: number },
) {
  const cases: OnStage[] = [];
  for (const [index, one] of cast.entries()) {
    const length = Math.min(one.at, 14) - 1 + 3 * (one.rounds ?? 0);
    const began = at.last + length * at.pace;
    const opened = await openCase(stage, one, known, { cycle: at.cycle, began, pace: at.pace, index });
    await walkTo(stage, opened, one.at);
    cases.push(opened);
  }
  return cases;
}

async function playBefore(stage: Stage, known: ReadonlyMap<string, Registered>, year: number): Promise<void> {
  const cycle = await openYear(stage, year, 630);
  const cases = await play(stage, closed, known, { cycle, last: 400, pace: 12 });
  await openGala(stage, cycle.id, year, 395);
  await decideTogether(stage, 14, cases, 390);
  await decideTogether(stage, 15, cases, 380);
  await categorise(stage, cases, 375);
  await closeYear(stage, cycle.id, 370);
}

async function playNow(stage: Stage, known: ReadonlyMap<string, Registered>, year: number): Promise<void> {
  const cycle = await openYear(stage, year, 300);
  const cases = await play(stage, running, known, { cycle, last: 9, pace: 11 });
  await openGala(stage, cycle.id, year, 8);
  await decideTogether(
    stage,
    14,
    cases.filter((one) => one.cast.at > 14),
    6,
  );
  for (const one of cases) await lastTouch(stage, one);
}

/** What an alliance shows besides the activity where it stands. */
async function lastTouch(stage: Stage, one: OnStage): Promise<void> {
  if (one.cast.proposed) await promise(stage, one, false);
  if (one.cast.evidence) await execute(stage, one, one.cast.evidence);
  if (!one.cast.ended) return;
  const reason = 'La organización cambió de sede y pidió retirarse; queda abierta la puerta para volver.';
  must(await endAlliance(as(stage, 'lider', 5), { alliance: one.id, outcome: one.cast.ended, reason }));
}

async function fillDesk(stage: Stage): Promise<void> {
  for (const [index, one] of waitingRequests.entries()) {
    const { organization: name, kind, locality, contact, position, email, daysAgo: days } = one;
    const request = await knock(stage, pagesOf({ name, kind, locality }, { name: contact, position, email }), days);
    if (index !== 1) continue;
    const note = 'Falta el acta de conformación del grupo y el nombre de quien lo representa.';
    must(await returnRequest(as(stage, 'profesional', days - 4), { ...request, note }, unsentLink()));
  }
}
