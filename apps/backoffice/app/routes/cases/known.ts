import type { Page } from '@alianzas/domain';
import { NotFound } from '@alianzas/domain/platform';
import { type CaseFile, caseFile } from '@alianzas/domain/views';
import type { Taken } from '@alianzas/web/overtaken';
import { takenFrom } from '@alianzas/web/taken-out';
import type { AppLoadContext } from '@remix-run/node';
import { staffOf } from '../../pages/staff.ts';
import type { TurnReader } from '../../pages/turn.tsx';

const known = new WeakMap<Page['ctx'], Map<string, Promise<CaseFile>>>();

/** The case of the address, read once a request whichever loaders ask for it. */
export function caseOf({ ctx, who }: Page, code: string | undefined): Promise<CaseFile> {
  staffOf(who);
  const files = known.get(ctx) ?? new Map<string, Promise<CaseFile>>();
  known.set(ctx, files);
  const found = files.get(code ?? '') ?? caseFile(ctx, code ?? '');
  files.set(code ?? '', found);
  return found;
}

/** Who took the activity of that number out of the plan of a case, and when. Throws that there was none of it. */
export async function takenActivity(
  context: AppLoadContext,
  { code = '', n }: { code?: string | undefined; n?: string | undefined },
): Promise<Taken> {
  const activities = /^\d{1,4}$/.test(n ?? '') ? [Number(n)] : [];
  const [taken] = await takenFrom(context, code, { activities });
  if (!taken) throw new NotFound('planActivity');
  return taken;
}

/** The case as the offers of the domain ask for it. */
export function standingOf({ state, step, kind, professional }: CaseFile) {
  return { state, step, kind, professionalId: professional.id };
}

/** The case as the rules of meetings ask for it. */
export function convenedOf(file: CaseFile) {
  const { code, procedureVersion, visits, parties, cycle } = file;
  return { ...standingOf(file), code, procedureVersion, visits, parties, cycleId: cycle.id };
}

/** How the turn of the case is told to who reads it. */
export function readerOf({ who }: Pick<Page, 'who'>, { professional }: Pick<CaseFile, 'professional'>): TurnReader {
  const { id, name, drives } = professional;
  return drives
    ? { mine: who.person?.id === id, professional: name ?? 'el equipo' }
    : { mine: false, professional: null };
}
