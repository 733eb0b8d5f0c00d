import {
  aWorld,
  by,
  endAlliance,
  followUp,
  type GivenAlliance,
  givenAlliance,
  must,
  suspendAlliance,
} from '@alianzas/domain/given';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../apps/backoffice/app/testing.ts';
import { formsOf, type ShownForm } from './forms.ts';
import { posted } from './sent-forms.ts';
import { datumsByName, typedOf } from './typed.ts';
import { boxesOf, plainOf } from './well-typed.ts';

const world = aWorld();
const ask = aBackoffice(world);
const team = () => world().staff.professional.id;

/** An activity with its forms open, and under which address. */
async function opened(at: number): Promise<{ one: GivenAlliance; path: string }> {
  const one = await givenAlliance(world(), { at: at === 13 ? 12 : at });
  if (at === 13) await followUp(world(), one, 'partly');
  if (at === 6)
    await world().database.owner.db.execute(sql`update organization set verified_at = now(), verified_by = ${team()}`);
  return { one, path: `${backoffice.activity(one.code, at)}${at === 2 ? '?tipo=support' : ''}` };
}

/** What the page calls a choice; null where it is none. */
function choiceIn(html: string, name: string, value: string): string | null {
  const isOf = (tag: string) => tag.includes(`name="${name}"`);
  const list = [...html.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs)].find(([, head]) => isOf(head!));
  if (list) {
    const option = [...list[2]!.matchAll(/<option value="([^"]*)"[^>]*>(.*?)<\/option>/gs)].find(
      ([, one]) => one === value,
    );
    return wordsOf(option?.[2] ?? '');
  }
  const box = [...html.matchAll(/<input\b[^>]*type="(?:radio|checkbox)"[^>]*>/g)].find(
    ([tag]) => isOf(tag) && tag.includes(`value="${value}"`),
  );
  const id = box && /\sid="([^"]+)"/.exec(box[0])?.[1];
  return id ? wordsOf(new RegExp(`<label for="${id}">(.*?)</label>`, 's').exec(html)?.[1] ?? '') : null;
}

/** What each control that a page shows says as it is sent, in the words of that page. */
function saidBy(html: string, { controls }: ShownForm, sent: Readonly<Record<string, string>>): string[] {
  return controls.flatMap(({ name, type }) => {
    const value = sent[name] ?? '';
    if (value === '' || ['hidden', 'button', 'file'].includes(type)) return [];
    const words = choiceIn(html, name, value) ?? value;
    return [type === 'date' ? words.split('-').reverse().join('/') : words];
  });
}

/** Each answer that the page gives back of a form that is sent no more. */
function rescuedIn(html: string): string[] {
  const from = html.indexOf('Lo que usted escribió no se');
  const list = from < 0 ? '' : html.slice(from, html.indexOf('</dl>', from));
  return [...list.matchAll(/<dd class="saved-text">(.*?)<\/dd>/gs)].map(([, words]) => wordsOf(words!));
}

test.each([2, 6, 7, 9, 10, 11, 13])(
  'what was typed in activity %i is given back in the words of its page, whether it waits or has closed',
  async (at) => {
    const known = await datumsByName();
    const { one, path } = await opened(at);
    const html = await (await ask(path, team())).text();
    const forms = formsOf(html, path).filter((form) => typedOf(form).length > 0);
    expect(forms.length).toBeGreaterThan(0);
    const lost: string[] = [];
    const lead = by(world(), 'lead', 40);
    for (const close of [
      () => suspendAlliance(lead, { alliance: one.id, reason: 'Obra' }),
      () => endAlliance(lead, { alliance: one.id, outcome: 'endedEarly', reason: 'Cerró' }),
    ]) {
      must(await close());
      for (const form of forms) {
        const fields = { ...form.defaults(), ...plainOf(form, known), ...Object.fromEntries(boxesOf(form)) };
        const { draft: _, ...sent } = fields as Record<string, string>;
        const answer = await ask(form.action, team(), posted(sent));
        const page = await answer.text();
        expect([409, 422], `${form.label}: ${wordsOf(page).slice(0, 300)}`).toContain(answer.status);
        const given = rescuedIn(page);
        lost.push(
          ...saidBy(html, form, sent)
            .filter((words) => !given.includes(words.replace(/\s+/g, ' ')))
            .map((words) => `${form.label}: ${words}`),
        );
        const isKept = wordsOf(page).includes('quedó guardado sin enviar');
        expect(isKept && page.includes('Lo que usted escribió no se guardó'), `${form.label}: kept, and lost`).toBe(
          false,
        );
      }
    }
    expect(lost).toEqual([]);
  },
  240_000,
);
