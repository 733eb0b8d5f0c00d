import {
  aWorld,
  by,
  endAlliance,
  type GivenAlliance,
  givenAlliance,
  must,
  rowOf,
  suspendAlliance,
} from '@alianzas/domain/given';
import { backoffice, portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../apps/backoffice/app/testing.ts';
import { aPortal } from '../../apps/portal/app/testing.ts';
import { formsOf } from './forms.ts';

const world = aWorld();
const inBackoffice = aBackoffice(world);
const inPortal = aPortal(world);
const MARK = 'Lo que llevaba escrito';

/** The forms of a case that have a page of their own, or stand on one, and are kept unsent: on which page, with which field, by whom; and at which activity it is open. */
const KEPT = [
  { form: 'portal: evidence', at: 11, ally: true, field: 'description' },
  { form: 'portal: contribution', at: 11, ally: true, field: 'description', intent: 'declare' },
  { form: 'portal: commitment', at: 9, ally: true, field: 'action', intent: 'propose' },
  { form: 'backoffice: evidence', at: 11, ally: false, field: 'description' },
  { form: 'backoffice: commitments of 9', at: 9, ally: false, field: 'action', intent: 'propose' },
  { form: 'backoffice: plan of 10', at: 10, ally: false, field: 'followUpMechanisms' },
] as const;
type Kept = (typeof KEPT)[number];

async function pathOf(kept: Kept, { id, code }: GivenAlliance): Promise<string> {
  if (kept.form.endsWith('evidence')) {
    const own = kept.ally ? sql`is not null` : sql`is null`;
    const { number } = await rowOf(
      world(),
      sql`select number from plan_activity where alliance_id = ${id} and party_id ${own} order by number limit 1`,
    );
    const n = Number(number);
    return kept.ally ? portal.newEvidence(code, n) : backoffice.newEvidence(code, n);
  }
  if (!kept.ally) return backoffice.activity(code, kept.at);
  return kept.form.endsWith('contribution') ? portal.contributions(code) : portal.commitments(code);
}

function visit(kept: Kept, one: GivenAlliance, path: string, init: RequestInit = {}): Promise<Response> {
  return kept.ally
    ? inPortal(path, one.organizations[0]!.representative.person, init)
    : inBackoffice(path, world().staff.professional.id, init);
}

const ENDS = {
  suspended: (id: string) => suspendAlliance(by(world(), 'lead', 40), { alliance: id, reason: 'Obra' }),
  ended: (id: string) => endAlliance(by(world(), 'lead', 40), { alliance: id, outcome: 'endedEarly', reason: 'Cerró' }),
} as const;

const cases = new Map<number, GivenAlliance>();
beforeAll(async () => {
  for (const at of new Set(KEPT.map((kept) => kept.at))) cases.set(at, await givenAlliance(world(), { at }));
}, 240_000);

test('what was kept of a form that closed is shown as words, and nothing sends it', async () => {
  for (const kept of KEPT) {
    const one = cases.get(kept.at)!;
    const path = await pathOf(kept, one);
    const open = await (await visit(kept, one, path)).text();
    const form = formsOf(open).find(({ controls }) => controls.some(({ name }) => name === kept.field));
    expect(form, `${kept.form} is open`).toBeDefined();
    const body = new FormData();
    for (const [name, value] of Object.entries(form!.defaults())) if (typeof value === 'string') body.set(name, value);
    body.set(kept.field, MARK);
    body.set('draft', 'save');
    const saved = await visit(kept, one, path, { method: 'POST', body });
    expect(saved.status, `${kept.form}: ${wordsOf(await saved.text()).slice(0, 300)}`).toBe(303);
  }
  const still: string[] = [];
  for (const [end, close] of Object.entries(ENDS)) {
    for (const { id } of cases.values()) must(await close(id));
    for (const kept of KEPT) {
      const one = cases.get(kept.at)!;
      const html = await (await visit(kept, one, await pathOf(kept, one))).text();
      if (!wordsOf(html).includes(MARK)) still.push(`${kept.form}, ${end}: its words are gone`);
      if (formsOf(html).some(({ controls }) => controls.some(({ name }) => name === kept.field)))
        still.push(`${kept.form}, ${end}: it is still sent`);
    }
  }
  expect(still).toEqual([]);
}, 120_000);
