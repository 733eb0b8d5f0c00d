import { type CasesLeftFacts, casesLeftFacts, handoverFacts } from '@alianzas/domain/notification';
import { need, type Read } from '../desk.ts';
import type { HandoverFacts } from '../words/handover.ts';

type Side = 'from' | 'to';

/** To one of the two, unless the account is closed or that very person decided it. */
function handoverFor(side: Side): Read<HandoverFacts> {
  return async ({ ctx }, job) => {
    const act = await handoverFacts(ctx, need(job.handover, 'handover'));
    const { id, name, email, disabledAt } = act[side];
    return { ...act, people: disabledAt === null && id !== act.by.id ? [{ name, email }] : [] };
  };
}

export const received = handoverFor('to');
export const given = handoverFor('from');

/** To whoever hands over the cases that nobody can drive any more. */
export const left: Read<CasesLeftFacts> = ({ ctx }, job) => casesLeftFacts(ctx, need(job.person, 'person'));
