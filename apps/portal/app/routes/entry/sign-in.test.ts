import { aWorld, givenOrganization } from '@alianzas/domain/given';
import { expect, test } from 'vitest';
import { aPortal, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aPortal(world);

/** A browser that asks for pages of the sign-in, and keeps its cookies. */
function aBrowser() {
  const kept = new Map<string, string>();
  return async (path: string, fields: Record<string, string>): Promise<Response> => {
    const cookie = [...kept].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await ask(path, null, { method: 'POST', body: new URLSearchParams(fields), headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      if (value) kept.set(name!, value);
      else kept.delete(name!);
    }
    return answer;
  };
}

async function anEmail(): Promise<string> {
  const { representative } = await givenOrganization(world());
  const [row] = await world().database.owner.db.execute<{ email: string }>(
    `select email from person where id = '${representative.person}'`,
  );
  return row!.email;
}

test('whose address strangers typed is told what works now and when there is more, and is not shut out', async () => {
  const email = await anEmail();
  for (let n = 0; n < 3; n += 1) expect((await aBrowser()('/ingresar', { email })).status).toBe(303);
  const fourth = await aBrowser()('/ingresar', { email });
  expect(fourth.status).toBe(429);
  expect(Number(fourth.headers.get('Retry-After'))).toBeGreaterThan(590);
  const words = wordsOf(await fourth.text());
  expect(words).toContain('abra el vínculo del más reciente. Podrá pedir otro en 10 minutos.');
  expect(words).toContain('¿Ya le llegó un código? Escríbalo aquí');
  // Ten minutes later there is another.
  await world().database.owner.db.execute(`update attempt set window_start = window_start - interval '11 minutes'`);
  expect((await aBrowser()('/ingresar', { email })).status).toBe(303);
});

test('a code that is being typed is compared, whatever strangers asked for meanwhile', async () => {
  const email = await anEmail();
  const person = aBrowser();
  expect((await person('/ingresar', { email })).status).toBe(303);
  for (let n = 0; n < 5; n += 1) await aBrowser()('/ingresar', { email });
  const wrong = await person('/ingresar/codigo', { code: '00000000' });
  expect(wordsOf(await wrong.text())).toContain('El código no es correcto. Le quedan 4 intentos.');
});
