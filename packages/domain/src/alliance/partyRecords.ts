import { sql } from 'drizzle-orm';

/** Whether a party (`q`) left something in its alliance that names it: then it is taken out no more. */
export const hasRecords = sql<boolean>`(exists (select from contribution k where k.party_id = q.id)
  or exists (select from commitment k where k.party_id = q.id) or exists (select from plan_activity k where k.party_id = q.id)
  or exists (select from evidence k where k.party_id = q.id))`;
