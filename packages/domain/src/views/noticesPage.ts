import { sql } from 'drizzle-orm';
import { answering } from '../alliance/index.ts';
import { channelsOf, inRedSinceOf, noticeReadAs, noticeText } from '../network/index.ts';
import { bogotaDay, type Ctx, type Day } from '../platform/index.ts';

/** The communication of activity 7 to one organization with SI: as it was sent, or as it would be sent now. */
export interface NoticeLine {
  organization: string;
  name: string;
  /** The day since which it was in the Red already, by another alliance */
  since: string | null;
  /** What it would say, word by word; null once it was sent, and to who may not read the words */
  draft: string | null;
  /** Of those words and of who reads them; null where there are none to send */
  version: number | null;
  /** As it was sent: its text and hash are null of one from before they were kept */
  kept: { channel: string; addressee: string; text: string | null; sha256: string | null; sentAt: string } | null;
  /** Whom the e-mail goes to: who acts for the organization today; of what was sent, who acted for it then */
  readers: { name: string; email: string }[];
  /** How it may be told now */
  channels: readonly string[];
}

interface Row extends Omit<NoticeLine, 'draft' | 'version' | 'channels'>, Record<string, unknown> {
  validatedAt: string | null;
  professional: string | null;
  email: string | null;
}

/** The communications of activity 7 of a case, one for each organization with SI. One statement. */
export async function noticesPage(ctx: Ctx, alliance: string): Promise<NoticeLine[]> {
  const rows = await ctx.db.execute<Row>(sql`
    select q.organization_id as organization, o.name, ${inRedSinceOf()} as since, to_json(q.active_part_at) #>> '{}' as "validatedAt",
      p.name as professional, p.email, case when n.id is not null then json_build_object('channel', n.channel, 'addressee', n.addressee,
        'text', n.text, 'sha256', n.sha256, 'sentAt', to_json(n.sent_at) #>> '{}') end as kept, ${readers} as readers
    from party q join alliance a on a.id = q.alliance_id join organization o on o.id = q.organization_id
      left join person p on p.id = ${answering}
      left join inclusion_notice n on n.alliance_id = a.id and n.organization_id = q.organization_id
    where a.id = ${alliance} and q.active_part = 'yes' order by q.position`);
  return rows.map(({ validatedAt, professional, email, ...line }) => {
    const draft =
      line.kept || !validatedAt || !professional || !email
        ? null
        : noticeText({
            organization: line.name,
            validated: bogotaDay(new Date(validatedAt)),
            since: line.since as Day | null,
            professional,
            email,
          });
    const addresses = line.readers.map((reader) => reader.email);
    const version = draft === null ? null : noticeReadAs(draft, addresses);
    return { ...line, draft, version, channels: channelsOf(addresses.length > 0) };
  });
}

/** As the mail finds its readers; of what was sent, by the memberships and the registrations of that instant. */
const readers = sql`(select coalesce(json_agg(json_build_object('name', w.name, 'email', w.email) order by w.email), '[]')
  from person w where (w.disabled_at is null or w.disabled_at > n.sent_at) and exists (
    select from membership m join organization r on r.id = m.organization_id
    where m.person_id = w.id and coalesce(r.merged_into, r.id) = coalesce(o.merged_into, o.id)
      and case when n.sent_at is null then m.until is null else m.since <= n.sent_at and (m.until is null or m.until > n.sent_at) end
      and not exists (select from organization_merge g where g.at > n.sent_at and g.parted_at is null and r.id <> o.id and g.organization_id in (r.id, o.id))))`;
