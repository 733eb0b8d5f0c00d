import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { saveRequestPage } from './asRead.ts';
import { by, type GivenOrganization, hashOf, invented, must, through, type World } from './givenWorld.ts';
import { acceptRequest, returnRequest, sendInvitation, sendRequest, startRequest } from './intake/index.ts';
import type { RequestDraft } from './intake/inputs.ts';
import { consentTexts } from './organization/index.ts';
import type { Actor } from './platform/index.ts';

export function bearerOf(purpose: 'request' | 'invitation', subject: string): Actor {
  return { kind: 'bearer', purpose, subject };
}

/** A mail's link, its token new. */
export function linkOf() {
  return { tokenHash: hashOf(), sealedToken: 'sellado' };
}

/** What accepts an invitation: somebody invented, who authorises only what is needed. */
export function acceptanceOf(name: string) {
  return {
    ...{ name, position: 'Dirección', role: 'representative' as const, consent: 'yes' as const },
    ...{ purposes: [], image: [], textVersion: consentTexts().personalData },
  };
}

/** What the history of a request tells while its five pages are written. */
export const writtenEvents = ['request.started', ...Array<string>(5).fill('request.saved')];

/** The pages of a complete request of an invented foundation. */
export function requestPagesOf(
  body: ReturnType<typeof invented>,
  contact: ReturnType<typeof invented>,
): Required<RequestDraft> {
  return {
    organization: { kind: 'FUNDACION', name: body.name, nit: body.nit, locality: '17', neighbourhood: 'Centro' },
    contact: {
      name: contact.name,
      position: 'Dirección',
      email: contact.email,
      phone: contact.phone,
      role: 'representative',
    },
    wish: {
      initiative: 'unsure',
      kind: 'unsure',
      actions: 'Lecturas en el parque',
      influenceCircle: 'Vecinas',
      territory: 'La Candelaria',
    },
    offers: { classes: ['space'], description: 'Un salón', when: 'Los sábados' },
    consent: { management: 'yes', purposes: ['surveys'], image: [], textVersion: consentTexts().personalData },
  };
}

/** A request begun in a browser, without any page. */
export async function givenDraft(world: Pick<World, 'database'>): Promise<{ id: string; bearer: Actor }> {
  const visitor = through(world, { kind: 'visitor', browser: hashOf() }, 1);
  const { id } = must(await startRequest(visitor, { key: randomUUID(), tokenHash: hashOf() }));
  return { id, bearer: bearerOf('request', id) };
}

/** A request that an organization without an account wrote page by page and sent. */
export async function givenRequestSent(world: Pick<World, 'database'>) {
  const draft = await givenDraft(world);
  const [body, contact] = [invented('Fundación'), invented('Persona')];
  const pages = requestPagesOf(body, contact);
  const ctx = through(world, draft.bearer, 1);
  let version = 1;
  for (const page of Object.keys(pages) as (keyof typeof pages)[]) {
    version = must(await saveRequestPage(ctx, { request: draft.id, page, value: pages[page] })).version;
  }
  const sent = must(await sendRequest(ctx, { request: draft.id, version }, linkOf()));
  return { ...draft, ...sent, body, contact };
}

/** A request that came back with a note, was completed and sent again. */
export async function givenRequestSentAgain(world: World, note: string, actions: string) {
  const sent = await givenRequestSent(world);
  const returned = { ...(await requestRead(world, sent.id)), note };
  must(await returnRequest(by(world, 'professional', 2), returned, linkOf()));
  const ctx = through(world, sent.bearer, 3);
  const { wish } = requestPagesOf(sent.body, sent.contact);
  const page = { request: sent.id, page: 'wish' as const, value: { ...wish, actions } };
  must(await saveRequestPage(ctx, page));
  return { ...sent, ...must(await sendRequest(ctx, await requestRead(world, sent.id), linkOf())) };
}

/** A request as it stands, for who answers or sends it. */
export async function requestRead(
  { database }: Pick<World, 'database'>,
  request: string,
): Promise<{ request: string; version: number }> {
  const [row] = await database.owner.db.execute<{ version: number }>(
    sql`select version from request where id = ${request}`,
  );
  return { request, version: row?.version ?? 1 };
}

/** The alliance that an accepted request opened, with the organization and its representative. */
export async function givenAcceptedRequest(world: World) {
  const sent = await givenRequestSent(world);
  const { alliance, code } = must(
    await acceptRequest(by(world, 'professional', 1), {
      ...{ request: sent.id, version: sent.version },
      title: 'Alianza de prueba',
      initiatives: [...world.cycle.initiatives],
      professional: world.staff.professional.id,
    }),
  );
  const [row] = await world.database.owner.db.execute<{ organization: string; person: string }>(sql`
    select m.organization_id as organization, m.person_id as person from party p
    join membership m on m.organization_id = p.organization_id where p.alliance_id = ${alliance}`);
  const organization: GivenOrganization = {
    id: row!.organization,
    name: sent.body.name,
    email: sent.contact.email,
    representative: {
      kind: 'person',
      person: row!.person,
      memberships: [{ organization: row!.organization, role: 'representative' }],
    },
  };
  return { id: alliance, code, request: sent.id, organization };
}

/** An invitation that waits for its answer, the case that it opened and the bearer of its link. */
export async function givenInvitation(world: World, organization: GivenOrganization) {
  const contact = invented('Persona');
  const input = {
    key: randomUUID(),
    organization: organization.id,
    contactName: contact.name,
    contactEmail: contact.email,
    verifiedHow: 'Lo dijo su acta',
    title: 'Alianza por invitación',
    message: 'Les invitamos a la Red.',
    initiatives: [...world.cycle.initiatives],
    professional: world.staff.professional.id,
  };
  const { id } = must(
    await sendInvitation(by(world, 'professional', 1), input, { tokenHash: hashOf(), sealedToken: 'sellado' }),
  );
  const [row] = await world.database.owner.db.execute<{ alliance: string }>(
    sql`select alliance_id as alliance from invitation where id = ${id}`,
  );
  return { id, alliance: row!.alliance, bearer: bearerOf('invitation', id), contact, input };
}
