import {
  aWorld,
  by,
  givenInvitation,
  givenOrganization,
  must,
  resumeAlliance,
  rowOf,
  suspendAlliance,
  through,
} from '@alianzas/domain/given';
import { declineInvitation, revokeInvitation } from '@alianzas/domain/intake';
import { instantWords } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);
const professional = () => world().staff.professional.id;
const read = async (path: string, person = professional()) => {
  const html = await (await ask(path, person)).text();
  return { html, words: wordsOf(html) };
};

/** An invitation that ended so, with the code of its case and its own. */
async function ended(how: 'declined' | 'revoked') {
  const organization = await givenOrganization(world());
  const one = await givenInvitation(world(), organization);
  if (how === 'declined')
    must(await declineInvitation(through(world(), one.bearer, 3), one.id, { reason: 'No ahora' }));
  else {
    const revoking = { invitation: one.id, version: 1, reason: 'Se escribió por error' };
    must(await revokeInvitation(by(world(), 'professional', 3), revoking));
  }
  const { code, alliance } = (await rowOf(
    world(),
    sql`select i.code, a.code as alliance from invitation i join alliance a on a.id = i.alliance_id where i.id = ${one.id}`,
  )) as { code: string; alliance: string };
  return { organization: organization.id, code, alliance };
}

const TOLD = { declined: 'Invitación declinada', revoked: 'Invitación revocada' } as const;

test.each(['declined', 'revoked'] as const)(
  'a case whose invitation was %s is told so, and not as an alliance that withdrew; another may be begun',
  async (how) => {
    const { organization, code, alliance } = await ended(how);
    const rowIn = async (path: string) => {
      const { html } = await read(path);
      return wordsOf(html.split('<tr').find((row) => row.includes(alliance)) ?? '');
    };
    expect(await rowIn(`${backoffice.alliances()}?q=${alliance}`)).toContain(TOLD[how]);
    expect(await rowIn(backoffice.organization(organization))).toContain(TOLD[how]);
    const sheet = await (await ask(backoffice.alliancesData(), professional())).text();
    expect(sheet.split('\n').find((line) => line.includes(alliance))).toContain(TOLD[how]);
    expect(await rowIn(`${backoffice.alliances()}?estado=${how}`)).toContain(TOLD[how]);
    expect(await rowIn(`${backoffice.alliances()}?estado=withdrawn`)).toBe('');
    // Who reads figures and no invitations
    const observatory = world().staff.observatory.id;
    const plan = await read(backoffice.alliancePlan(alliance), observatory);
    expect(plan.words).toContain(TOLD[how]);
    expect(plan.words).not.toMatch(/Retirada|se retiró/);
    for (const figure of ['alianzas', 'retiradas'])
      for (const person of [professional(), observatory])
        expect((await read(backoffice.figure(world().cycle.year, figure), person)).html).not.toContain(alliance);

    const page = await read(backoffice.alliance(alliance));
    expect(page.words).toContain(TOLD[how]);
    expect(page.words).toContain('esto no llegó a ser una alianza');
    expect(page.html).toContain(`href="${backoffice.invitation(code)}"`);
    for (const wrong of ['Retirada', 'se retiró']) expect(page.words).not.toContain(wrong);
    expect((await read(backoffice.history(alliance))).words).toContain('El caso terminó con su invitación');

    const invitation = await read(backoffice.invitation(code));
    expect(invitation.html).toContain(`href="${backoffice.newAlliance()}?organizacion=${organization}"`);
  },
);

test.each([false, true])(
  'one that was suspended before its invitation was declined (resumed before: %s) tells that it was declined, that day and why',
  async (wasResumed) => {
    const one = await givenInvitation(world(), await givenOrganization(world()));
    const turn = { alliance: one.alliance, reason: 'El salón está en obra' };
    must(await suspendAlliance(by(world(), 'lead', 2), turn));
    if (wasResumed) must(await resumeAlliance(by(world(), 'lead', 3), turn));
    must(await declineInvitation(through(world(), one.bearer, 4), one.id, { reason: 'No ahora' }));
    const { code } = await rowOf(world(), sql`select code from alliance where id = ${one.alliance}`);
    const { words } = await read(backoffice.alliance(String(code)));
    const day = instantWords(by(world(), 'lead', 4).now).replaceAll('\u00a0', ' ');
    expect(words).toContain(`La organización declinó la invitación el ${day}: esto no llegó a ser una alianza.`);
    expect(words).toContain('Razón: No ahora');
    expect(words).not.toContain(turn.reason);
  },
);

test('an invitation that waits offers no other', async () => {
  const one = await givenInvitation(world(), await givenOrganization(world()));
  const { code } = await rowOf(world(), sql`select code from invitation where id = ${one.id}`);
  expect((await read(backoffice.invitation(String(code)))).html).not.toContain(`${backoffice.newAlliance()}?`);
});
