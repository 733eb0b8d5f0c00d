import { randomUUID } from 'node:crypto';
import { addParty } from '../alliance/index.ts';
import { saveRequestPage } from '../asRead.ts';
import { draftInitiative, openCycle } from '../cycle/index.ts';
import { createPerson } from '../identity/index.ts';
import { acceptRequest, type MailedLink, sendRequest, startRequest } from '../intake/index.ts';
import type { RequestDraft } from '../intake/inputs.ts';
import { addMember, registerOrganization, verifyLegalNature } from '../organization/index.ts';
import type { Actor } from '../platform/index.ts';
import { checkDigit } from '../platform/nit.ts';
import { bindingText } from '../procedure/index.ts';
import type { OnStage, Registered } from './case.ts';
import type { CastAlliance, CastOrganization } from './cast.ts';
import { portalPersonas } from './people.ts';
import { as, contextAt, daysAgo, holdSession, must, type Stage } from './stage.ts';

const INITIATIVES = [
  { name: 'Barrios que se cuidan', lineOfWork: 'Cuidado de lo común' },
  { name: 'Ciudad sin acoso', lineOfWork: 'Convivencia y buen trato' },
  { name: 'Noches tranquilas', lineOfWork: 'Convivencia y buen trato' },
  { name: 'Basura cero en mi cuadra', lineOfWork: 'Cultura ambiental' },
] as const;

/** Opens a year's cycle and closes its activity 1 by the acta of a committee of the Subsecretaría. */
export async function openYear(
  stage: Stage,
  year: number,
  days: number,
): Promise<{ id: string; initiatives: string[] }> {
  const { id } = must(await openCycle(as(stage, 'director', days), { key: randomUUID(), year }));
  const initiatives: string[] = [];
  for (const one of INITIATIVES) {
    const drafted = must(
      await draftInitiative(as(stage, 'lider', days), { key: randomUUID(), cycle: id, ...one, description: '' }),
    );
    initiatives.push(drafted.id);
  }
  await holdSession(stage, {
    cycle: id,
    title: `Comité de la Subsecretaría: iniciativas priorizadas ${year}`,
    activities: [1],
    alliances: [],
    items: [
      {
        alliance: null,
        organization: null,
        internal: false,
        content: { activity: 1, committee: 'undersecretariat', initiatives },
      },
    ],
    days: days - 2,
    by: 'lider',
    approver: 'subsecretaria',
  });
  return { id, initiatives };
}

/** Registers an organization of the cast, its legal nature verified, with its representative and the persona that acts for it. */
export async function registerCast(stage: Stage, cast: CastOrganization, days: number): Promise<Registered> {
  const ctx = as(stage, 'profesional', days);
  const nit = nitOf(cast);
  const { name, kind, locality, neighbourhood, dependency } = cast;
  const facts = { key: randomUUID(), name, kind, nit, locality, neighbourhood, dependency };
  const { id } = must(await registerOrganization(ctx, facts));
  must(await verifyLegalNature(ctx, { organization: id }));
  const persona = portalPersonas.find((one) => one.organization === name);
  const represents = persona?.role === 'representative' ? persona : null;
  const email = represents?.email ?? `${cast.key}@demo.alianzas.test`;
  const person = must(await createPerson(ctx, { email, name: represents?.name ?? cast.contact }));
  must(await addMember(ctx, { organization: id, person: person.id, role: 'representative', position: cast.position }));
  if (persona && !represents) {
    const other = must(await createPerson(ctx, { email: persona.email, name: persona.name }));
    must(
      await addMember(ctx, {
        ...{ organization: id, person: other.id, role: persona.role, position: 'Enlace' },
        verifiedHow: 'Quien representa a la organización lo confirmó por teléfono',
      }),
    );
  }
  const representative: Actor = {
    kind: 'person',
    person: person.id,
    memberships: [{ organization: id, role: 'representative' }],
  };
  const liaison = { ...cast.liaison, email: represents || !persona ? email.replace('@', '+enlace@') : persona.email };
  return { id, email, cast, liaison, representative };
}

function nitOf({ nit }: Pick<CastOrganization, 'nit'>): string | undefined {
  return nit && `${nit}-${checkDigit(nit)}`;
}

/** The link of a mail that the demonstration does not send: its token opens nothing. */
export function unsentLink(): MailedLink {
  return { tokenHash: `demonstration:${randomUUID()}`, sealedToken: '' };
}

/** Sends a request through the portal, as a browser without an account would. */
export async function knock(
  stage: Stage,
  pages: Required<RequestDraft>,
  days: number,
): Promise<{ request: string; version: number }> {
  const now = daysAgo(stage, days);
  const visitor = contextAt(stage.portal, { kind: 'visitor', browser: 'demonstration' }, now);
  const { id } = must(await startRequest(visitor, { key: randomUUID(), tokenHash: `demonstration:${randomUUID()}` }));
  const ctx = contextAt(stage.portal, { kind: 'bearer', purpose: 'request', subject: id }, now);
  let version = 1;
  for (const page of ['organization', 'contact', 'wish', 'offers', 'consent'] as const) {
    version = must(await saveRequestPage(ctx, { request: id, page, value: pages[page] })).version;
  }
  const sent = must(await sendRequest(ctx, { request: id, version }, unsentLink()));
  return { request: id, version: sent.version };
}

export function pagesOf(
  organization: NonNullable<RequestDraft['organization']>,
  contact: { name: string; position: string; email: string },
): Required<RequestDraft> {
  return {
    organization: { ...organization },
    contact: { ...contact, phone: '3005550100', role: 'representative' },
    wish: {
      initiative: 'unsure',
      kind: 'unsure',
      actions: 'Hacer encuentros en el salón y dos jornadas de cuidado en el parque.',
      influenceCircle: 'Unas doscientas familias y el comercio de la cuadra',
      territory: 'El barrio y los barrios vecinos',
    },
    offers: {
      classes: ['space', 'hours'],
      description: 'Un salón los sábados y voluntarios para las jornadas.',
      when: 'Desde el próximo mes',
    },
    consent: {
      management: 'yes',
      purposes: ['communications'],
      image: [],
      textVersion: bindingText('personalData').version,
    },
  };
}

/** Opens an alliance of the cast by its door: a request that the professional accepts, with its other parties. */
export async function openCase(
  stage: Stage,
  cast: CastAlliance,
  known: ReadonlyMap<string, Registered>,
  at: { cycle: { id: string; initiatives: readonly string[] }; began: number; pace: number; index: number },
): Promise<OnStage> {
  const parties = cast.parties.map((key) => known.get(key)!);
  const [first, ...others] = parties;
  const { name, kind, locality, neighbourhood, dependency, contact, position } = first!.cast;
  const pages = pagesOf(
    { name, kind, nit: nitOf(first!.cast), dependency, locality, neighbourhood },
    { name: contact, position, email: first!.email },
  );
  const request = await knock(stage, pages, at.began + 4);
  const ctx = as(stage, 'profesional', at.began);
  const initiative = at.cycle.initiatives[at.index % at.cycle.initiatives.length]!;
  const profesional = stage.staff.profesional!.id;
  const accepted = must(
    await acceptRequest(ctx, {
      ...request,
      organization: first!.id,
      title: cast.title,
      initiatives: [initiative],
      professional: profesional,
    }),
  );
  for (const other of others)
    must(await addParty(ctx, { key: randomUUID(), alliance: accepted.alliance, organization: other.id }));
  const { began, pace } = at;
  return {
    id: accepted.alliance,
    code: accepted.code,
    cycle: at.cycle.id,
    initiative,
    cast,
    organizations: parties,
    began,
    pace,
    rounds: 0,
  };
}
