import { saveProposal } from '@alianzas/domain/alliance';
import {
  answerNo,
  approveProposal,
  aWorld,
  by,
  givenAlliance,
  givenInvitation,
  givenOrganization,
  givenRequestSent,
  must,
  proposalOf,
  rowOf,
} from '@alianzas/domain/given';
import { backoffice } from '@alianzas/paths';
import { DRAFT } from '@alianzas/web/save-unsent';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { aBackoffice, wordsOf } from './testing.ts';

const world = aWorld();
const ask = aBackoffice(world);
const at: Record<'two' | 'nine' | 'pact' | 'ally' | 'request' | 'invitation' | 'nonconformity', string> = {
  ...{ two: '', nine: '', pact: '', ally: '', request: '', invitation: '', nonconformity: '' },
};

beforeAll(async () => {
  at.two = (await givenAlliance(world(), { at: 2 })).code;
  const nine = await givenAlliance(world(), { at: 9 });
  at.nine = nine.code;
  at.ally = nine.organizations[0]!.id;
  const pact = await givenAlliance(world(), { at: 2 });
  const { fields, ...proposal } = proposalOf(pact.id, 'pact');
  const under = { ...fields, methodology: 'Pactando' } as typeof fields;
  must(await saveProposal(by(world(), 'professional', 2), { ...proposal, fields: under }));
  must(await approveProposal(by(world(), 'professional', 2), { alliance: pact.id }));
  at.pact = pact.code;
  await answerNo(world(), await givenAlliance(world(), { at: 12 }));
  at.nonconformity = String((await rowOf(world(), sql`select code from nonconformity`)).code);
  at.request = (await givenRequestSent(world())).code;
  const { id } = await givenInvitation(world(), await givenOrganization(world()));
  at.invitation = String((await rowOf(world(), sql`select code from invitation where id = ${id}`)).code);
});

type Reader = 'professional' | 'lead' | 'administrator';

const pages: readonly [name: string, who: Reader, path: () => string][] = [
  ['insumos', 'professional', () => backoffice.allianceInputs(at.two)],
  ['aportes', 'professional', () => backoffice.allianceContributions(at.nine)],
  ['diálogo', 'professional', () => backoffice.allianceDialogue(at.pact)],
  ['no conforme', 'professional', () => backoffice.nonconformity(at.nonconformity)],
  ['suspender', 'lead', () => `${backoffice.allianceState(at.nine)}?acto=suspender`],
  ['terminar', 'lead', () => `${backoffice.allianceState(at.nine)}?acto=terminar`],
  ['deshacer', 'lead', () => `${backoffice.allianceState(at.nine)}?acto=deshacer`],
  ['vigencias', 'lead', () => backoffice.cycles()],
  ['vigencia', 'lead', () => backoffice.cycle(2026)],
  ['metodologías', 'lead', () => backoffice.methodologies()],
  ['balance', 'lead', () => backoffice.balance(2026)],
  ['categoría', 'lead', () => backoffice.agent(at.ally)],
  ['radicación', 'professional', () => backoffice.filingDesk()],
  ['organización nueva', 'professional', () => backoffice.newOrganization()],
  ['solicitud', 'professional', () => backoffice.request(at.request)],
  ['invitación', 'professional', () => backoffice.invitation(at.invitation)],
  ['invitar', 'professional', () => `${backoffice.newAlliance()}?organizacion=${at.ally}`],
  ['persona nueva', 'administrator', () => backoffice.inviteUser()],
  ['persona', 'administrator', () => backoffice.user(world().staff.colleague.id)],
];

test.each(pages)('what is missing in %s is told by the name of each field, and leads to it', async (_, who, path) => {
  const person = world().staff[who].id;
  const page = await ask(path(), person);
  expect(page.status).toBe(200);
  const forms = emptyForms(await page.text());
  expect(forms.length).toBeGreaterThan(0);
  for (const { action, body } of forms) {
    const answer = await ask(action, person, { method: 'POST', body });
    expect(answer.status, action).toBe(422);
    const html = await answer.text();
    const lines = [...html.match(/class="error-summary".*?<\/ul>/s)![0].matchAll(/<li>.*?<\/li>/gs)];
    expect(lines.length).toBeGreaterThan(0);
    for (const [line] of lines) {
      const target = attributeOf(line, 'href')?.slice(1) ?? '';
      const [name] = wordsOf(line).split(': ');
      expect([...html.matchAll(new RegExp(`\\bid="${target}"`, 'g'))], `${line} → #${target}`).toHaveLength(1);
      expect(calledOf(html, target), line).toContain(name);
    }
  }
});

/** What the control of that id is called: its legend when it is of a group, else its label. */
function calledOf(html: string, id: string): string {
  const legend = html.match(new RegExp(`id="${id}-grupo"[^>]*><legend>(.*?)</legend>`, 's'));
  const label = html.match(new RegExp(`<label[^>]*for="${id}"[^>]*>(.*?)</label>`, 's'));
  return wordsOf((legend ?? label)?.[1] ?? '');
}

/** The words of a balance, of which each may be left for later. */
const SAVED_HALF = /name="narrative\.P"/;

/** The forms of a page that ask for something, each as it is sent when nothing was written. */
function emptyForms(html: string): { action: string; body: FormData }[] {
  return [...html.matchAll(/<form\b[^>]*method="post"[^>]*>.*?<\/form>/gs)].flatMap(([form]) => {
    if (!/<(select|textarea|input(?![^>]*type="hidden"))/.test(form) || SAVED_HALF.test(form)) return [];
    const body = new FormData();
    const kept = form.matchAll(/<input\b[^>]*type="hidden"[^>]*>|<button\b[^>]*\bname="[^>]*>/g);
    for (const [tag] of kept) {
      const name = attributeOf(tag, 'name')!;
      // The button that only keeps what is unfinished asks for nothing
      if (!tag.startsWith('<button') || name !== DRAFT.wish) body.set(name, attributeOf(tag, 'value') ?? '');
    }
    return [{ action: attributeOf(form, 'action')!, body }];
  });
}

function attributeOf(tag: string, name: string): string | undefined {
  return tag.match(new RegExp(`\\b${name}="([^"]*)"`))?.[1]?.replaceAll('&amp;', '&');
}
