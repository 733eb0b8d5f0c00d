import { storedRequest } from '@alianzas/domain/intake';
import { repeatingFacts, requestFacts } from '@alianzas/domain/notification';
import { type Desk, need, type Read } from '../desk.ts';
import type { RepeatedEndedFacts } from '../words/repeated.ts';
import { enabled } from './staff.ts';

/** Of the request that ended, those that were closed for repeating it, with who answered each; null where there is none. */
export const ended: Read<RepeatedEndedFacts> = async (desk, job) => {
  const other = need(job.request, 'request');
  const ids = await repeatingFacts(desk.ctx, other);
  const { code, answeredAt, withdrawnAt } = await requestFacts(desk.ctx, other);
  if (ids.length === 0 || !code) return null;
  const closed = [];
  for (const id of ids) closed.push(await closedOf(desk, id));
  const at = withdrawnAt ?? answeredAt;
  if (!at) throw new Error('the request has not ended');
  return { other: code, at, closed };
};

async function closedOf(desk: Desk, id: string): Promise<RepeatedEndedFacts['closed'][number]> {
  const row = await requestFacts(desk.ctx, id);
  const { contact, organization } = storedRequest.read(row.content);
  const answerer = row.answeredBy ? await enabled(desk, row.answeredBy) : null;
  return {
    ...{ code: need(row.code ?? undefined, 'code'), email: row.contactEmail, team: answerer ? [answerer] : [] },
    name: contact?.name ?? row.organizationName ?? '',
    organization: organization?.name ?? row.organizationName ?? '',
  };
}
