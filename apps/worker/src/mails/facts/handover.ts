import {
  type CasesLeftFacts,
  casesLeftFacts,
  handoverFacts,
  type Reader,
  type Recipient,
  readersOfCases,
} from '@alianzas/domain/notification';
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

/** To the people of each organization of the cases that still are of who received them. */
export const forAllies: Read<{ readers: Reader[]; to: Recipient }> = async ({ ctx }, job) => {
  const { to, cases } = await handoverFacts(ctx, need(job.handover, 'handover'));
  const theirs = cases.filter(({ professionalId }) => professionalId === to.id).map(({ id }) => id);
  return { to, readers: theirs.length > 0 ? await readersOfCases(ctx, theirs) : [] };
};

/** To whoever hands over the cases that nobody can drive any more. */
export const left: Read<CasesLeftFacts> = ({ ctx }, job) => casesLeftFacts(ctx, need(job.person, 'person'));
