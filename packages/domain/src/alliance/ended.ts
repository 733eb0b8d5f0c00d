import { type SQL, sql } from 'drizzle-orm';

/** `hasEnded` of the case of that id, in a statement; of no case, false. Also to who does not read the case itself. */
export const isOver = (alliance: SQL): SQL => sql`app.case_ended(${alliance})`;

/** How its invitation ended the case of that alias, in a statement; null where something else ended it, or nothing. Also to who reads no invitation. */
export const endOfInvited = (alliance: SQL): SQL =>
  sql`case when ${alliance}.state = 'withdrawn' then app.ended_by_invitation(${alliance}.id) end`;

/** Whether the party of that alias is of its case by more than an invitation that it has not accepted: what has not joined is no ally. Also to who reads no invitation. */
export const hasJoined = (party: SQL): SQL => sql`app.has_joined(${party}.id)`;

/** `neverBegan` of the case of that alias, in a statement: it counts as no alliance. */
export const isNever = (alliance: SQL): SQL => sql`(${endOfInvited(alliance)}) is not null`;
