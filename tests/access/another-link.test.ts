import { aWorld, givenDraft, givenInvitation, givenOrganization } from '@alianzas/domain/given';
import { portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { access } from '../../apps/portal/app/access.ts';
import { aPortal, wordsOf } from '../../apps/portal/app/testing.ts';
import { changesNoted, OF_A_GET } from './changes-noted.ts';
import { type Act, actOf, filled, headersOf, pdfWith } from './foreign-acts.ts';
import { othersOf } from './foreign-scene.ts';
import { formsOf } from './forms.ts';
import { linkOf } from './portal-scene.ts';

const world = aWorld();
const ask = aPortal(world);

/** The routes whose forms a mailed link decides: by their door, or because their address does not say what they are about. */
const DECIDED = Object.entries(access).flatMap(([route, { act, files, ofLink }]) => {
  const doors = [act, files].filter((door) => typeof door === 'object' && 'bearer' in door);
  return doors.length > 0 || ofLink ? [route] : [];
});
const FROM_THE_ANSWER = {
  'request/invitation-again': portal.invitationAgain(),
  'request/leave-invitation': portal.invitationLeft(),
};
const WORDS = 'Lo que escribió quien abrió otro vínculo';

describe('a form of what a mailed link opened does nothing once the browser opened another link', () => {
  const forms = new Map<string, Act>();
  const another = { request: '', invitation: '' };
  let changed: () => Promise<string[]>;

  beforeAll(async () => {
    const { owners } = await othersOf(world());
    for (const route of DECIDED) {
      const act = await actOf(ask, owners, route, null);
      if (act) forms.set(route, act);
    }
    const lapsed = await givenInvitation(world(), await givenOrganization(world()));
    const owner = { ...owners.at(-1)!, cookie: await linkOf(world(), 'invitation', lapsed.id, 'lapsed') };
    const page = await (await ask(portal.invitationAnswered(), null, headersOf(owner))).text();
    for (const [route, path] of Object.entries(FROM_THE_ANSWER))
      forms.set(route, { owner, path, form: formsOf(page).find(({ action }) => action === path)! });
    another.request = await linkOf(world(), 'request', (await givenDraft(world())).id);
    const invitation = await givenInvitation(world(), await givenOrganization(world()));
    await world().database.owner.db.execute(
      sql`update invitation set expires_at = '2100-01-01' where id = ${invitation.id}`,
    );
    another.invitation = await linkOf(world(), 'invitation', invitation.id);
    changed = await changesNoted(world(), [...OF_A_GET, 'submission', 'kept_form']);
  }, 240_000);

  test('each says of which it is: in its address, or in its form', () => {
    expect(DECIDED.length).toBeGreaterThan(8);
    for (const route of DECIDED) {
      const { path, form, owner } = forms.get(route)!;
      const isInAddress = /\/solicitud\/[0-9a-f-]{36}\//.test(path);
      expect(isInAddress || access[route]!.ofLink === true, route).toBe(true);
      expect(isInAddress || 'ofLink' in form.defaults(), `${owner.name}: ${route}`).toBe(true);
    }
  });

  test.each(DECIDED)('%s', async (route) => {
    const act = forms.get(route)!;
    const texts = act.form.controls.filter(({ type }) => ['text', 'textarea'].includes(type)).map(({ name }) => name);
    const { cookie } = act.owner;
    const headers = { cookie: cookie!.includes('solicitud') ? another.request : another.invitation };
    const { body, method } = filled(act, (text) => text, pdfWith('x'));
    for (const name of texts) (body as FormData).set(name, WORDS);
    await changed();
    for (const wish of [null, 'save', 'discard']) {
      const said = body as FormData;
      if (wish) said.set('draft', wish);
      const answer = await ask(act.path, null, { method: method!, body: said, headers });
      expect(answer.status, String(wish)).toBe(access[route]!.ofLink ? 409 : 404);
      const words = wordsOf(await answer.text());
      if (texts.length > 0) expect(words, String(wish)).toContain(WORDS);
      expect(await changed(), String(wish)).toEqual([]);
    }
  });
});
