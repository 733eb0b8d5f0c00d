import { sql } from 'drizzle-orm';
import type { ActaItem } from '../acta/index.ts';

/** The enlace that an acta of 8 names, and whether they get an entry with it: nobody acts for their organization by that address yet. */
export interface LiaisonNamed {
  name: string;
  organization: string;
  alliance: string;
  enters: boolean;
}

/** The addresses of who acts for a party today. */
export interface Acting {
  acting: string[] | null;
}

interface OfCase {
  id: string;
  code: string;
  parties: readonly (Acting & { organization: string; name: string })[] | null;
}

/** Of the organization of a party `p` of a statement. */
export const ACTING = sql`(select json_agg(lower(w.email) order by w.id) from membership m join person w on w.id = m.person_id
  where m.organization_id = p.organization_id and m.until is null and w.disabled_at is null)`;

/** Each enlace that an acta names. */
export function liaisonsIn(items: readonly ActaItem[], alliances: readonly OfCase[]): LiaisonNamed[] {
  return items.flatMap(({ content, allianceId, organizationId }) => {
    const of = alliances.find(({ id }) => id === allianceId);
    const party = of?.parties?.find(({ organization }) => organization === organizationId);
    if (content.activity !== 8 || !of || !party) return [];
    const { name, email } = content.liaison;
    const enters = !party.acting?.includes(email.toLowerCase());
    return [{ name, organization: party.name, alliance: of.code, enters }];
  });
}
