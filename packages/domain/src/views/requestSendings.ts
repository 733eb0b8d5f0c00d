import { type SQL, sql } from 'drizzle-orm';
import { nearestYear, onOffer } from '../cycle/index.ts';
import { storedRequest } from '../intake/index.ts';
import type { RequestDraft } from '../intake/inputs.ts';
import type { Ctx } from '../platform/index.ts';

/** What was sent one time of a request, as it was sent, and what was asked when it came back. Instants are ISO text. */
export interface RequestSending {
  number: number;
  /** Null where it was sent before each text was kept */
  content: RequestDraft | null;
  sha256: string | null;
  sentAt: string;
  receivedOn: string;
  returnedAt: string | null;
  /** Null where its reader may not know who */
  returnedBy: string | null;
  returnNote: string | null;
}

/** The sendings of the request `r` of a statement, the first first. */
export const sendingsOfRequest = sql`(select coalesce(json_agg(json_build_object(
    'number', s.number, 'content', app.sending_content(s.request_id, s.number), 'sha256', s.sha256, 'sentAt', s.sent_at, 'receivedOn', s.received_on,
    'returnedAt', s.returned_at, 'returnedBy', b.name, 'returnNote', s.return_note) order by s.number), '[]')
  from request_sending s left join person b on b.id = s.returned_by where s.request_id = r.id)`;

/** The names of every initiative that may have been chosen, whatever the cycle: what was sent is told with its words. */
export const initiativesEver = sql`(select coalesce(json_agg(json_build_object('id', n.id, 'name', n.name) order by n.id), '[]')
  from initiative n where n.prioritised_at is not null)`;

/** What a new alliance may be of: the prioritised initiatives of the cycles that take alliances, today's year first. */
export interface OpenInitiative {
  id: string;
  name: string;
  lineOfWork: string;
  year: number;
}

/** Those initiatives, of the cycles of which `mayReceiveAlliances` says yes (`onOffer`). More than one takes alliances while a year ends and the next is prepared: each says its year. */
export function openInitiatives(ctx: Ctx): SQL {
  return sql`(select coalesce(json_agg(json_build_object('id', n.id, 'name', n.name, 'lineOfWork', n.line_of_work, 'year', c.year)
      order by ${nearestYear(ctx, sql`c.year`)}, n.position), '[]')
    from initiative n join cycle c on c.id = n.cycle_id where ${onOffer})`;
}

/** The sendings as `sendingsOfRequest` reads them, in today's shape. */
export function sendingsRead(rows: readonly RequestSending[]): RequestSending[] {
  return rows.map((row) => ({ ...row, content: row.content && storedRequest.read(row.content) }));
}
