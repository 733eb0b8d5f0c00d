import { handOverAlliances } from '@alianzas/domain/alliance';
import { aWorld, by, givenAlliance, must } from '@alianzas/domain/given';
import { backoffice } from '@alianzas/paths';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);

const marked = (html: string) => html.match(/<input(?=[^>]*name="alliances")(?=[^>]*checked)[^>]*>/g)?.length ?? 0;

test('handing over marks the case from which one came, none, or all when asked, and what was typed stays', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  await givenAlliance(world(), { at: 3 });
  const { lead, professional } = world().staff;
  const page = async (query: string) =>
    (await ask(`${backoffice.handOver()}?de=${professional.id}${query}`, lead.id, {})).text();
  expect([marked(await page('')), marked(await page(`&alianza=${one.code}`))]).toEqual([0, 1]);
  const press = async (marcar: string, query = '') => {
    const body = { from: professional.id, to: world().staff.colleague.id, reason: 'Sale a licencia', marcar };
    const answer = await ask(`${backoffice.handOver()}?de=${professional.id}${query}`, lead.id, {
      method: 'POST',
      body: new URLSearchParams(body),
    });
    expect(answer.status).toBe(200);
    const html = await answer.text();
    expect(html).toMatch(/<textarea[^>]*>Sale a licencia</);
    expect(html).toMatch(new RegExp(`<option(?=[^>]*selected)[^>]*${world().staff.colleague.id}`));
    expect(wordsOf(html)).not.toMatch(/Hay un problema|Revise/);
    return marked(html);
  };
  expect([await press('todas'), await press('ninguna'), await press('ninguna', `&alianza=${one.code}`)]).toEqual([
    2, 0, 1,
  ]);
});

test('the history says who gave the case to whom, and why', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const { professional, colleague, lead } = world().staff;
  const given = { from: professional.id, to: colleague.id, alliances: [one.id], reason: 'Sale a licencia' };
  must(await handOverAlliances(by(world(), 'lead', 4), given));
  const told = wordsOf(await (await ask(backoffice.history(one.code), lead.id, {})).text());
  expect(told).toMatch(
    /La alianza fue entregada: pasó de .+ a .+, que responde por ella desde ese día\. Razón: Sale a licencia/,
  );
});
