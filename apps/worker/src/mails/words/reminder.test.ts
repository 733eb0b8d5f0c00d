import { renderMail } from '@alianzas/mail';
import { backoffice } from '@alianzas/paths';
import { expect, test } from 'vitest';
import { links } from '../testing.ts';
import { digest } from '../testingDigest.ts';
import { type DigestFacts, reminder } from './reminder.ts';

const [thing] = digest.things;
const ofTeam = { ...digest, reader: { ...digest.reader, side: 'staff' as const } };
const asked: DigestFacts['things'][number] = {
  ...thing!,
  ...{ kind: 'request', action: null, alliance: null, organization: null },
  request: { code: 'SOL-2026-0009', organization: 'Junta del barrio', returnedAt: null },
};

async function said(facts: DigestFacts) {
  const [one] = reminder(facts, links);
  return renderMail(one!.template, one!.props);
}

test('a reminder of one thing names in its subject the case, what it is and its day; of several, how many and whose', async () => {
  expect((await said(digest)).subject).toBe(
    `Recordatorio (${thing!.alliance!.code}): un compromiso vence en 3 días, el 14 de diciembre de 2026`,
  );
  const two = { ...thing!, dueOn: '2026-12-15' };
  expect((await said({ ...digest, things: [thing!, two] })).subject).toBe(
    `Recordatorio: 2 plazos por atender de ${thing!.organization!.name} (${thing!.alliance!.code})`,
  );
  expect((await said({ ...ofTeam, things: [thing!, asked] })).subject).toBe(
    'Recordatorio: 2 plazos por atender de la Secretaría',
  );
});

test('evidence is asked for where it can be loaded, and elsewhere it is said when', async () => {
  const before = { ...thing!, alliance: { ...thing!.alliance!, takesEvidence: false } };
  const [asks, later] = ['Si ya lo hizo, cargue la evidencia.', 'se carga cuando el plan de trabajo esté aprobado'];
  expect((await said({ ...digest, things: [thing!] })).text).toContain(asks);
  const waits = (await said({ ...digest, things: [before] })).text;
  expect(waits).toContain(later);
  expect(waits).not.toContain(asks);
  const both = (await said({ ...digest, things: [thing!, before] })).text;
  expect(both).toContain('en las alianzas con el plan de trabajo aprobado');
  expect((await said({ ...ofTeam, things: [before] })).text).not.toContain('evidencia');
});

test('what is of an organization for which nobody acts any more says so to the team, and leads to its own pages', async () => {
  const [one] = reminder({ ...ofTeam, things: [thing!] }, links);
  expect(one!.props.url).toBe(links.backoffice(backoffice.allianceCommitments(thing!.alliance!.code)));
  const gone = `(de ${thing!.organization!.name}, por la que ya no actúa nadie)`;
  expect((await said({ ...ofTeam, things: [thing!] })).text).toContain(gone);
  expect((await said({ ...ofTeam, things: [{ ...thing!, organization: null }] })).text).not.toContain(
    'ya no actúa nadie',
  );
  expect((await said(digest)).text).not.toContain('ya no actúa nadie');
});

test('the day of a commitment is agreed with its organization, that of the answer to a request is of the law', async () => {
  const law = 'El plazo para responder una solicitud es el de la ley (Ley 1755 de 2015, artículo 14).';
  const agreed = 'se acuerda con la organización';
  const alone = (await said({ ...ofTeam, things: [asked] })).text;
  expect(alone).toContain(law);
  expect(alone).not.toContain(agreed);
  const both = (await said({ ...ofTeam, things: [thing!, asked] })).text;
  for (const words of [law, agreed]) expect(both).toContain(words);
  expect((await said({ ...ofTeam, things: [thing!] })).text).not.toContain('Ley 1755');
});

test('two invitations of one person are told apart, each by its code and what it is about', async () => {
  const invitation = (code: string, title: string): DigestFacts['things'][number] => ({
    ...thing!,
    ...{ kind: 'invitation', action: null, invitation: { code, sentAt: new Date('2026-11-30T11:00:00Z') } },
    alliance: { ...thing!.alliance!, title },
  });
  const things = [invitation('INV-2026-0001', 'Parques cuidados'), invitation('INV-2026-0002', 'Un barrio que lee')];
  const { text } = await said({ ...digest, reader: { ...digest.reader, side: 'applicant' }, things });
  for (const words of ['INV-2026-0001', 'INV-2026-0002', 'Parques cuidados', 'Un barrio que lee'])
    expect(text).toContain(words);
});

test('a request that came back is completed by who wrote it, and its term that passed is told to the team', async () => {
  const back = { ...asked, request: { ...asked.request!, returnedAt: new Date('2026-11-20T15:00:00Z') } };
  const applicant = { ...digest, reader: { ...digest.reader, side: 'applicant' as const }, things: [back] };
  const toWriter = await said(applicant);
  expect(toWriter.subject).toContain('(SOL-2026-0009): el plazo para completar una solicitud vence');
  expect(toWriter.text).toContain('en el correo que le enviamos el 20 de noviembre de 2026');
  expect((await said({ ...ofTeam, things: [back] })).text).toContain('La organización no completó la solicitud');
  expect((await said({ ...ofTeam, things: [asked] })).text).toContain('Responder la solicitud SOL-2026-0009');
});
