import { type SQL, sql } from 'drizzle-orm';

/** Whether an organization, by any of its registrations, entered the database of the Red (6), or an alliance of it agreed its methodology (8). */
export const linkedToInitiatives = (organization: SQL): SQL<boolean> => sql<boolean>`exists (
  select from party y where y.organization_id in (select r.id from organization r where r.id = ${organization} or r.merged_into = ${organization}) and (y.network_entry_id is not null
    or exists (select from visit v where v.alliance_id = y.alliance_id and v.activity = 8 and v.state = 'closed')))`;
