import { randomUUID } from 'node:crypto';
import { saveProposal } from '@alianzas/domain/alliance';
import { openCycle } from '@alianzas/domain/cycle';
import { takeBackPacket } from '@alianzas/domain/filing';
import {
  answerNo,
  approveProposal,
  by,
  contents,
  givenActaDraft,
  givenAlliance,
  givenDraft,
  givenInvitation,
  givenOrganization,
  givenRequestSent,
  itemsFor,
  must,
  proposalOf,
  rowOf,
  type World,
} from '@alianzas/domain/given';
import { backoffice, portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { drafts as ofStaff } from '../../apps/backoffice/app/drafts.ts';
import type { aBackoffice } from '../../apps/backoffice/app/testing.ts';
import { drafts as ofAllies } from '../../apps/portal/app/drafts.ts';
import type { aPortal } from '../../apps/portal/app/testing.ts';
import { linkOf } from './portal-scene.ts';

export interface Desk {
  /** Where the page is, of the patterns of the drafts */
  of: string;
  address: string;
  ask: (init: RequestInit, to?: string) => Promise<Response>;
}

interface Asked {
  world: World;
  inBackoffice: ReturnType<typeof aBackoffice>;
  inPortal: ReturnType<typeof aPortal>;
}

/** Every page with forms that may be kept unsent, in a scene in which each form is open. */
export async function keptDesks({ world, inBackoffice, inPortal }: Asked): Promise<Desk[]> {
  const desks: Desk[] = [];
  const cases = [];
  for (const at of [2, 9, 10, 13]) cases.push(await givenAlliance(world, { at }));
  const [, nine] = cases as [unknown, (typeof cases)[number]];
  const running = await givenAlliance(world, { at: 11 });
  const open = await givenAlliance(world, { at: 3 });
  const acta = await givenActaDraft(world, {
    ...{ activities: [3], alliances: [open.id], day: 3 },
    items: itemsFor(open, () => contents[3]()),
  });
  must(await openCycle(by(world, 'lead', 20), { key: randomUUID(), year: 2027 }));
  const said = await rowOf(
    world,
    sql`select (select m.code from meeting m join acta a on a.meeting_id = m.id where a.id = ${acta}) as meeting,
      (select number from plan_activity where alliance_id = ${running.id} and party_id is null limit 1) as ours,
      (select number from plan_activity where alliance_id = ${running.id} and party_id is not null limit 1) as theirs`,
  );
  const staff = (of: string, address: string, name: 'professional' | 'lead' = 'professional') =>
    desks.push({ of, address, ask: (init, to = address) => inBackoffice(to, world.staff[name].id, init) });
  for (const [index, at] of [2, 9, 10, 13].entries()) {
    const here = backoffice.activity(cases[index]!.code, at);
    staff('/alianzas/:code/actividades/:n', at === 2 ? `${here}?tipo=support` : here);
  }
  staff('/alianzas/:code/plan/:n/evidencias/nueva', backoffice.newEvidence(running.code, Number(said.ours)));
  const convening = `${backoffice.newMeeting()}?actividad=3&alianza=${open.code}`;
  staff('/reuniones/nueva?alianza&actividad&vigencia', convening);
  staff('/reuniones/:code', backoffice.meeting(String(said.meeting)));
  staff('/reuniones/:code/acta', backoffice.acta(String(said.meeting)));
  staff('/alianzas/:code/aportes?corregir', backoffice.allianceContributions(running.code));
  staff('/alianzas/:code/plan/:n', backoffice.planActivity(running.code, Number(said.ours)));
  const looped = await givenAlliance(world, { at: 12 });
  await answerNo(world, looped);
  const fault = await rowOf(world, sql`select code from nonconformity where alliance_id = ${looped.id} limit 1`);
  const packet = sql`select id from filing where alliance_id = ${looped.id} and kind = 'amendment'`;
  const filing = String((await rowOf(world, packet)).id);
  must(await takeBackPacket(by(world, 'professional', 20), { filing, reason: 'Se escribió mal' }));
  staff('/alianzas/:code/compromisos', backoffice.allianceCommitments(looped.code));
  staff('/no-conformes/:code', backoffice.nonconformity(String(fault.code)));
  staff('/solicitudes/:code', backoffice.request((await givenRequestSent(world)).code));
  const free = await givenOrganization(world);
  staff('/alianzas/nueva?organizacion', `${backoffice.newAlliance()}?organizacion=${free.id}`);
  const pact = await givenAlliance(world, { at: 2 });
  const proposal = proposalOf(pact.id, 'pact');
  const fields = { ...proposal.fields, methodology: 'Pactando' } as typeof proposal.fields;
  must(await saveProposal(by(world, 'professional', 2), { ...proposal, fields }));
  must(await approveProposal(by(world, 'professional', 2), { alliance: pact.id }));
  staff('/alianzas/:code/dialogo', backoffice.allianceDialogue(pact.code));
  const network = await givenAlliance(world, { at: 6 });
  staff('/alianzas/:code/actividades/:n', backoffice.activity(network.code, 6));
  staff('/iniciativas', backoffice.initiatives());
  staff('/balances/:year', backoffice.balance(world.cycle.year));
  const ally = (of: string, address: string, one: typeof nine) =>
    desks.push({
      of,
      address,
      ask: (init, to = address) => inPortal(to, one.organizations[0]!.representative.person, init),
    });
  ally('/alianzas/:code/compromisos', portal.commitments(nine.code), nine);
  ally('/alianzas/:code/aportes?corregir', portal.contributions(running.code), running);
  const report = portal.newEvidence(running.code, Number(said.theirs));
  ally('/alianzas/:code/plan/:activity/evidencias/nueva', report, running);
  const byLink = (of: string, address: string, cookie: string) =>
    desks.push({ of, address, ask: (init, to = address) => inPortal(to, null, { ...init, headers: { cookie } }) });
  const { id } = await givenDraft(world);
  const cookie = await linkOf(world, 'request', id);
  for (const of of ofAllies.filter((pattern) => pattern.startsWith('/solicitud'))) {
    byLink(of, of.replace(':request', id), cookie);
  }
  const invited = await givenInvitation(world, await givenOrganization(world));
  await world.database.owner.db.execute(
    sql`update invitation set expires_at = now() + interval '5 days' where id = ${invited.id}`,
  );
  byLink('/invitacion/respuesta', portal.invitationAnswered(), await linkOf(world, 'invitation', invited.id));
  return desks;
}

/** The patterns of the pages whose forms may be kept. */
export const KEPT_PAGES: readonly string[] = [...ofStaff, ...ofAllies];
