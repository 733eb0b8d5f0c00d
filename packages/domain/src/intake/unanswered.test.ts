import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import {
  acceptanceOf,
  aWorld,
  by,
  eventsOf,
  givenInvitation,
  givenOrganization,
  hashOf,
  invented,
  linkOf,
  mailsAbout,
  must,
  refusal,
  rowOf,
  through,
} from '../given.ts';
import { Forbidden, NotFound, newId, Stale } from '../platform/index.ts';
import {
  acceptInvitation,
  askInvitationAgain,
  declineInvitation,
  resendInvitation,
  revokeInvitation,
} from './index.ts';

const world = aWorld();
const invited = async () => givenInvitation(world(), await givenOrganization(world()));
const visitor = (day: number) => through(world(), { kind: 'visitor', browser: hashOf() }, day);
const reason = 'La iniciativa se aplazó';

test('an invitation is revoked with its reason: its case is withdrawn, and the organization hears of it', async () => {
  const one = await invited();
  must(await revokeInvitation(by(world(), 'professional', 2), { invitation: one.id, version: 1, reason }));
  expect(
    await rowOf(
      world(),
      sql`select i.state, i.revoke_reason, i.revoked_by, a.state as alliance, a.end_reason from invitation i join alliance a on a.id = i.alliance_id where i.id = ${one.id}`,
    ),
  ).toEqual({
    state: 'revoked',
    revoke_reason: reason,
    revoked_by: world().staff.professional.id,
    alliance: 'withdrawn',
    end_reason: reason,
  });
  expect(await eventsOf(world(), one.id)).toEqual(['invitation.sent', 'invitation.revoked']);
  expect(await mailsAbout(world(), one.id)).toEqual(['invitation', 'invitationRevoked', 'invitationWithdrawn']);
  const { bearer, id } = one;
  expect(refusal(await acceptInvitation(through(world(), bearer, 3), id, acceptanceOf(invented('Persona').name)))).toBe(
    'invitation.alreadyAnswered',
  );
  const again = { invitation: id, version: 2 };
  expect(refusal(await revokeInvitation(by(world(), 'lead', 3), { ...again, reason }))).toBe(
    'invitation.alreadyAnswered',
  );
  expect(refusal(await resendInvitation(by(world(), 'lead', 3), again, linkOf()))).toBe('invitation.alreadyAnswered');
});

test('an expired invitation is sent again with another term, and is then accepted', async () => {
  const one = await invited();
  must(await resendInvitation(by(world(), 'lead', 12), { invitation: one.id, version: 1 }, linkOf()));
  expect(await mailsAbout(world(), one.id)).toEqual(['invitation', 'invitation']);
  must(await acceptInvitation(through(world(), one.bearer, 13), one.id, acceptanceOf(invented('Persona').name)));
  expect(await eventsOf(world(), one.id)).toEqual(['invitation.sent', 'invitation.sentAgain', 'invitation.accepted']);
});

test('two of the team at once: the second is told that it changed; one whose case ended is not sent again', async () => {
  const one = await invited();
  const input = { invitation: one.id, version: 1 };
  must(await resendInvitation(by(world(), 'lead', 2), input, linkOf()));
  await expect(resendInvitation(by(world(), 'professional', 2), input, linkOf())).rejects.toThrow(Stale);
  await expect(revokeInvitation(by(world(), 'professional', 2), { ...input, reason })).rejects.toThrow(Stale);
  await world().database.owner.db.execute(
    sql`update alliance set state = 'withdrawn', step = null, ended_at = now() where id = ${one.alliance}`,
  );
  expect(refusal(await resendInvitation(by(world(), 'lead', 3), { ...input, version: 2 }, linkOf()))).toBe(
    'invitation.caseEnded',
  );
});

test('only the team takes an invitation up again, and one that exists', async () => {
  const one = await invited();
  const input = { invitation: one.id, version: 1 };
  for (const ctx of [by(world(), 'correspondence', 2), by(world(), 'auditor', 2), through(world(), one.bearer, 2)]) {
    await expect(resendInvitation(ctx, input, linkOf())).rejects.toThrow(Forbidden);
    await expect(revokeInvitation(ctx, { ...input, reason })).rejects.toThrow(Forbidden);
  }
  const nowhere = { ...input, invitation: newId(new Date()) };
  await expect(revokeInvitation(by(world(), 'lead', 2), { ...nowhere, reason })).rejects.toThrow(NotFound);
});

test('who holds an expired link asks for another: the inviter is told once, and the answer is always the same', async () => {
  const one = await invited();
  const { token_hash: hash } = await rowOf(world(), sql`select token_hash from token where subject = ${one.id}`);
  expect(await askInvitationAgain(visitor(3), String(hash))).toEqual(await askInvitationAgain(visitor(3), hashOf()));
  expect(await mailsAbout(world(), one.id)).toEqual(['invitation']);
  must(await askInvitationAgain(visitor(12), String(hash)));
  must(await askInvitationAgain(visitor(13), String(hash)));
  expect(await mailsAbout(world(), one.id)).toEqual(['invitation', 'invitationRenewalAsked']);
  must(await resendInvitation(by(world(), 'lead', 14), { invitation: one.id, version: 1 }, linkOf()));
  const { renewal_asked_at } = await rowOf(world(), sql`select renewal_asked_at from invitation where id = ${one.id}`);
  expect(renewal_asked_at).toBeNull();
});

test('an acceptance keeps all that was authorised, each text with its version and hash', async () => {
  const one = await invited();
  const input = {
    ...acceptanceOf(invented('Persona').name),
    ...{ purposes: ['communications' as const, 'directory' as const], image: ['imageWeb' as const] },
    imageTextVersion: 'IMG-ADULTO-1.1',
  };
  const stale = { ...input, textVersion: 'PRIV-ALIADO-0.9' };
  expect(refusal(await acceptInvitation(through(world(), one.bearer, 3), one.id, stale))).toBe('consent.textChanged');
  const { person } = must(await acceptInvitation(through(world(), one.bearer, 3), one.id, input));
  const kept = await world().database.owner.db.execute(
    sql`select text_version, purposes, length(text_sha256) as hash from consent where person_id = ${person} order by text_id`,
  );
  expect([...kept]).toEqual([
    { text_version: 'IMG-ADULTO-1.1', purposes: ['imageWeb'], hash: 64 },
    { text_version: 'PRIV-ALIADO-1.2', purposes: ['allianceManagement', 'communications', 'directory'], hash: 64 },
  ]);
});

test('declining after it was revoked is told of it', async () => {
  const one = await invited();
  must(await revokeInvitation(by(world(), 'lead', 2), { invitation: one.id, version: 1, reason }));
  expect(refusal(await declineInvitation(through(world(), one.bearer, 3), one.id, { reason: 'No' }))).toBe(
    'invitation.alreadyAnswered',
  );
});
