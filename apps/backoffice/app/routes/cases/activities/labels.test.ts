import { aWorld, givenAlliance } from '@alianzas/domain/given';
import { backoffice } from '@alianzas/paths';
import { expect, test } from 'vitest';
import { aBackoffice } from '../../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);

test.each([
  [2, { intent: 'save', 'fields.kind': 'support' }],
  [6, { intent: 'enter' }],
  [9, { intent: 'propose', key: crypto.randomUUID() }],
  [10, { intent: 'section' }],
] as const)('each error of activity %i names its field, and leads to it', async (number, sent) => {
  const { code, id, organizations } = await givenAlliance(world(), { at: number });
  const body = new URLSearchParams({ ...sent, alliance: id, organization: organizations[0]!.id, version: '0' });
  const path = `${backoffice.activity(code, number)}?tipo=support`;
  const answer = await ask(path, world().staff.professional.id, {
    method: 'POST',
    body: body.toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  expect(answer.status).toBe(422);
  const html = await answer.text();
  const summary = html.match(/class="error-summary".*?<\/ul>/s)![0];
  const links = [...summary.matchAll(/href="#([^"]+)"[^>]*>([^<]*)/g)];
  expect(links.length).toBeGreaterThan(0);
  for (const [, target, words] of links) {
    expect([...html.matchAll(new RegExp(`id="${target}"`, 'g'))], `${words} → #${target}`).toHaveLength(1);
    expect(words, target).not.toBe('Complete este dato.');
  }
});
