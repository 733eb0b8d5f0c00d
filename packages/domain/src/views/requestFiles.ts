import { sql } from 'drizzle-orm';

/** A document that came with a request. */
export interface AttachedFile {
  id: string;
  name: string;
  bytes: number;
  scan: string;
  /** ISO text */
  uploadedAt: string;
}

/** The documents of the request `r` of a statement, in the order in which they came. */
export const filesOfRequest = sql`(select coalesce(json_agg(json_build_object(
    'id', f.id, 'name', f.name, 'bytes', f.bytes, 'scan', f.scan, 'uploadedAt', f.uploaded_at) order by f.id), '[]')
  from file f where f.request_id = r.id)`;
