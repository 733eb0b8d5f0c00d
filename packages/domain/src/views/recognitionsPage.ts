import { sql } from 'drizzle-orm';
import { storedNames } from '../acta/index.ts';
import { mayConvene } from '../meeting/index.ts';
import { bodyThen } from '../organization/index.ts';
import type { Ctx } from '../platform/index.ts';
import { fold } from '../platform/text.ts';
import { type StandingAlliance, standingAt } from './standingAt.ts';
import { versionsOf } from './versions.ts';

/** Editions a page */
const YEARS = 5;
const LAST_YEAR = 10_000;

export interface EditionOutcomes {
  year: number;
  name: string;
  technicalDocument: string;
  /** The meetings of the responsible team that decided, or will (R-223), the newest first */
  meetings: { code: string; title: string; day: string; state: string }[];
  outcomes: {
    organization: string;
    /** The organization that it is of, by one registration or by two: as its year's balance counted it, once that is cut */
    body: string;
    alliance: string;
    recognised: boolean;
    reason: string;
    recordKind: 'minutes' | 'resolution';
    resolution: string | null;
    meeting: string;
  }[];
}

export interface RecognitionsPage {
  standing: StandingAlliance[];
  editions: EditionOutcomes[];
  /** The year before which the next page begins */
  next: number | null;
  /** Of the procedure, under which those who stand at it run */
  versions: number[];
  can: { convene: boolean };
}

type Outcome = EditionOutcomes['outcomes'][number] & { acta: string; organizationId: string };

interface Row extends Record<string, unknown> {
  year: number;
  name: string;
  technical_document: string;
  meetings: EditionOutcomes['meetings'] | null;
  outcomes: Outcome[] | null;
  /** By the acta that decided them, what it named */
  named: Record<string, unknown> | null;
}

/** Activity 14: who stands at it, and the outcomes of five editions of the gala, those before a year or the newest (R-222, R-228). Two statements. */
export async function recognitionsPage(
  ctx: Ctx,
  page: { before: number | null } = { before: null },
): Promise<RecognitionsPage> {
  const standing = await standingAt(ctx, 14);
  const rows = await ctx.db.execute<Row>(sql`
    select c.year, e.name, e.technical_document,
      (select json_agg(json_build_object('code', m.code, 'title', m.title, 'state', m.state,
          'day', (m.starts_at at time zone 'America/Bogota')::date) order by m.starts_at desc, m.id desc)
        from meeting m where m.cycle_id = c.id
          and exists (select 1 from meeting_activity y where y.meeting_id = m.id and y.activity = 14)) as meetings,
      (select json_agg(json_build_object('organization', o.name, 'organizationId', o.id, 'acta', t.id, 'body', ${bodyThen(sql`o`, sql`c.balance_confirmed_at`)}, 'alliance', a.code, 'recognised', r.recognised, 'reason', r.reason,
          'recordKind', r.record_kind, 'resolution', r.resolution_number, 'meeting', m.code) order by r.recognised desc, app.fold(o.name), a.code, o.id)
        from recognition r join organization o on o.id = r.organization_id join alliance a on a.id = r.alliance_id
          join acta t on t.id = r.acta_id join meeting m on m.id = t.meeting_id
        where r.edition_id = e.id) as outcomes,
      (select json_object_agg(t.id, t.named) from acta t where t.named is not null and t.id in (select r.acta_id from recognition r where r.edition_id = e.id)) as named
    from edition e join cycle c on c.id = e.cycle_id where c.year < ${page.before ?? LAST_YEAR} order by c.year desc limit ${YEARS + 1}`);
  const editions = rows
    .slice(0, YEARS)
    .map(({ year, name, technical_document: technicalDocument, meetings, outcomes, named }) => ({
      year,
      name,
      technicalDocument,
      meetings: meetings ?? [],
      outcomes: asDecided(outcomes ?? [], named ?? {}),
    }));
  const next = rows.length > YEARS ? rows[YEARS - 1]!.year : null;
  return {
    standing,
    editions,
    next,
    versions: versionsOf(standing),
    can: { convene: mayConvene(ctx.actor, [], true) },
  };
}

/** Each organization as the acta that decided of it called it, those recognised first and each by its name. */
function asDecided(outcomes: readonly Outcome[], named: Record<string, unknown>): EditionOutcomes['outcomes'] {
  const then = outcomes.map(({ acta, organizationId, ...one }) => {
    const kept = named[acta];
    const called = kept ? storedNames.read(kept).organizations[organizationId] : undefined;
    return { ...one, organization: called ?? one.organization };
  });
  return then.sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
}

function placeOf({ recognised, organization, alliance }: EditionOutcomes['outcomes'][number]): string {
  return [recognised ? 0 : 1, fold(organization), alliance].join('\n');
}
