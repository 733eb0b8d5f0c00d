import { renderMail } from '@alianzas/mail';
import { expect, test } from 'vitest';
import type { Draft } from '../draft.ts';
import { joined } from '../samples.testing.ts';
import { acceptedRequest, alliance, at, links } from '../testing.ts';
import { requestAccepted } from './intake.ts';
import { liaisonNamed, memberEnded, memberJoined } from './member.ts';

const textOf = async (one: Draft) => (await renderMail(one.template, one.props)).text;

test('who asked and stays out is told who attends to it, or that nobody does', async () => {
  const told = async (attended: boolean) =>
    textOf(requestAccepted({ ...acceptedRequest, enters: false, attended }, links)[0]!);
  expect(await told(true)).toContain('la atienden las personas que actúan por');
  expect(await told(false)).toContain('no actúa hoy nadie por');
  expect(await told(false)).not.toContain('con las personas que actúan por');
});

test('the team is told when the last of an organization leaves; who is brought in is told too', async () => {
  const ended = { at, by: { name: 'Lucía Prieto', email: 'lucia@example.org' }, reason: 'Se fue' };
  const acts = (people: typeof joined.people) =>
    memberEnded({ ...joined, ended, people }, links).map(({ props }) => (props as { act: string }).act);
  expect(acts(joined.people)).toContain('memberEnded');
  expect(acts([])).toContain('lastMemberEnded');
  const told = (brought: boolean) => memberJoined({ ...joined, brought }, links).map(({ to }) => to);
  expect(told(true)).toContain(joined.who.email);
  expect(told(false)).not.toContain(joined.who.email);
});

test('who was named the enlace reads of which alliance, of whose side, and how they enter', async () => {
  const [one] = liaisonNamed([{ who: joined.who, organization: joined.organization, alliance }], links);
  expect(one!.to).toBe(joined.who.email);
  const text = await textOf(one!);
  for (const said of [alliance.code, joined.organization.name, 'Entra con este correo, sin contraseña'])
    expect(text.replaceAll(/\s+/g, ' ')).toContain(said);
});

test('who may take a person out is told to do it, and not to ask for it', async () => {
  const [paola] = joined.team;
  const german = { name: 'Germán Ruiz', email: 'german@equipo.test', takesOut: true };
  const drafts = memberJoined({ ...joined, team: [paola!, german] }, links);
  const to = async (email: string) => {
    const one = drafts.find((draft) => draft.to === email)!;
    return (await renderMail(one.template, one.props)).text;
  };
  expect(await to(german.email)).toContain('retírela en la página de la organización');
  expect(await to(german.email)).not.toContain('pídale');
  expect(await to(paola!.email)).toContain('pídale a la líder o a la dirección');
});

test('of who leaves it is said whose it is, and what those who stay have to do when nobody represents them any more', async () => {
  const ended = { at, by: { name: 'Lucía Prieto', email: 'lucia@example.org' }, reason: 'Se fue' };
  const told = async (represented: boolean) => {
    const drafts = memberEnded({ ...joined, ended, represented }, links);
    return textOf(drafts.find(({ to }) => to === joined.people[0]!.email)!);
  };
  const words = async (represented: boolean) => (await told(represented)).replaceAll(/\s+/g, ' ');
  for (const represented of [true, false])
    expect(await words(represented)).toContain(
      `${joined.who.name} desde hoy no consulta en el portal las alianzas de su organización ni responde por ella`,
    );
  expect(await words(true)).toContain('No tiene que hacer nada');
  expect(await words(false)).toContain('nadie más la representa');
  expect(await words(false)).toContain('Diga quién la representa ahora');
  expect(await words(false)).not.toContain('No tiene que hacer nada');
});
