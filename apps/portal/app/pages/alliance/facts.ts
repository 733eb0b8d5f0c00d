import { mustRun } from '@alianzas/domain/alliance';
import { mayBeWritten } from '@alianzas/domain/commitment';
import { type Actor, belongsTo, bogotaDay, type Ctx, NotFound } from '@alianzas/domain/platform';
import { openActivityOf } from '@alianzas/domain/procedure';
import { type AllyCase, type AllyParty, allyCase, ownLeft } from '@alianzas/domain/views';
import { portal } from '@alianzas/paths';
import { redirect } from '@remix-run/node';
import type { FrameFacts } from './frame.tsx';
import { LEFT } from './left-at.ts';
import type { OwnPart } from './own-field.tsx';
import type { Standing } from './todo.ts';

/** The case of the page's code, read once, and what its frame shows. */
export async function caseOf(
  ctx: Ctx,
  code: string | undefined,
): Promise<{ found: AllyCase; facts: FrameFacts; today: string }> {
  const today = bogotaDay(ctx.now);
  const found = await caseStillOwn(ctx, code ?? '');
  const { title, kind, told, isOver, neverBegan, hasOutcome, waiting, stopped } = found;
  return {
    found,
    today,
    facts: {
      code: found.code,
      title,
      kind,
      told,
      isOver,
      neverBegan,
      hasOutcome,
      waiting,
      stopped,
      isRunning: mustRun(found).ok,
      parties: found.parties.map((party) => party.name).join(' · '),
      professional: found.professional?.name ?? null,
      writesTo: found.professional?.email ?? null,
      standIn: found.standIn,
      activity: openActivityOf(found),
    },
  };
}

/** What the reader's organization left is told where they begin; every link to it leads there. */
async function caseStillOwn(ctx: Ctx, code: string): Promise<AllyCase> {
  try {
    return await allyCase(ctx, code);
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
    if ((await ownLeft(ctx)).some((one) => one.code === code)) throw redirect(`${portal.start()}#${LEFT}`);
    throw error;
  }
}

/** A case as its next step needs it, for the page's reader. */
export function standingOf(
  ctx: Ctx,
  one: Pick<AllyCase, 'code' | 'state' | 'told' | 'isOver' | 'isSuspended' | 'hasOutcome' | 'step' | 'waiting'>,
): Standing {
  const { code, told, isOver, isSuspended, hasOutcome, step, waiting } = one;
  const today = bogotaDay(ctx.now);
  const isRunning = mustRun(one).ok;
  const canPropose = mayBeWritten(one, waiting.packed).ok;
  return {
    ...{ code, told, isOver, isSuspended, hasOutcome, step, waiting },
    ...{ today, isRunning, canPropose },
  };
}

/** The reader's parts of a case, in their order; two of the same name are told apart by that order. */
export function ownParts(actor: Actor, parties: readonly AllyParty[]): OwnPart[] {
  const own = parties.filter(({ organizationId }) => belongsTo(actor, organizationId));
  return own.map(({ organizationId, name }, index) => ({
    organization: organizationId,
    name: own.some((other) => other.organizationId !== organizationId && other.name === name)
      ? `${name} (registro ${index + 1})`
      : name,
  }));
}
