import { bogotaDay, type Ctx } from '@alianzas/domain/platform';
import { activityOf } from '@alianzas/domain/procedure';
import { type AllyCase, allyCase } from '@alianzas/domain/views';
import type { FrameFacts } from './frame.tsx';

/** The case of the page's code, read once, and what its frame shows. */
export async function caseOf(
  ctx: Ctx,
  code: string | undefined,
): Promise<{ found: AllyCase; facts: FrameFacts; today: string }> {
  const today = bogotaDay(ctx.now);
  const found = await allyCase(ctx, code ?? '', today);
  const activity = found.step ? activityOf(found.step) : null;
  const { title, kind, state, step, waiting, stopped } = found;
  return {
    found,
    today,
    facts: {
      code: found.code,
      title,
      kind,
      state,
      step,
      waiting,
      stopped,
      parties: found.parties.map((party) => party.name).join(' · '),
      professional: found.professional.name,
      stepName: activity?.name ?? null,
      phva: activity?.phva ?? null,
    },
  };
}
