import { sql } from 'drizzle-orm';
import { missingPages, type RequestState, storedRequest } from '../intake/index.ts';
import type { RequestDraft, RequestPage } from '../intake/inputs.ts';
import { type Ctx, NotFound } from '../platform/index.ts';
import { subjectOf } from './bearer.ts';
import {
  initiativesEver,
  type OpenInitiative,
  openInitiatives,
  type RequestSending,
  sendingsOfRequest,
  sendingsRead,
} from './requestSendings.ts';

/** A request as the browser that wrote it reads it. Instants are ISO text, days are days. */
export interface OwnRequest {
  id: string;
  code: string | null;
  state: RequestState;
  version: number;
  content: RequestDraft;
  sentAt: string | null;
  /** The business day from which its term runs */
  receivedOn: string | null;
  dueOn: string | null;
  answeredAt: string | null;
  answerNote: string | null;
  /** The code of the one that it repeats, as it was told; null of one that was marked before it was kept */
  repeats: string | null;
  withdrawnAt: string | null;
  /** Whether the receipt of its last sending, or of taking it back, went by mail; else it is on the page alone */
  isMailed: boolean;
  /** It was accepted, and its organization's own people go on: who wrote it does not enter */
  staysOut: boolean;
  /** Nobody acted for its organization when it was accepted so */
  unattended: boolean;
  /** The initiatives that it may choose from: those of the cycles that take alliances */
  initiatives: OpenInitiative[];
  /** Of every cycle, by their names: one that was chosen may be of an earlier one */
  everyInitiative: { id: string; name: string }[];
  /** What was sent each time */
  sendings: RequestSending[];
  /** Its documents, in the order in which they came */
  files: { id: string; name: string; bytes: number; scan: string; uploadedAt: string }[];
  /** The pages without which it cannot be sent; that of an initiative that is not on offer any more too */
  missing: RequestPage[];
}

/** The request that the presented capability is about, in one statement. Any other is NotFound, whoever asks. */
export async function ownRequestPage(ctx: Ctx, id: string): Promise<OwnRequest> {
  if (subjectOf(ctx.actor, 'request') !== id) throw new NotFound('request');
  const [row] = await ctx.db.execute<
    Omit<OwnRequest, 'missing' | 'isMailed'> & { told: string | null } & Record<string, unknown>
  >(sql`
    select r.id, r.code, r.state, r.version, r.content, r.received_on as "receivedOn", r.due_on as "dueOn", r.answer_note as "answerNote",
      to_json(r.sent_at) #>> '{}' as "sentAt", to_json(r.answered_at) #>> '{}' as "answeredAt",
      to_json(r.withdrawn_at) #>> '{}' as "withdrawnAt",
      (select coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'bytes', f.bytes, 'scan', f.scan, 'uploadedAt', f.uploaded_at) order by f.id), '[]')
        from file f where f.request_id = r.id) as files,
      (select e.data from event e where e.stream_kind = 'intake' and e.stream_id = r.id and e.name in ('request.sent', 'request.withdrawn')
        order by e.seq desc limit 1) as told,
      exists (select from event e where e.stream_kind = 'intake' and e.stream_id = r.id and e.name = 'request.accepted'
        and (e.data::json ->> 'staysOut')::boolean) as "staysOut",
      exists (select from event e where e.stream_kind = 'intake' and e.stream_id = r.id and e.name = 'request.accepted'
        and (e.data::json ->> 'unattended')::boolean) as unattended,
      (select e.data::json ->> 'repeats' from event e where e.stream_kind = 'intake' and e.stream_id = r.id
        and e.name = 'request.declined' limit 1) as repeats,
      ${sendingsOfRequest} as sendings, ${initiativesEver} as "everyInitiative",
      ${openInitiatives(ctx)} as initiatives
    from request r where r.id = ${id}`);
  if (!row) throw new NotFound('request');
  const { told, ...found } = row;
  const content = storedRequest.read(found.content);
  const isMailed = told === null || (JSON.parse(told) as { mailed?: false }).mailed !== false;
  const onOffer = found.initiatives.map((one) => one.id);
  const missing = missingPages(content, onOffer);
  return { ...found, content, isMailed, sendings: sendingsRead(found.sendings), missing };
}
