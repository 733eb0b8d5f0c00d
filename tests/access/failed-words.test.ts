import { aWorld, dayFromNow, givenAlliance } from '@alianzas/domain/given';
import { backoffice, portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../apps/backoffice/app/testing.ts';
import { aPortal } from '../../apps/portal/app/testing.ts';
import { formWith, withAnswers } from './sent-forms.ts';

const world = aWorld();
const [staff, allies] = [aBackoffice(world), aPortal(world)];
const LOST = 'Lo que usted escribió no se guardó';
const TYPED = 'El patio los sábados por la tarde';

/** No act can be told, nor a try counted: whatever is done fails. */
async function whileAllFails(look: () => Promise<void>): Promise<void> {
  const { db } = world().database.owner;
  await db.execute(sql`create function fails() returns trigger language plpgsql as 'begin return 1 / 0; end'`);
  await db.execute(sql`create trigger fails before insert on event execute function fails()`);
  await db.execute(sql`create trigger fails before insert or update on attempt execute function fails()`);
  try {
    await look();
  } finally {
    await db.execute(sql`drop function fails() cascade`);
  }
}

test('what was typed in a form whose act failed unexpectedly comes back to be copied', async () => {
  const one = await givenAlliance(world(), { at: 9 });
  const of = one.organizations[0]!.representative.person;
  const [{ id }, path] = [world().staff.professional, backoffice.activity(one.code, 9)];
  const pages = [
    { ask: (init?: RequestInit) => staff(path, id, init), form: { intent: 'propose' } },
    { ask: (init?: RequestInit) => allies(portal.commitments(one.code), of, init), form: { intent: 'propose' } },
  ];
  for (const { ask, form } of pages) {
    const opened = formWith(await (await ask()).text(), form);
    const said = { action: TYPED, deliverable: 'Un acta', dueOn: dayFromNow(12) };
    await whileAllFails(async () => {
      const answer = await ask({ method: 'POST', body: withAnswers(opened, said) });
      expect(answer.status).toBe(500);
      const words = wordsOf(await answer.text());
      for (const text of [LOST, TYPED, 'Un acta', 'informe este código']) expect(words).toContain(text);
    });
  }
});

test('of what signs in nothing comes back', async () => {
  const path = backoffice.signIn();
  const opened = formWith(await (await staff(path, null)).text(), {});
  const secret = { email: 'ana@entidad.example', password: 'un secreto muy largo 123' };
  await whileAllFails(async () => {
    const answer = await staff(path, null, { method: 'POST', body: withAnswers(opened, secret) });
    expect(answer.status).toBe(500);
    const html = await answer.text();
    for (const text of [LOST, ...Object.values(secret)]) expect(html).not.toContain(text);
  });
});
