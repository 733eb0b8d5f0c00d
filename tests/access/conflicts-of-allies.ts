import { randomUUID } from 'node:crypto';
import { hashSecret, newToken } from '@alianzas/auth';
import { amendCommitment, proposeCommitment, replaceCommitment } from '@alianzas/domain/commitment';
import {
  acceptCommitments,
  bearerOf,
  by,
  dayFromNow,
  givenAlliance,
  givenDraft,
  givenMember,
  must,
  requestPagesOf,
  rowOf,
  saveRequestPage,
  through,
} from '@alianzas/domain/given';
import { pageReadAs, storedRequest } from '@alianzas/domain/intake';
import type { RequestPage } from '@alianzas/domain/intake/inputs';
import { portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { type Ask, type Conflict, calledOf, type House, type Scene } from './conflict.ts';

/** How the team stands in what an ally reads. */
const TEAM = 'la Secretaría';

/** The forms of the portal that carry a version, each opened twice. */
export function conflictsOfAllies(house: House): Conflict[] {
  const page = (
    name: RequestPage,
    path: (id: string) => string,
    told: Pick<Scene, 'first' | 'second' | 'saved'>,
  ): Conflict => ({
    verb: 'saveRequestPage',
    form: `portal/app/routes/request/${name}.tsx`,
    given: async () => ({ ...(await aRequest(house, path, name)), ...told }),
  });
  return [
    {
      verb: 'acceptCommitments',
      form: 'portal/app/routes/alliance/commitments.tsx',
      given: async () => {
        const { ask, path, first } = await promised(house);
        const second = { statement: 'yes' };
        return { ask, path, form: { intent: 'accept' }, first, second, saved: ['Prestar dos salones'], by: TEAM };
      },
    },
    {
      verb: 'returnCommitment',
      form: 'portal/app/routes/alliance/commitment-return.tsx',
      given: async () => {
        const { ask, path, id, first } = await promised(house);
        const second = { note: 'Preferimos otro mes' };
        const form = { intent: 'return', commitment: id };
        return { ask, path, form, first, second, saved: ['Prestar dos salones'], by: TEAM };
      },
    },
    {
      verb: 'amendCommitment',
      form: 'portal/app/routes/alliance/commitment-change.tsx',
      given: async () => {
        const { ask, path, id } = await promised(house, 'ally');
        const [first, second] = [{ action: 'Prestar tres salones' }, { deliverable: 'El patio los sábados' }];
        return { ask, path, form: { intent: 'amend', commitment: id }, first, second, saved: ['Prestar tres salones'] };
      },
    },
    {
      verb: 'withdrawCommitment',
      form: 'portal/app/routes/alliance/commitment-change.tsx',
      given: async () => {
        const { ask, path, id, first, by } = await promised(house, 'ally', 'delegate');
        const second = { reason: 'Se escribió dos veces' };
        const form = { intent: 'withdraw', commitment: id };
        return { ask, path, form, first, second, saved: ['Prestar dos salones'], by };
      },
    },
    {
      verb: 'replaceCommitment',
      form: 'portal/app/routes/alliance/commitment-change.tsx',
      given: async () => {
        const { ask, path, id, replaced } = await promised(house, 'ally');
        const second = { action: 'Prestar el patio', reason: 'El salón está en obra' };
        const form = { intent: 'replace', commitment: id };
        return { ask, path, form, first: await replaced(), second, saved: ['Prestar la cancha'], closes: true };
      },
    },
    page('organization', portal.requestOrganization, {
      first: { name: 'Fundación Primera', neighbourhood: 'Egipto' },
      second: { name: 'Fundación Segunda', locality: '07' },
      saved: ['Fundación Primera', 'Egipto', 'La Candelaria'],
    }),
    page('contact', portal.requestContact, {
      first: { position: 'Presidencia' },
      second: { position: 'Tesorería', name: 'Rosa Díaz' },
      saved: ['Presidencia', 'Ana Peña'],
    }),
    page('wish', portal.requestWish, {
      first: { actions: 'Leer en el parque' },
      second: { actions: 'Cantar en el parque' },
      saved: ['Leer en el parque'],
    }),
    page('offers', portal.requestOffers, {
      first: { description: 'Un salón para 40' },
      second: { description: 'Un patio para 60', classes: 'hours' },
      saved: ['Un salón para 40'],
    }),
    page('consent', portal.requestConsent, {
      first: { purposes: 'surveys', image: 'imageReports' },
      second: { image: 'imageWeb' },
      saved: ['Lo guardado ahora Informes y balance final'],
    }),
    {
      verb: 'sendRequest',
      form: 'portal/app/routes/request/check.tsx',
      given: async () => {
        const { id, ...scene } = await aRequest(house, portal.requestCheck);
        const actions = 'Leer en el parque';
        const first = async () => {
          const someone = { name: 'Ana Peña', email: 'ana@entidad.example', phone: '3005550142', nit: '901730214-1' };
          const value = { ...requestPagesOf(someone, someone).wish, actions };
          const ctx = through(house.world(), bearerOf('request', id), 1);
          must(await saveRequestPage(ctx, { request: id, page: 'wish', value }));
        };
        return { ...scene, first, second: {}, saved: [actions] };
      },
    },
  ];
}

/** A commitment that its organization has open, while it is written again. */
async function promised(
  { world, allies }: House,
  side: 'professional' | 'ally' = 'professional',
  amender?: 'delegate',
) {
  const one = await givenAlliance(world(), { at: 9 });
  const said = { action: 'Prestar el salón', deliverable: 'Un salón', dueOn: dayFromNow(12) };
  const about = { key: randomUUID(), alliance: one.id, organization: one.organizations[0]!.id };
  const { representative } = one.organizations[0]!;
  const writer = side === 'ally' ? through(world(), representative, 9) : by(world(), 'professional', 9);
  const { id } = must(await proposeCommitment(writer, { ...about, ...said }));
  const delegate = amender && (await givenMember(world(), about.organization, amender)).actor;
  const amended = { commitment: id, version: 1, ...said, action: 'Prestar dos salones' };
  const ask: Ask = (path, init) => allies(path, representative.person, init);
  return {
    ...{ ask, path: portal.commitments(one.code), id },
    by: delegate ? await calledOf(world(), delegate.person) : '',
    first: async () => must(await amendCommitment(delegate ? through(world(), delegate, 9) : writer, amended)),
    replaced: async () => {
      const accepting = { alliance: one.id, commitments: [id], statement: 'yes' as const };
      must(await acceptCommitments(through(world(), representative, 9), accepting));
      const other = { key: randomUUID(), commitment: id, version: 2, ...said, action: 'Prestar la cancha' };
      return async () => must(await replaceCommitment(writer, { ...other, reason: 'Cambió el lugar' }));
    },
  };
}

/** A draft with all its pages written, opened by its own link in two tabs. */
async function aRequest(
  { world, allies }: House,
  path: (id: string) => string,
  page?: RequestPage,
): Promise<Pick<Scene, 'ask' | 'path' | 'form'> & { id: string }> {
  const draft = await givenDraft(world());
  const someone = { name: 'Ana Peña', email: 'ana@entidad.example', phone: '3005550142', nit: '901730214-1' };
  const pages = requestPagesOf({ ...someone, name: 'Fundación Inventada' }, someone);
  let version = 1;
  for (const page of Object.keys(pages) as (keyof typeof pages)[]) {
    const input = { request: draft.id, page, value: pages[page] };
    version = must(await saveRequestPage(through(world(), draft.bearer, 1), input)).version;
  }
  const stored = await rowOf(world(), sql`select content from request where id = ${draft.id}`);
  const read = page ? pageReadAs(storedRequest.read(stored.content), page) : version;
  const token = newToken();
  await world().database.owner.db.execute(sql`
    update token set token_hash = ${hashSecret(token)}, expires_at = now() + interval '1 day' where subject = ${draft.id}`);
  const headers = { cookie: `__Host-solicitud=${token}` };
  return {
    ask: (address, init) => allies(address, null, { ...init, headers }),
    ...{ id: draft.id, path: path(draft.id), form: { version: String(read) } },
  };
}
