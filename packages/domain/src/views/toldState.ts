import { type SQL, sql } from 'drizzle-orm';
import { endOfInvited } from '../alliance/index.ts';

const ofInvitation = endOfInvited(sql`a`);

/** The state of the case `a` as it is told (`ToldState`): of one that its invitation ended, how that invitation ended. */
export const toldState = sql`coalesce(${ofInvitation}, a.state)`;

/** Why and when its invitation ended the case `a`, to who reads invitations; null where something else did, or nothing. */
export const endOfInvitation = sql`(select jsonb_build_object('reason', coalesce(i.answer_reason, i.revoke_reason), 'at', coalesce(i.answered_at, i.revoked_at))
  from invitation i where i.alliance_id = a.id and i.state = ${ofInvitation})`;

/** Whether the turn `t` left the case `a` as it stands; no turn did where its invitation ended it, or its balance closed it. */
export const turnedItSo = sql`t.alliance_id = a.id and t.act = a.state`;

/** Whether the case `a` is told in that state; one that nobody knows finds nothing. */
export function isToldAs(state: string): SQL {
  const isOfEnd = ['withdrawn', 'declined', 'revoked'].includes(state);
  return isOfEnd ? sql`a.state = 'withdrawn' and ${toldState} = ${state}` : sql`a.state = ${state}`;
}
