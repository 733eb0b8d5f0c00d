import type { Ctx } from '../platform/index.ts';
import {
  maySetReferenceLink,
  type ReferenceLink,
  referenceLinks,
  type VersionRequest,
  versionRequests,
} from '../reference/index.ts';

export interface ProcedurePage {
  links: ReferenceLink[];
  /** The references in force of the versions' requests (R-011) */
  requests: VersionRequest[];
  can: { setLinks: boolean };
}

/** What the pages of the procedure read besides its text: where what it refers to is, and its requests. Two statements. */
export async function procedurePage(ctx: Ctx): Promise<ProcedurePage> {
  const links = await referenceLinks(ctx);
  return { links, requests: await versionRequests(ctx), can: { setLinks: maySetReferenceLink(ctx.actor) } };
}
