import {
  aWorld,
  by,
  endAlliance,
  givenAlliance,
  givenInvitation,
  givenMember,
  givenOrganization,
  must,
  resumeAlliance,
  rowOf,
  suspendAlliance,
  through,
} from '@alianzas/domain/given';
import { declineInvitation, revokeInvitation } from '@alianzas/domain/intake';
import { countedOnceEnded, instantWords } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aPortal, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aPortal(world);

const TOLD = {
  declined: ['Invitación declinada', 'La invitación a esta alianza se declinó el'],
  revoked: ['Invitación revocada', 'La Secretaría retiró la invitación a esta alianza el'],
} as const;

test.each(['declined', 'revoked'] as const)(
  'who acts for an organization whose invitation was %s reads that, with its reason, and of no alliance that withdrew',
  async (how) => {
    const organization = await givenOrganization(world());
    const { actor } = await givenMember(world(), organization.id, 'representative');
    const one = await givenInvitation(world(), organization);
    if (how === 'declined')
      must(await declineInvitation(through(world(), one.bearer, 3), one.id, { reason: 'No ahora' }));
    else {
      const revoking = { invitation: one.id, version: 1, reason: 'No ahora' };
      must(await revokeInvitation(by(world(), 'professional', 3), revoking));
    }
    const { code } = await rowOf(world(), sql`select code from alliance where id = ${one.alliance}`);
    const htmlOf = async (path: string) => await (await ask(path, actor.person)).text();
    const read = async (path: string) => wordsOf(await htmlOf(path));
    const [label, since] = TOLD[how];
    const start = await read(portal.start());
    for (const said of [label, 'no llegó a ser una alianza']) expect(start).toContain(said);
    const page = await read(portal.alliance(String(code)));
    for (const said of [label, since, 'Razón: No ahora', 'no hay nada que hacer']) expect(page).toContain(said);
    expect(page).not.toMatch(
      /Siguiente paso|Lo pide|El camino|Por venir|por definir|Quiénes participan|Compromisos|Plan de trabajo|dieciséis/,
    );
    expect(start).not.toContain('Sus alianzas');
    expect(start).toContain('Todavía no tiene alianzas');
    const [professional] = await world().database.owner.db.execute<{ email: string }>(
      sql`select p.email from alliance a join person p on p.id = a.professional_id where a.code = ${code}`,
    );
    const ways = await htmlOf(portal.alliance(String(code)));
    for (const href of [portal.newRequest(), `mailto:${professional!.email}`, portal.history(String(code))])
      expect(ways).toContain(`href="${href}"`);
    for (const other of [portal.proposal, portal.commitments, portal.plan, portal.evidence, portal.outcome]) {
      const words = await read(other(String(code)));
      expect(words).toContain(since);
      expect(words).not.toMatch(/Todavía|Compromisos|Se define en/);
    }
    const history = await read(portal.history(String(code)));
    expect(history).toContain('El caso terminó con su invitación: no llegó a ser una alianza.');
    for (const words of [start, page, history])
      expect(words).not.toMatch(/terminó por retiro|\bRetirada\b|El retiro de/);
  },
);

test('an alliance that ended before time has no next step: it says where its result is and to whom to write', async () => {
  const one = await givenAlliance(world(), { at: 11 });
  const running = wordsOf(
    await (await ask(portal.alliance(one.code), one.organizations[0]!.representative.person)).text(),
  );
  expect(running).toContain('Si su organización no quiere seguir en la alianza');
  expect(running).toContain(countedOnceEnded);
  expect(running).not.toContain('Lo que se hizo hasta ese día se cuenta');
  must(
    await endAlliance(by(world(), 'lead', 12), {
      alliance: one.id,
      outcome: 'endedEarly',
      reason: 'Obras en el salón',
    }),
  );
  const html = await (await ask(portal.alliance(one.code), one.organizations[0]!.representative.person)).text();
  expect(wordsOf(html)).toContain('Su alianza terminó antes de tiempo');
  expect(wordsOf(html)).not.toMatch(/Siguiente paso|Lo pide|por definir/);
  expect(html).toContain(`<a href="${portal.outcome(one.code)}">Ver el resultado</a>`);
  expect(html).toContain('href="mailto:');
});

test.each([false, true])(
  'one that was suspended before its invitation was declined (resumed before: %s) tells that it was declined, that day and why',
  async (wasResumed) => {
    const organization = await givenOrganization(world());
    const { actor } = await givenMember(world(), organization.id, 'representative');
    const one = await givenInvitation(world(), organization);
    const turn = { alliance: one.alliance, reason: 'El salón está en obra' };
    must(await suspendAlliance(by(world(), 'lead', 2), turn));
    if (wasResumed) must(await resumeAlliance(by(world(), 'lead', 3), turn));
    must(await declineInvitation(through(world(), one.bearer, 4), one.id, { reason: 'No ahora' }));
    const { code } = await rowOf(world(), sql`select code from alliance where id = ${one.alliance}`);
    const words = wordsOf(await (await ask(portal.alliance(String(code)), actor.person)).text());
    const day = instantWords(by(world(), 'lead', 4).now).replaceAll('\u00a0', ' ');
    expect(words).toContain(`se declinó el ${day} Razón: No ahora`);
    expect(words).not.toContain(turn.reason);
  },
);
