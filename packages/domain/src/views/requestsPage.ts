import { sql } from 'drizzle-orm';
import { receivesCases } from '../alliance/index.ts';
import { type RequestState, storedRequest } from '../intake/index.ts';
import type { RequestDraft } from '../intake/inputs.ts';
import { lookWay } from '../look/index.ts';
import { type PersonSign, personSigns } from '../organization/index.ts';
import { type Ctx, NotFound } from '../platform/index.ts';
import { idOf } from './idOf.ts';
import { type AttachedFile, filesOfRequest } from './requestFiles.ts';
import {
  initiativesEver,
  type OpenInitiative,
  openInitiatives,
  type RequestSending,
  sendingsOfRequest,
  sendingsRead,
} from './requestSendings.ts';

export interface RequestRow {
  id: string;
  code: string;
  state: RequestState;
  name: string;
  sentAt: string;
  /** The business day from which its term runs */
  receivedOn: string;
  dueOn: string;
  answeredAt: string | null;
  /** What makes its organization read like a natural person: none as a rule */
  signs: PersonSign[];
}

const PAGE = 50;
/** `mayBeAnswered`, in a statement. */
const WAITING = sql`state in ('sent', 'reviewing')`;

/** The requests of a state (those that wait for an answer when none is named), the first due first; with how many wait, and how many came back to be completed. Two statements. */
export async function requestsPage(ctx: Ctx, state: string, after: string) {
  const wanted = state ? sql`state = ${state}` : WAITING;
  const later = after
    ? sql`and (due_on, id) > (select b.due_on, b.id from request b where b.id = ${idOf(after)})`
    : sql``;
  const rows = await ctx.db.execute<RequestRow & { content: unknown } & Record<string, unknown>>(sql`
    select id, code, app.request_content(id) as content, state, organization_name as name, to_json(sent_at) #>> '{}' as "sentAt",
      received_on::text as "receivedOn", due_on::text as "dueOn", to_json(answered_at) #>> '{}' as "answeredAt"
    from request where ${wanted} and code is not null ${later} order by due_on, id limit ${PAGE + 1}`);
  const [counts] = await ctx.db.execute<{ waiting: number; incomplete: number }>(sql`
    select count(*) filter (where ${WAITING})::int as waiting, count(*) filter (where state = 'incomplete')::int as incomplete
    from request where ${WAITING} or state = 'incomplete'`);
  const page = rows
    .slice(0, PAGE)
    .map(({ content, ...row }) => ({ ...row, signs: signsIn(storedRequest.read(content)) }));
  return { rows: page, next: rows.length > PAGE ? page.at(-1)!.id : null, counts: counts! };
}

export interface RequestFile extends RequestRow {
  /** What was sent last; what its organization is writing since it came back is not read */
  content: RequestDraft;
  sendings: RequestSending[];
  /** Of every cycle, by their names: one that was chosen may be of an earlier one */
  everyInitiative: { id: string; name: string }[];
  answeredBy: string | null;
  answerNote: string | null;
  /** The code of the one that it repeats; null of one that was marked before it was kept */
  repeats: string | null;
  /** Where that one stands today */
  repeatsState: RequestState | null;
  /** The codes of those that repeat it */
  repeatedBy: string[];
  alliance: string | null;
  organization: { id: string; name: string } | null;
  reviewer: string | null;
  reviewerId: string | null;
  withdrawnAt: string | null;
  files: AttachedFile[];
  /** What was authorised with it is open to its reader once they write why */
  asksReason: boolean;
  version: number;
}

export interface Choices {
  initiatives: OpenInitiative[];
  professionals: { id: string; name: string }[];
}

/**
 * A request as it was received, with its answer, and what accepting it may choose. The database leaves out
 * what its writer authorised for who reads no consent of it. Two statements. Throws NotFound.
 */
export async function requestPage(ctx: Ctx, code: string): Promise<{ request: RequestFile; choices: Choices }> {
  const [row] = await ctx.db.execute<RequestFile & { professionalId: string | null } & Record<string, unknown>>(sql`
    select r.id, r.code, r.state, r.organization_name as name, app.request_content(r.id) as content, r.version, to_json(r.sent_at) #>> '{}' as "sentAt",
      r.due_on::text as "dueOn", r.received_on::text as "receivedOn", to_json(r.answered_at) #>> '{}' as "answeredAt",
      r.answer_note as "answerNote", (select d.code from request d where d.id = r.repeats_id) as repeats, (select d.state from request d where d.id = r.repeats_id) as "repeatsState",
      (select coalesce(json_agg(d.code order by d.code), '[]') from request d where d.repeats_id = r.id) as "repeatedBy", p.name as "answeredBy", a.code as alliance, a.professional_id as "professionalId", v.name as reviewer, r.reviewer_id as "reviewerId",
      to_json(r.withdrawn_at) #>> '{}' as "withdrawnAt",
      ${filesOfRequest} as files, ${sendingsOfRequest} as sendings, ${initiativesEver} as "everyInitiative",
      case when o.id is not null then json_build_object('id', o.id, 'name', o.name) end as organization
    from request r left join person p on p.id = r.answered_by left join alliance a on a.id = r.alliance_id
      left join organization o on o.id = r.organization_id left join person v on v.id = r.reviewer_id
    where r.code = ${code}`);
  if (!row) throw new NotFound('request');
  const { professionalId, ...request } = row;
  const sendings = sendingsRead(request.sendings);
  const content = sendings.at(-1)?.content ?? storedRequest.read(request.content);
  const isMissing = professionalId !== null && content.consent === undefined;
  const asksReason = isMissing && lookWay(ctx.actor, { professionalId }) === 'reasoned';
  return {
    request: { ...request, content, sendings, asksReason, signs: signsIn(content) },
    choices: await choicesOf(ctx),
  };
}

function signsIn({ organization }: RequestDraft): PersonSign[] {
  return organization ? personSigns(organization) : [];
}

/** The prioritised initiatives of the cycles that take alliances, and who may drive one. One statement. */
export async function choicesOf(ctx: Ctx): Promise<Choices> {
  const [row] = await ctx.db.execute<Choices & Record<string, unknown>>(sql`
    select ${openInitiatives(ctx)} as initiatives,
      (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name) order by app.fold(p.name), p.id), '[]') from person p
        where exists (select from staff_role r where r.person_id = p.id and r.role = 'professional') and ${receivesCases(sql`p.id`)}) as professionals`);
  return row!;
}
