import { aWorld, givenAlliance } from '@alianzas/domain/given';
import { backoffice } from '@alianzas/paths';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../apps/backoffice/app/testing.ts';
import { formsOf } from './forms.ts';
import { posted } from './sent-forms.ts';
import { datumsByName, typedOf } from './typed.ts';
import { boxesOf, plainOf } from './well-typed.ts';

const world = aWorld();
const ask = aBackoffice(world);
const TURNED = 'La fecha final no puede ser anterior a la fecha inicial';

interface Crossed {
  at: number;
  path: (code: string) => string;
  /** A field that only this form of its page has, and what is no answer to it */
  field: string;
  wrong: string;
  against: Readonly<Record<string, string>>;
  says: readonly string[];
}

/** Forms in which some answers are right alone and wrong together, each with another answer that is wrong alone. */
const FORMS: Readonly<Record<string, Crossed>> = {
  proposal: {
    at: 2,
    path: (code) => `${backoffice.activity(code, 2)}?tipo=support`,
    field: 'problem',
    wrong: '',
    against: { tentativeStart: '2027-03-01', tentativeEnd: '2027-02-01', purposes: 'other', otherPurpose: '' },
    says: [TURNED, 'otro propósito'],
  },
  'plan of 10': {
    at: 10,
    path: (code) => backoffice.activity(code, 10),
    field: 'termMonths',
    wrong: 'x',
    against: { startsOn: '2027-03-01', endsOn: '2027-02-01' },
    says: [TURNED],
  },
  meeting: {
    at: 3,
    path: (code) => `${backoffice.newMeeting()}?actividad=3&alianza=${code}`,
    field: 'agenda',
    wrong: '',
    against: { from: '14:00', to: '9:00' },
    says: ['La reunión no puede terminar antes de empezar'],
  },
};

async function sendingOf({ at, path, field, against }: Crossed) {
  const { code } = await givenAlliance(world(), { at });
  const person = world().staff.professional.id;
  const html = await (await ask(path(code), person)).text();
  const form = formsOf(html, path(code)).find((one) => typedOf(one).some(({ name }) => name === field))!;
  const plain = plainOf(form, await datumsByName());
  const { draft: _, ...right } = { ...form.defaults(), ...plain, ...Object.fromEntries(boxesOf(form)), ...against };
  return async (wrong: Readonly<Record<string, string>>) => {
    const answer = await ask(form.action, person, posted({ ...right, ...wrong } as Record<string, string>));
    const page = await answer.text();
    const summary = /<div class="error-summary".*?<\/div>/s.exec(page)?.[0] ?? '';
    const targets = [...summary.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id!);
    return { status: answer.status, words: wordsOf(summary), page, targets };
  };
}

test.each(Object.keys(FORMS))(
  'what two answers of the %s say against each other is told with the rest, at one of them',
  async (name) => {
    const crossed = FORMS[name]!;
    const send = await sendingOf(crossed);
    const all = await send({ [crossed.field]: crossed.wrong });
    expect(all.status).toBe(422);
    for (const words of crossed.says) expect(all.words).toContain(words);
    expect(all.targets).toHaveLength(crossed.says.length + 1);
    for (const id of all.targets) expect(all.page.match(new RegExp(`id="${id}"`, 'g')), id).toHaveLength(1);
    // Where nothing else is wrong its rule says it, at the same field
    const alone = await send({});
    expect([409, 422]).toContain(alone.status);
    expect(alone.words).toContain(crossed.says.at(-1));
    expect(all.targets).toEqual(expect.arrayContaining(alone.targets));
    expect(alone.targets.length).toBeGreaterThan(0);
  },
  120_000,
);
