import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { submitActa } from './acta/index.ts';
import {
  acceptanceOf,
  aWorld,
  by,
  contents,
  givenActaDraft,
  givenAlliance,
  givenInvitation,
  givenOrganization,
  givenRequestSent,
  invented,
  itemsFor,
  linkOf,
  must,
  refusal,
  requestRead,
  rowOf,
  through,
} from './given.ts';
import { createPerson, createStaff } from './identity/index.ts';
import { acceptInvitation, acceptRequest, sendInvitation } from './intake/index.ts';
import { bringPerson } from './organization/index.ts';
import { type Ctx, type Outcome, refusalsIn } from './platform/index.ts';

const world = aWorld();
const lead = () => by(world(), 'lead', 4);
const sealed = () => ({ tokenHash: linkOf().tokenHash, sealed: null });

/** An account that there is already, of a person of that name. */
async function anAccount({ email } = invented('Persona')): Promise<string> {
  must(await createPerson(by(world(), 'lead', 1), { email, name: 'Marta Cecilia Bohórquez' }));
  return email;
}

type Written = { name: string; email: string; samePerson?: string };

/** Each door where the team writes a person's name and address, or takes what was written. */
const DOORS: Readonly<Record<string, () => Promise<(written: Written) => Promise<Outcome<unknown>>>>> = {
  'an account of the team': async () => (written) =>
    createStaff(by(world(), 'administrator', 4), {
      ...{ ...written, position: 'Profesional', roles: ['professional'], activation: sealed() },
    }),
  'who acts for an organization': async () => {
    const { id: organization } = await givenOrganization(world());
    return (written) =>
      bringPerson(lead(), { ...written, organization, role: 'delegate', verifiedHow: 'Por teléfono' });
  },
  'an invitation': async () => {
    const { id: organization } = await givenOrganization(world());
    return ({ name, email, samePerson }) =>
      sendInvitation(
        lead(),
        {
          ...{ key: randomUUID(), organization, contactName: name, contactEmail: email, samePerson },
          ...{ title: 'Otra', message: 'Vengan', initiatives: [...world().cycle.initiatives] },
          ...{ professional: world().staff.professional.id, verifiedHow: 'Por teléfono' },
        },
        linkOf(),
      );
  },
};

test.each(Object.keys(DOORS))(
  'an address that is of somebody of another name is asked about, told whose it is, until it is said to be the same: %s',
  async (door) => {
    const send = await DOORS[door]!();
    const email = await anAccount();
    const written = { name: 'Efraín Galindo', email: email.toUpperCase() };
    const asked = await send(written);
    expect(!asked.ok && asked.refusal).toEqual({
      ...{ code: 'person.otherName', known: 'Marta Cecilia Bohórquez', written: 'Efraín Galindo', email },
    });
    // What was said of another address says nothing of this one
    expect(refusal(await send({ ...written, samePerson: 'otra@inventada.example' }))).toBe('person.otherName');
    must(await send({ ...written, samePerson: email }));
  },
);

test.each(Object.keys(DOORS))('a name that says the same is not asked about: %s', async (door) => {
  const send = await DOORS[door]!();
  must(await send({ name: 'bohorquez MARTA', email: await anAccount() }));
});

test('of who is said to be the same person, the invitation goes on with the name of the account', async () => {
  const send = await DOORS['an invitation']!();
  const email = await anAccount();
  const { id } = must(await send({ name: 'Efraín Galindo', email, samePerson: email })) as { id: string };
  expect(await rowOf(world(), sql`select contact_name as name from invitation where id = ${id}`)).toEqual({
    name: 'Marta Cecilia Bohórquez',
  });
});

test('who accepts a request is asked of the address that came in it', async () => {
  const { id, contact } = await givenRequestSent(world());
  const email = await anAccount(contact);
  const answer = {
    ...{ ...(await requestRead(world(), id)), title: 'Una', initiatives: [...world().cycle.initiatives] },
    professional: world().staff.professional.id,
  };
  expect(refusal(await acceptRequest(lead(), answer))).toBe('person.otherName');
  must(await acceptRequest(lead(), { ...answer, samePerson: email }));
});

test('who answers an invitation by its link is asked without being told whose the address is', async () => {
  const { id, bearer } = await givenInvitation(world(), await givenOrganization(world()));
  const email = await anAccount();
  await world().database.owner.db.execute(sql`update invitation set contact_email = ${email} where id = ${id}`);
  const link: Ctx = through(world(), bearer, 3);
  const asked = await acceptInvitation(link, id, acceptanceOf('Efraín Galindo'));
  expect(!asked.ok && asked.refusal).toEqual({ code: 'person.otherName', written: 'Efraín Galindo', email });
  must(await acceptInvitation(link, id, { ...acceptanceOf('Efraín Galindo'), samePerson: email }));
});

test('an acta of 8 does not go to review while a liaison is written with the address of somebody else, told of whom', async () => {
  const one = await givenAlliance(world(), { at: 8, parties: 2 });
  const [email, own] = [await anAccount(), invented('Persona').email];
  const sent = async (samePerson?: string) => {
    const items = itemsFor(one, (index) => ({
      ...{ ...contents[8](), methodology: 'Talleres' },
      liaison: { name: 'Efraín Galindo', position: 'Vocal', email: index === 0 ? own : email, samePerson },
    }));
    const acta = await givenActaDraft(world(), { activities: [8], alliances: [one.id], items, day: 8 });
    return refusalsIn([await submitActa(by(world(), 'professional', 8), { acta })]);
  };
  expect((await sent()).filter(({ code }) => code === 'person.otherName')).toEqual([
    expect.objectContaining({ known: 'Marta Cecilia Bohórquez', organizations: [one.organizations[1]!.id] }),
  ]);
  expect((await sent(email)).map(({ code }) => code)).not.toContain('person.otherName');
});
