import { type RenderedMail, renderMail } from '@alianzas/mail';
import { portal } from '@alianzas/paths';
import { expect, test } from 'vitest';
import type { Draft } from '../draft.ts';
import {
  accepted,
  acceptedOf,
  canaries,
  changed,
  contribution,
  evidence,
  links,
  promised,
  reported,
  returned,
  review,
  team,
  verified,
} from '../testing.ts';
import { contributionVerified } from './contribution.ts';
import {
  actToldToTeam,
  commitmentChanged,
  commitmentsAccepted,
  commitmentsReceipt,
  type DoneFacts,
  evidenceAccepted,
  evidenceReceived,
  receipt as receiptOf,
} from './receipt.ts';

const rendered = (one: Draft): Promise<RenderedMail> => renderMail(one.template, one.props);

test('eight commitments accepted at once are one mail, and one receipt that holds each with its hash', () => {
  const commitments = Array.from({ length: 8 }, (_, index) => ({
    ...acceptedOf(index + 1),
    sha256: String(index).repeat(64),
  }));
  const facts = { ...accepted, accepted: commitments };
  expect(commitmentsAccepted({ ...facts, people: team }, links)).toMatchObject([
    { props: { commitments: { length: 8 } } },
  ]);
  const [receipt, ...others] = commitmentsReceipt(facts, links);
  expect(others).toEqual([]);
  expect(receipt!.props).toMatchObject({
    items: { length: 8, 7: { title: 'Compromiso 8 aceptado', sha256: '7'.repeat(64) } },
  });
});

test('a receipt says what, who, when and where it is read for ever', () => {
  const principles = { kept: { act: 'principlesAccepted' as const, content: 'Igualdad' }, sha256: 'a'.repeat(64) };
  const [receipt] = commitmentsReceipt({ ...accepted, accepted: [acceptedOf(1), principles] }, links);
  expect(receipt!.props).toMatchObject({
    act: 'commitmentsAccepted',
    by: `Persona ${canaries.uno}`,
    day: '11 de diciembre de 2026',
    url: links.portal(portal.history('ALZ-2026-0031')),
    items: [
      { text: `Prestar el salón ${canaries.uno}\nEntregable: Doce jornadas\nPara el 30 de enero de 2027` },
      { title: 'Principios del pacto aceptados', text: 'Igualdad', sha256: 'a'.repeat(64) },
    ],
  });
  const [registered] = commitmentsReceipt({ ...accepted, by: { ...accepted.by, staff: true } }, links);
  expect(registered!.props).toMatchObject({ act: 'commitmentsRegistered' });
});

test('of what came on paper, both mails say who signed and when, and apart who registered it', async () => {
  const { kept, ...rest } = acceptedOf(1);
  const signed = { by: 'Rosa Quintero', position: 'Presidenta', on: '2026-12-03' };
  const facts = {
    ...{ ...accepted, people: team, by: { ...accepted.by, name: 'Paola Cárdenas', staff: true } },
    accepted: [{ ...rest, kept: { ...kept, content: { ...kept.content, form: 'email', signed } } }],
  };
  const [toTeam, toAlly] = await Promise.all(
    [commitmentsAccepted, commitmentsReceipt].map(async (write) => (await rendered(write(facts, links)[0]!)).text),
  );
  expect(toTeam).toMatch(
    /Aceptó: Rosa Quintero \(Presidenta\)\s+Fecha: 3 de diciembre de 2026\s+Registró: Paola Cárdenas, el 11 de/,
  );
  expect(toAlly).toContain('Aceptó Rosa Quintero (Presidenta) el 3 de diciembre de 2026 por correo electrónico');
  expect(toAlly).toMatch(/Registró: Paola Cárdenas/);
});

test('a return and an objection reach whoever must act, with the words of who wrote them', () => {
  const [returnedMail] = actToldToTeam({ ...returned, people: team }, links);
  expect(returnedMail!.props).toMatchObject({
    act: 'commitmentReturned',
    what: expect.stringContaining('Lo que escribió: Solo los sábados'),
  });
  const objection = { ...returned, kept: { ...returned.kept, act: 'commitmentObjected' } as typeof returned.kept };
  const [objected] = actToldToTeam({ ...objection, people: team }, links);
  expect(objected!.props).toMatchObject({ act: 'commitmentObjected' });
  expect(receiptOf(returned, links)).toMatchObject([
    { props: { items: [{ text: expect.stringContaining('Lo que escribió: Solo los sábados') }] } },
  ]);
});

test('a commitment that was replaced is told with the one that names it, and the secretariat’s own asks for nothing', async () => {
  const [told] = commitmentChanged(changed, links);
  const { text } = await rendered(told!);
  for (const said of ['Compromiso 2', 'Lo reemplaza el compromiso 5', 'Acordamos menos jornadas', 'acéptelo'])
    expect(text).toContain(said);
  const [inForce] = commitmentChanged({ ...changed, inForce: true }, links);
  expect((await rendered(inForce!)).text).not.toMatch(/acéptelo|devuélvalo/);
  const [ours] = commitmentChanged({ ...changed, organization: null }, links);
  expect((await rendered(ours!)).text).toContain('No tiene que hacer nada');
  const withdrawal = { ...changed, kept: { ...changed.kept, act: 'commitmentWithdrawn' } as typeof changed.kept };
  const [gone] = commitmentChanged(withdrawal, links);
  expect((await rendered(gone!)).text).toContain('Ya no tiene que responder');
  const [mine] = receiptOf(changed, links);
  const { text: kept } = await rendered(mine!);
  for (const said of ['Compromiso 2 reemplazado', 'Lo reemplaza el compromiso 5', 'La razón: Acordamos menos jornadas'])
    expect(kept).toContain(said);
});

test('the answer to an objection says what was, its words, who and when, and what the answer changed', async () => {
  const was = promised(2);
  const kept = {
    act: 'commitmentAmended' as const,
    content: { ...was, deliverable: 'Seis jornadas', form: null, note: null, successor: null, signed: null },
  };
  const answered: DoneFacts['answered'] = {
    ...{ was, note: 'Solo los sábados', by: 'Marta Rincón', at: new Date('2026-12-11T21:20:00Z') },
    answer: { act: kept.act, reason: null, by: 'Paola Cárdenas', at: changed.at },
    is: { ...was, deliverable: 'Seis jornadas' },
  };
  const [told] = commitmentChanged({ ...changed, kept, answered }, links);
  const { text } = await rendered(told!);
  expect(text).toMatch(
    /Lo que decía.*Entregable: Doce jornadas.*Lo que escribió Marta Rincón el 11 de diciembre de 2026.*Solo los sábados.*Lo que dice ahora \(cambió: Entregable\).*Entregable: Seis jornadas/s,
  );
  const still = { ...answered, is: was };
  const [same] = commitmentChanged({ ...changed, kept, answered: still }, links);
  const unchanged = (await rendered(same!)).text;
  expect(unchanged).toContain('Lo que decía, y dice ahora sin cambios');
  expect(unchanged.match(/Entregable/g), 'the same words once').toHaveLength(1);
});

const NEXT = {
  'theirs, new': 'pida que lo acepten',
  'theirs, replaced': 'El nuevo se acepta otra vez',
  'ours, replaced': 'nadie más lo acepta',
};

test.each(Object.entries(NEXT))(
  'whoever drives the case is told of a commitment (%s) what is true of it: %s',
  async (of, next) => {
    const isOurs = of.startsWith('ours');
    const kept = of.endsWith('new')
      ? ({ ...returned.kept, act: 'commitmentProposed' } as typeof returned.kept)
      : changed.kept;
    const doer = isOurs ? { organization: null, by: { ...changed.by, staff: true } } : {};
    const [told] = actToldToTeam({ ...changed, ...doer, kept, people: team }, links);
    const { text } = await rendered(told!);
    for (const words of Object.values(NEXT)) expect(text.includes(words)).toBe(words === next);
  },
);

test('an evidence is told with the files that it has, also when they are none, and with what was sent back before', async () => {
  const bare = { ...evidence, kept: { act: 'evidenceReported' as const, content: { ...reported, files: [] } } };
  expect(evidenceReceived({ ...bare, people: team }, links)).toMatchObject([{ props: { files: 0 } }]);
  const [told] = evidenceReceived({ ...evidence, people: team }, links);
  expect((await rendered(told!)).text).toContain('Antes se devolvió la evidencia 3');
  const [receipt] = receiptOf(evidence, links);
  const { text } = await rendered(receipt!);
  const [file] = reported.files;
  for (const said of ['1. Primer taller', `Archivo foto.jpg, huella ${file!.sha256}`, 'Reemplaza la evidencia 3'])
    expect(text).toContain(said);
});

test('who withdraws an evidence keeps why; whoever reviews it hears that nothing waits, and where it can be read', async () => {
  const content = { ...reported, earlier: null, note: 'Era de otro taller' };
  const withdrawn = { ...evidence, kept: { act: 'evidenceWithdrawn' as const, content } };
  const [receipt] = receiptOf(withdrawn, links);
  const { text } = await rendered(receipt!);
  for (const said of ['Evidencia 4 retirada', 'La razón: Era de otro taller', 'queda por reportar'])
    expect(text).toContain(said);
  const [told] = actToldToTeam({ ...withdrawn, people: team }, links);
  expect(told).toMatchObject({ props: { url: expect.stringMatching(/evidencias$/) } });
  expect((await rendered(told!)).text).toContain('No hay nada que revisar de ella');
});

test('a contribution’s receipt says its quantity and value, or that it is not measured in money', () => {
  const saidOf = (value: string | null) =>
    (receiptOf(contribution(value), links)[0]!.props as { items: { text: string }[] }).items[0]!.text;
  expect(saidOf('1200000')).toContain('Cantidad: 12 horas');
  expect(saidOf('1200000')).toContain('Valor: $\u00a01.200.000');
  expect(saidOf(null)).toContain('No se mide en dinero: Es voluntariado');
});

test('a contribution that was verified is told with its value, and whether it counts', async () => {
  const [counts] = contributionVerified(verified, links);
  expect((await rendered(counts!)).text).toContain('Ya cuenta en el balance');
  const [apart] = contributionVerified({ ...verified, value: null, counts: false }, links);
  const { text } = await rendered(apart!);
  for (const said of ['no suma en el balance', 'No se mide en dinero']) expect(text).toContain(said);
  const corrects = { description: 'El salón del mes', reason: 'Era un día' };
  const correction = (await rendered(contributionVerified({ ...verified, corrects }, links)[0]!)).text;
  for (const said of ['se conserva como estaba y ya no cuenta', 'El salón del mes', 'La razón: Era un día'])
    expect([correction.includes(said), text.includes(said)]).toEqual([true, false]);
});

test('evidence that was accepted is told as counting nowhere only where it does not', async () => {
  const said = async (counts: boolean) => (await rendered(evidenceAccepted({ ...review, counts }, links)[0]!)).text;
  expect(await said(true)).not.toContain('no suma');
  expect(await said(false)).toContain('no suma en el balance');
});
