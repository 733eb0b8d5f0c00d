import type { Ctx } from '../platform/index.ts';
import { maySetReferenceLink, type ReferenceLink, referenceLinks } from '../reference/index.ts';

export interface ProcedurePage {
  links: ReferenceLink[];
  can: { setLinks: boolean };
}

/** What the pages of the procedure read besides its text: the links to what it refers to. One statement. */
export async function procedurePage(ctx: Ctx): Promise<ProcedurePage> {
  return { links: await referenceLinks(ctx), can: { setLinks: maySetReferenceLink(ctx.actor) } };
}
