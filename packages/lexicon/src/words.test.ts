import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { answersOf, versionInForce } from '@alianzas/domain/procedure';
import { expect, test } from 'vitest';
import {
  activityWords,
  answeredWords,
  answerWord,
  dueStatus,
  eventSentence,
  fileSentence,
  inputKinds,
  kindWord,
  localities,
  localityWord,
  missingSentence,
  network,
  optionsOf,
  organizationKinds,
  organizationKindWord,
  proofWord,
  refusalSentence,
  roleWord,
  staffRoles,
  stageOf,
  standingWord,
  statuses,
  statusOf,
  statusWord,
} from './index.ts';

test('the status words are those of the product, exactly', () => {
  const said = (noun: keyof typeof statuses) =>
    Object.values(statuses[noun])
      .map(({ label }) => label)
      .join(' · ');
  expect(said('request')).toBe(
    'Borrador · Enviada · En revisión · Por completar · Aceptada · No procede · Duplicada · Desistida · Retirada',
  );
  expect(said('invitation')).toBe('Enviada · Aceptada · Declinada · Vencida · Revocada');
  expect(said('alliance')).toBe(
    'En curso · Suspendida · Retirada · Terminada antes de tiempo · Trasladada · Cerrada · Invitación declinada · Invitación revocada',
  );
  expect(said('commitment')).toBe('Propuesto · Devuelto · Aceptado · Cumplido · Reemplazado · Retirado · Vencido');
  expect(said('evidence')).toBe('Recibida · Aceptada · Corregida: ya no cuenta · Devuelta · Retirada');
  expect(said('file')).toBe('En análisis · Limpio · Infectado · Sin revisión de virus');
  expect(said('contribution')).toBe('Ofrecido · Comprometido · Entregado · Verificado · Retirado');
  expect(said('acta')).toBe('Borrador · En revisión · Aprobada · Anulada');
  expect(said('filing')).toBe('Pendiente de radicar · Radicado');
  expect(said('nonconformity')).toBe('Propuesta · Abierta · Corregida · Cerrada · Descartada');
  expect(said('balance')).toBe('Borrador · Confirmado, pendiente de radicar · Radicado');
  expect(said('due')).toBe('A tiempo · Próximo a vencer · Vence hoy · Vencido');
});

test('a state has its word and its tone, and an unknown one says so', () => {
  expect(statusOf('nonconformity', 'open')).toEqual({ label: 'Abierta', tone: 'problem' });
  expect(statusWord('evidence', 'returned')).toBe('Devuelta');
  expect(statusOf('acta', 'toString')).toEqual({ label: 'Sin definir', tone: 'neutral' });
  expect(statusWord('alliance', null)).toBe('Sin definir');
});

test('a term is on time, soon from three days before, due today or overdue', () => {
  const today = '2026-11-23';
  const days = ['2026-11-27', '2026-11-26', '2026-11-24', today, '2026-11-22'];
  expect(days.map((day) => dueStatus(day, today).label)).toEqual([
    'A tiempo',
    'Próximo a vencer',
    'Próximo a vencer',
    'Vence hoy',
    'Vencido',
  ]);
});

test('a natural person reads the policy and a way forward', () => {
  expect(refusalSentence({ code: 'organization.naturalPerson' })).toBe(
    'De acuerdo con la política de operación del procedimiento, las personas naturales no pueden ser aliadas. Puede participar a través de una organización o colectivo.',
  );
});

test('a refusal says what to do and cites the activity behind it', () => {
  expect(refusalSentence({ code: 'activity.notOpen', activity: 10, step: 9 })).toBe(
    'La actividad 10 todavía no está abierta. Cierre primero la actividad 9 (Procedimiento, actividad 9).',
  );
  expect(refusalSentence({ code: 'activity.recordMissing', activity: 16 })).toContain('Informe de Balance final');
  expect(refusalSentence({ code: 'tooManyAttempts', retryAfterSeconds: 61 })).toBe(
    'Hubo demasiados intentos. Espere 2 minutos y vuelva a intentar.',
  );
});

test('no refusal names a version of the procedure: its case may run under another', () => {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const sources = readdirSync(folder).filter((file) => /^(?!.*test).*\.ts$/.test(file));
  expect(sources.length).toBeGreaterThan(30);
  const naming = sources.filter((file) =>
    /Procedimiento,? (?:v|versión )\d/i.test(readFileSync(`${folder}${file}`, 'utf8')),
  );
  expect(naming).toEqual([]);
});

test('who is kept out by the guesses of others is told the way that is open', () => {
  expect(refusalSentence({ code: 'signIn.tooMany', retryAfterSeconds: 890 })).toContain(
    'Espere 15 minutos, o pida un vínculo para cambiar la contraseña',
  );
});

test('of a closed account each side hears whom to ask: the team its administrator, the others the address of the secretariat', () => {
  const code = 'signIn.personDisabled';
  expect(refusalSentence({ code, app: 'backoffice' })).toContain('pídale a una persona administradora');
  expect(refusalSentence({ code, app: 'portal' })).toContain('Carrera 8 # 9-83');
});

test('a file that is refused says its types in capitals, its size in MB and how to mend it', () => {
  expect(fileSentence({ code: 'fileTooLarge', kind: 'picture', limit: 25 * 1024 * 1024 })).toContain('máximo 25 MB');
  expect(fileSentence({ code: 'fileTooLarge', kind: 'video', limit: 1024 ** 3 })).toContain('máximo 1 GB');
  expect(fileSentence({ code: 'fileTypeRefused', allowed: ['pdf', 'jpg', 'png'], found: 'exe', convertTo: null })).toBe(
    'El archivo debe ser PDF, JPG o PNG. Conviértalo o elija otro.',
  );
  expect(fileSentence({ code: 'fileTypeRefused', allowed: ['pdf'], convertTo: 'jpg', fileName: 'IMG_1.HEIC' })).toMatch(
    /^«IMG_1\.HEIC» no se recibió\. .*Convierta la foto a JPG/,
  );
  expect(fileSentence({ code: 'filePasswordProtected' })).toContain('Imprimir a PDF');
  const gif = { code: 'fileTypeMismatch', extension: 'jpg', found: 'gif', allowed: ['pdf', 'jpg', 'png'] };
  expect(fileSentence({ ...gif, fileName: 'foto.jpg' })).toBe(
    '«foto.jpg» no se recibió. Por dentro, el archivo es una imagen GIF, aunque su nombre diga otra cosa. Aquí se reciben PDF, JPG y PNG.',
  );
  expect(fileSentence({ ...gif, found: null })).toContain('No reconocemos');
  expect(fileSentence({ code: 'fileActiveContent', found: 'externalTarget' })).toContain('Rompa esos vínculos');
  expect(fileSentence({ code: 'archiveSuspicious', reason: 'trailing' })).toContain('datos de más después de su final');
  expect(fileSentence({ code: 'unheard' })).toBe('No pudimos recibir el archivo. Intente de nuevo o elija otro.');
});

test('an event is one sentence, for each reader in their words, with the names that the page knows', () => {
  const approved = { name: 'proposal.approved', audience: 'parties', data: { kind: 'pact', version: 2 } } as const;
  expect(eventSentence(approved, 'staff')).toBe('Se cerró la actividad 2: la propuesta quedó aprobada.');
  expect(eventSentence({ ...approved, actorName: 'Paola Ruiz' }, 'ally')).toBe(
    'La propuesta de la alianza quedó aprobada por Paola Ruiz: ya puede leerla.',
  );
  const decided = {
    name: 'activePart.decided',
    audience: 'parties',
    data: { acta: 'a', answer: 'yes', yes: ['o1'], no: ['o2'] },
  } as const;
  expect(eventSentence({ ...decided, names: { o1: 'Fundación Sol', o2: 'Club Luna' } }, 'staff')).toBe(
    'Se cerró la actividad 5: SI para Fundación Sol y NO para Club Luna.',
  );
  expect(eventSentence(decided, 'staff')).toBe('Se cerró la actividad 5: SI para 1 entidad y NO para 1 entidad.');
});

test('an account says its role, or its roles, each within its marks', () => {
  const told = (...roles: string[]) =>
    eventSentence({ name: 'staff.created', audience: 'staff', data: { roles } }, 'staff');
  expect(told('professional')).toBe('La cuenta del equipo fue creada con el rol «Profesional».');
  expect(told('professional', 'quality')).toContain('con los roles «Profesional» y «Planeación y calidad».');
});

test('a follow-up tells how many activities there are of each answer, and none of those without any', () => {
  const told = (data: Record<string, number | boolean>) =>
    eventSentence({ name: 'followUp.recorded', audience: 'parties', data: { closes: true, ...data } }, 'ally');
  expect(told({ met: 1, partly: 0, notMet: 0 })).toBe('Se hizo el seguimiento del plan: 1 cumplida.');
  expect(told({ met: 2, partly: 0, notMet: 1 })).toBe('Se hizo el seguimiento del plan: 2 cumplidas y 1 sin cumplir.');
  expect(told({ met: 0, underWay: 1, partly: 3, notMet: 0 })).toContain('1 en curso y 3 en parte.');
});

test('an event for staff tells an ally nothing, nor does an unknown one', () => {
  const submitted = { name: 'acta.submitted', audience: 'staff', data: { acta: 'a', code: 'ACT-2026-0001' } } as const;
  expect(eventSentence(submitted, 'staff')).toBe('El acta ACT-2026-0001 fue enviada a revisión.');
  expect(eventSentence(submitted, 'ally')).toBe('Hubo un cambio en este expediente.');
  expect(eventSentence({ name: 'constructor', audience: 'public', data: {} }, 'staff')).toBe(
    'Hubo un cambio en este expediente.',
  );
});

test('the sixteen activities have their words, and a missing record its sentence', () => {
  expect(activityWords(3).missing.minutes).toBe('Falta el acta aprobada de la reunión de primer contacto.');
  expect(missingSentence(13)).toBe('Falta responder Sí o No a si se cumple con el plan de trabajo.');
  expect(missingSentence(12, 'planWithFollowUp')).toBe('Falta el Plan de trabajo RED con seguimiento.');
  expect(missingSentence(99)).toBe('Falta un registro de la actividad 99.');
  expect(stageOf(9)?.name).toBe('Acordar');
  expect(stageOf(1)).toBeNull();
});

test('the answers are written as the procedure writes them', () => {
  expect([answerWord(5, 'yes'), answerWord(5, 'no')]).toEqual(['SI', 'NO']);
  expect([answerWord(13, 'yes'), answerWord(13, 'no'), answerWord(13, null)]).toEqual(['Sí', 'No', 'Sin definir']);
  for (const { number } of versionInForce.content.activities)
    for (const answer of ['yes', 'no'] as const) expect(answerWord(number, answer)).toBe(answersOf(number)[answer]);
});

test('no document of the closed lists identifies a person: what proves an organization, what is kept, what is cited', () => {
  const asked = [
    ...Object.values(organizationKinds).map(({ proof }) => proof),
    ...versionInForce.content.records.map(({ name }) => name),
    ...Object.values(inputKinds),
  ];
  expect(asked.length).toBeGreaterThan(50);
  expect(asked.filter((name) => /c[ée]dula|identidad|pasaporte|registro civil/i.test(name))).toEqual([]);
});

test('codes have words, and tables are the choices of a form', () => {
  expect(kindWord('support')).toBe('Apoyo interinstitucional');
  expect(kindWord('unsure')).toBe('No lo sé todavía');
  expect(standingWord('articulating')).toBe('En articulación');
  expect(roleWord('lead')).toBe('Responsable del equipo de la Red');
  expect(localityWord('05')).toBe('Usme');
  expect(localities.size).toBe(23);
  expect([...localities.keys()][0]).toBe('01');
  expect(organizationKindWord('JAC')).toBe('Junta de acción comunal (JAC)');
  expect(proofWord('CCF')).toBe('Certificado de la Superintendencia del Subsidio Familiar');
  expect(optionsOf(staffRoles)[0]).toEqual({ value: 'professional', label: 'Profesional' });
});

test('the Red is spelled out', () => {
  expect(network).toEqual({ long: 'Red Distrital de Cultura Ciudadana y Democrática', short: 'RDCCD' });
});

test('who answered for a commitment is said by name, and the secretariat accepts nothing in the portal', () => {
  const [by, organization] = ['Rosa Quintero', 'JAC La Victoria'];
  const unsigned = { acceptedOn: null, signer: null };
  expect(answeredWords({ organization, form: 'electronic', by, ...unsigned })).toBe(
    'Rosa Quintero, de JAC La Victoria, lo aceptó en el portal',
  );
  expect(answeredWords({ organization, form: 'email', by: 'Paola Rincón', ...unsigned })).toBe(
    'JAC La Victoria lo aceptó por correo electrónico, y Paola Rincón, de la Secretaría, registró el soporte',
  );
  const signed = { acceptedOn: '2026-05-03', signer: { by: 'Ana Ruiz', position: 'Presidenta' } };
  expect(answeredWords({ organization, form: 'email', by: 'Paola Rincón', ...signed })).toBe(
    'Ana Ruiz (Presidenta), de JAC La Victoria, lo aceptó el 3 de mayo de 2026 por correo electrónico, y Paola Rincón, de la Secretaría, registró el soporte',
  );
  expect(answeredWords({ organization: null, form: 'electronic', by: 'Paola Rincón', ...unsigned })).toBe(
    'Paola Rincón, de la Secretaría, lo asumió',
  );
});

test('what a nonconformity is not closed by is said of whatever the follow-up answers, or leaves unanswered', () => {
  const said = refusalSentence({ code: 'nonconformity.notCarriedOut', number: 'SNC-2026-0001' });
  expect(said).toContain('no da por cumplida ni reemplazada la actividad de SNC-2026-0001');
  expect(said).not.toContain('no se cumplió');
});
