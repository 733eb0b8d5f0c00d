import { sql } from 'drizzle-orm';
import { mayReadConsents } from '../organization/index.ts';
import { type Ctx, Forbidden } from '../platform/index.ts';
import { idOf } from './idOf.ts';
import { asSought, speaksOf } from './sought.ts';

/** One authorisation: which text, in which version, of whom, when and by which way. */
export interface ConsentLine {
  id: string;
  /** Null while it is of a request alone, whose writer is nobody of an organization */
  person: { name: string; email: string } | null;
  /** Which it was given for: that of its request or of its invitation; with neither, those that the person acts or acted for. Names only */
  organizations: string[];
  /** The request that it came with, for who reads requests */
  request: { code: string | null } | null;
  text: string;
  version: string;
  sha256: string;
  purposes: string[];
  channel: string;
  /** ISO instant */
  givenAt: string;
}

export interface ConsentsFilter {
  /** Words of a person's name, address or organization; '' for everybody */
  text: string;
  /** The id of the last line of the page before; '' for the first page */
  after: string;
}

const PAGE = 50;

const of = sql`concat_ws(' ', p.name, p.email, array_to_string(app.consent_organizations(c.id), ' '))`;

/** What people authorised, newest first, fifty a page, for the data officer and the lead. One statement. */
export async function consentsPage(
  ctx: Ctx,
  { text, after }: ConsentsFilter,
): Promise<{ lines: ConsentLine[]; next: string | null }> {
  if (!mayReadConsents(ctx.actor)) throw new Forbidden('readConsents');
  const rows = await ctx.db.execute<ConsentLine & Record<string, unknown>>(sql`
    select c.id, c.text_id as text, c.text_version as version, c.text_sha256 as sha256, c.purposes, c.channel,
      to_json(c.given_at) #>> '{}' as "givenAt",
      case when p.id is not null then json_build_object('name', p.name, 'email', p.email) end as person,
      to_json(app.consent_organizations(c.id)) as organizations,
      case when r.id is not null then json_build_object('code', r.code) end as request
    from consent c left join person p on p.id = c.person_id left join request r on r.id = c.request_id
    where true ${text ? sql`and ${speaksOf(text, (pattern) => sql`${asSought(of)} like ${pattern}`)}` : sql``}
      ${after ? sql`and c.id < ${idOf(after)}` : sql``}
    order by c.id desc limit ${PAGE + 1}`);
  const lines = rows.slice(0, PAGE);
  return { lines, next: rows.length > PAGE ? lines.at(-1)!.id : null };
}
