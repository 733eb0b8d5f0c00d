import { randomUUID } from 'node:crypto';
import {
  aWorld,
  by,
  givenAcceptedRequest,
  givenAlliance,
  givenDraft,
  givenMinors,
  must,
  rowOf,
} from '@alianzas/domain/given';
import { lookAtPersonalData } from '@alianzas/domain/look';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import ofBackoffice from '../../apps/backoffice/app/routes.ts';
import { aBackoffice, wordsOf } from '../../apps/backoffice/app/testing.ts';
import ofPortal from '../../apps/portal/app/routes.ts';
import { aPortal } from '../../apps/portal/app/testing.ts';
import { kindOf } from './crawl.ts';
import { formsOf, type ShownForm } from './forms.ts';
import { addressesIn } from './portal-scene.ts';
import { staffAddresses } from './staff-scene.ts';
import { type Ask, typedOf } from './typed.ts';

const world = aWorld();
const [inBackoffice, inPortal] = [aBackoffice(world), aPortal(world)];

/** What a field of a search asks for: words of an organization or of an account, a code, a day. */
type Sought = 'organization' | 'account' | 'alliance' | 'code' | 'day' | 'person';

/** Every field of a search that the pages of both applications show to be typed in. A new one is a fault until it stands here. */
const FIELDS: Readonly<Record<string, Sought>> = {
  'administration/users q': 'account',
  'cases/activity buscar': 'organization',
  'cases/alliances q': 'alliance',
  'cycle/audit expediente': 'code',
  'cycle/consents q': 'person',
  'cycle/looks alianza': 'code',
  'cycle/looks dia': 'day',
  'cycle/records-of-kind alianza': 'code',
  'intake/invite q': 'organization',
  'intake/merge q': 'organization',
  'intake/organizations q': 'organization',
};

interface Search {
  field: string;
  person: string;
  path: string;
  form: ShownForm;
  name: string;
}

const searches: Search[] = [];
/** How each is written, what of it the page must show, and what it is asked for in vain. */
let spelled: Record<Sought, { ways: string[]; shows: RegExp }>;

const routeOf = (address: string) =>
  (kindOf(ofBackoffice)(address) ?? '')
    .split(' ', 1)
    .join('')
    .replace(/^routes\/|\.tsx?$/g, '');

beforeAll(async () => {
  const { staff } = world();
  const one = await givenAlliance(world(), { at: 11 });
  const { evidence } = await givenMinors(world(), one);
  must(await lookAtPersonalData(by(world(), 'director', 12), { evidence, reason: 'Una queja de la comunidad' }));
  const [organization] = one.organizations;
  const said = await rowOf(
    world(),
    sql`select o.nit, o.dv, p.name, p.email
    from organization o, person p where o.id = ${organization!.id} and p.id = ${staff.observatory.id}`,
  );
  const [nit, name] = [String(said.nit), organization!.name];
  const printed = `${nit}-${said.dv}`;
  const dotted = printed.replace(/\B(?=(\d{3})+-)/g, '.');
  const numbers = [nit, printed, dotted, printed.replace('-', ''), `NIT ${dotted.replace('-', '\u00a0–\u00a0')} `];
  const words = [name, ` ${name.split(' ').reverse().join('  ')}\u200b`, name.toUpperCase().replace('Ó', 'O')];
  const signs = [`«${name}»`, `"${name.replaceAll(' ', '-')}"`, name.replaceAll(' ', '. ')];
  const [, year, number] = one.code.split('-');
  const codes = [
    one.code,
    `alz-${year}-${Number(number)} `,
    `ALZ ${year} ${number}`,
    `ALZ–${year}–${number}\u00a0`,
    `alz${year}${number}`,
  ];
  const authorising = (await givenAcceptedRequest(world())).organization;
  const { name: who } = await rowOf(world(), sql`select name from person where email = ${authorising.email}`);
  const at = (path: string) => new RegExp(`["/=]${path}\\b`);
  spelled = {
    organization: { ways: [...words, ...signs, ...numbers], shows: at(organization!.id) },
    alliance: { ways: [...words, ...signs, ...numbers, ...codes], shows: at(`alianzas/${one.code}`) },
    account: {
      ways: [String(said.name), String(said.name).split(' ').reverse().join(' '), String(said.email), `"${said.name}"`],
      shows: at(staff.observatory.id),
    },
    person: {
      ways: [
        String(who),
        String(who).split(' ').reverse().join(' '),
        authorising.email,
        authorising.name.toUpperCase(),
        `«${String(who).replaceAll(' ', '-')}»`,
      ],
      shows: new RegExp(authorising.email),
    },
    code: { ways: codes, shows: new RegExp(`(?:alianzas/|expediente=|Evidencias de )${one.code}\\b`) },
    day: { ways: ['2026-02-14', '14/02/2026', '14 de febrero de 2026', '14 feb. 2026'], shows: new RegExp(one.code) },
  };
  const addresses = [
    ...(await staffAddresses(world())).values(),
    backoffice.activity((await givenAlliance(world(), { at: 2 })).code, 2),
  ];
  for (const path of addresses) await find(path);
}, 300_000);

/** The searches of a page, as the first of these sees it who may. */
async function find(path: string): Promise<void> {
  const { lead, administrator, auditor } = world().staff;
  for (const { id } of [lead, administrator, auditor]) {
    const answer = await inBackoffice(path, id);
    const html = await answer.text();
    if (answer.status !== 200) continue;
    for (const form of formsOf(html, path, 'get'))
      for (const { name } of typedOf(form))
        searches.push({ field: `${routeOf(path)} ${name}`, person: id, path, form, name });
    return;
  }
}

function addressOf({ form, name }: Pick<Search, 'form' | 'name'>, typed: string): string {
  const search = new URLSearchParams({
    ...Object.fromEntries(form.controls.filter(({ type }) => type === 'hidden').map((one) => [one.name, one.value])),
    [name]: typed,
  });
  return `${form.action.split('?')[0]}?${search}`;
}

async function found({ form, name, person }: Search, typed: string): Promise<string> {
  const answer = await inBackoffice(addressOf({ form, name }, typed), person);
  expect(answer.status).toBe(200);
  const html = await answer.text();
  // Not what was typed, shown again in its field and over the list
  return html
    .replace(/<form\b.*?<\/form>/gs, (whole) => (whole.includes(`name="${name}"`) ? '' : whole))
    .replace(/<ul class="chips".*?<\/ul>/gs, '');
}

test('a search of more words than it reads says which it left out', async () => {
  const words = ['uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez'];
  const ofWords = Object.entries(FIELDS).filter(([, kind]) =>
    ['organization', 'account', 'alliance', 'person'].includes(kind),
  );
  expect(ofWords.length).toBeGreaterThan(5);
  for (const [field] of ofWords) {
    const { form, name, person } = searches.find((one) => one.field === field)!;
    const page = async (typed: string) =>
      wordsOf(await (await inBackoffice(addressOf({ form, name }, typed), person)).text());
    expect(await page(words.join(' ')), field).toContain('primeras 8 palabras, sin leer «nueve diez»');
    expect(await page(words.slice(0, 8).join(' ')), field).not.toContain('sin leer');
  }
});

test('every field of a search that a page shows is known', () => {
  expect([...new Set(searches.map(({ field }) => field))].sort()).toEqual(Object.keys(FIELDS).sort());
});

test.each(Object.entries(FIELDS))('%s finds what it is asked for however it is written', async (field, kind) => {
  const { ways, shows } = spelled[kind];
  const search = searches.find((one) => one.field === field)!;
  const lost = [];
  for (const typed of ways) if (!shows.test(await found(search, typed))) lost.push(typed);
  expect(lost).toEqual([]);
});

test.each(Object.entries(FIELDS))(
  '%s takes %% and _ for what they are, and finds nothing by half of what it is asked',
  async (field, kind) => {
    const search = searches.find((one) => one.field === field)!;
    const shown = [];
    for (const typed of [
      '%',
      '_',
      '%%%',
      'tornillo ferreteria',
      ...(kind === 'organization' || kind === 'account' || kind === 'person'
        ? [`${spelled[kind].ways[0]} ${randomUUID()}`]
        : []),
    ])
      if (spelled[kind].shows.test(await found(search, typed))) shown.push(typed);
    expect(shown).toEqual([]);
  },
);

test('what says nothing in a search shows everything', async () => {
  const hidden = [];
  for (const [field, kind] of Object.entries(FIELDS)) {
    const search = searches.find((one) => one.field === field)!;
    const all = await found(search, '');
    for (const blank of ['   ', '\u200b', '\u0000']) {
      if (spelled[kind].shows.test(await found(search, blank)) !== spelled[kind].shows.test(all))
        hidden.push(`${field} ${blank}`);
    }
  }
  expect(hidden).toEqual([]);
});

test('no page of the portal shows a search to be typed in', async () => {
  const ask: Ask = inPortal;
  const one = await givenAlliance(world(), { at: 11 });
  const draft = await givenDraft(world());
  const typed = [];
  for (const [route, path] of await addressesIn(world(), one, draft.id)) {
    const answer = await ask(path, one.organizations[0]!.representative.person, {});
    const html = await answer.text();
    for (const form of formsOf(html, path, 'get')) for (const { name } of typedOf(form)) typed.push(`${route} ${name}`);
  }
  expect(typed).toEqual([]);
  expect(ofPortal.length).toBeGreaterThan(0);
});
