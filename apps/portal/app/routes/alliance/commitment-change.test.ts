import { randomUUID } from 'node:crypto';
import { commitmentsOf, proposeCommitment } from '@alianzas/domain/commitment';
import { aWorld, by, dayFromNow, type GivenAlliance, givenAlliance, must } from '@alianzas/domain/given';
import { portal } from '@alianzas/paths';
import { beforeAll, expect, test } from 'vitest';
import { aPortal, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aPortal(world);
const TIME = 180_000;
const promise = { action: 'Prestar el salón', deliverable: 'Doce jornadas', dueOn: dayFromNow(150) };
let one: GivenAlliance;
beforeAll(async () => {
  one = await givenAlliance(world(), { at: 9, parties: 2 });
}, TIME);

const person = () => one.organizations[0]!.representative.person;
const address = () => portal.commitments(one.code);
const page = async () => (await ask(address(), person())).text();

async function send(fields: Record<string, string>) {
  const answer = await ask(address(), person(), { method: 'POST', body: new URLSearchParams(fields) });
  return { status: answer.status, words: wordsOf(await answer.text()) };
}

/** The hidden fields of the form of that intent, as the page gives them; not those by which a draft of it is discarded. */
async function hiddenOf(intent: string): Promise<Record<string, string>> {
  const forms = (await page()).split('<form').filter((html) => !html.includes('value="discard"'));
  const form = forms.find((html) => html.includes(`name="intent" value="${intent}"`)) ?? '';
  const hidden = [...form.split('</form>')[0]!.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)];
  return Object.fromEntries(hidden.map(([, name, value]) => [name!, value!]));
}

const states = async () => (await commitmentsOf(by(world(), 'lead', 9), one.id)).map((each) => each.state);

test(
  'an organization changes, withdraws and replaces its own commitments through the forms that its page shows',
  async () => {
    const organization = one.organizations[0]!.id;
    const proposing = { intent: 'propose', key: randomUUID(), alliance: one.id, organization, ...promise };
    expect((await send(proposing)).status).toBe(303);
    const amending = { ...(await hiddenOf('amend')), ...promise, deliverable: 'Diez jornadas' };
    expect((await send({ ...amending, action: '' })).words).toContain(
      'Qué va a hacer su organización: Complete este dato.',
    );
    expect((await send(amending)).status).toBe(303);
    expect((await send(amending)).words, 'sent twice').toContain('Esto ya quedó hecho');
    const other = { ...amending, deliverable: 'Doce jornadas' };
    expect((await send(other)).status, 'of a version that is not any more').toBe(409);
    expect(wordsOf(await page())).toContain('Diez jornadas');
    const withdrawing = await hiddenOf('withdraw');
    expect((await send({ ...withdrawing, reason: '' })).words).toContain('Por qué: Complete este dato.');
    expect((await send({ ...withdrawing, reason: 'Ya no podemos' })).status).toBe(303);
    const said = wordsOf(await page());
    for (const words of ['Retirado', 'Por qué: Ya no podemos']) expect(said).toContain(words);
    expect(await hiddenOf('amend')).toEqual({});

    expect((await send({ ...proposing, key: randomUUID() })).status).toBe(303);
    const { commitment } = await hiddenOf('amend');
    const accepting = { ...(await hiddenOf('accept')), alliance: one.id, commitments: commitment!, statement: 'yes' };
    expect((await send(accepting)).status).toBe(303);
    const replacing = { ...(await hiddenOf('replace')), ...promise, deliverable: 'Seis jornadas' };
    expect((await send({ ...replacing, reason: '' })).status).toBe(422);
    expect((await send({ ...replacing, reason: 'Son seis' })).status).toBe(303);
    expect(await states()).toEqual(['withdrawn', 'replaced', 'proposed']);
    const after = wordsOf(await page());
    for (const words of ['Lo reemplaza el compromiso 3', 'Por qué: Son seis', 'en lugar del 2'])
      expect(after).toContain(words);
    const another = one.organizations[1]!.representative.person;
    const read = wordsOf(await (await ask(address(), another)).text());
    expect(read).toContain('Lo reemplaza el compromiso 3');
    for (const reason of ['Ya no podemos', 'Son seis'])
      expect(read, 'what another organization wrote').not.toContain(reason);
  },
  TIME,
);

test(
  'what the team wrote is not offered to be withdrawn, and a form that asks for it all the same is refused',
  async () => {
    const input = { key: randomUUID(), alliance: one.id, organization: one.organizations[0]!.id, ...promise };
    const { id } = must(await proposeCommitment(by(world(), 'professional', 9), { ...input, dueOn: promise.dueOn }));
    expect(await page()).not.toContain(`Retirar el compromiso ${(await states()).length}<`);
    expect((await send({ intent: 'withdraw', commitment: id, version: '1', reason: 'No es nuestro' })).status).toBe(
      403,
    );
  },
  TIME,
);
