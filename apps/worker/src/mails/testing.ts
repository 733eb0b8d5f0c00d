import { requestPagesOf } from '@alianzas/domain/given';
import { completeRequest } from '@alianzas/domain/intake/inputs';
import type { Reader, Recipient } from '@alianzas/domain/notification';
import type { Links } from './draft.ts';
import type * as theCase from './words/case.ts';
import type * as change from './words/change.ts';
import type * as commitment from './words/commitment.ts';
import type * as contributed from './words/contribution.ts';
import type * as handover from './words/handover.ts';
import type * as intake from './words/intake.ts';
import type * as invited from './words/invitation.ts';
import type * as meeting from './words/meeting.ts';
import type * as merge from './words/merge.ts';
import type * as nonconformity from './words/nonconformity.ts';
import type * as receipt from './words/receipt.ts';

export const links: Links = {
  portal: (path) => `http://portal.test${path}`,
  backoffice: (path) => `http://gestion.test${path}`,
};
/** Words that stand only in what is of one organization: in a mail to another they are a leak. */
export const canaries = { uno: 'canarioverde', dos: 'canariorojo' } as const;
export type Side = keyof typeof canaries;

export const alliance = {
  id: '019b2c4e-0000-7000-8000-000000000001',
  code: 'ALZ-2026-0031',
  title: 'Un barrio que lee',
  step: null,
  professionalId: 'profesional',
  professional: 'Paola Cárdenas',
  professionalEmail: 'paola@equipo.test',
};
export const organizationOf = (side: Side) => ({ id: `id-${side}`, name: `Fundación ${canaries[side]}` });
export const caseOf = (side: Side) => ({
  id: `caso-${side}`,
  code: side === 'uno' ? 'ALZ-2026-0041' : 'ALZ-2026-0042',
  title: `Caso ${canaries[side]}`,
});

/** Somebody of an organization, whose mailbox says which. */
export function readerOf(side: Side, cases: Reader['cases'] = [alliance]): Reader {
  return {
    person: `persona-${side}`,
    name: `Persona ${canaries[side]}`,
    email: `persona@${side}.test`,
    organization: organizationOf(side),
    registrations: [organizationOf(side).id],
    cases,
  };
}

export const team: readonly Recipient[] = [{ name: 'Paola Cárdenas', email: 'paola@equipo.test' }];
export const at = new Date('2026-12-11T13:05:00Z');
const sha256 = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const hers = [{ name: `Persona ${canaries.uno}`, email: 'persona@uno.test' }];
export const both = [readerOf('uno'), readerOf('dos')];
export const person = { name: 'Julián Prada', email: 'julian@equipo.test', position: 'Profesional', staff: true };
export const url = 'http://portal.test/solicitud/seguimiento/abc';

export const promised = (number: number) => ({
  number,
  action: `Prestar el salón ${canaries.uno}`,
  deliverable: 'Doce jornadas',
  dueOn: '2027-01-30',
});

export const meetingFacts: meeting.MeetingFacts = {
  readers: [readerOf('uno', [caseOf('uno')]), readerOf('dos', [caseOf('dos')])],
  meeting: {
    title: 'Mesa de trabajo',
    agenda: '1. Conocernos',
    place: 'Biblioteca',
    startsAt: at,
    endsAt: new Date(+at + 5_400_000),
    state: 'scheduled',
    cancelReason: 'El salón no está',
    wasStartsAt: new Date(+at - 86_400_000),
    wasEndsAt: new Date(+at - 81_000_000),
    wasPlace: 'El salón comunal',
  },
  cases: (['uno', 'dos'] as const).map((side) => ({
    ...{ id: caseOf(side).id, professional: `Profesional ${canaries[side]}` },
    professionalEmail: `profesional@${side}.test`,
  })),
  convenedBy: 'Paola Cárdenas',
  attendees: [
    { name: `Persona ${canaries.uno}`, organization: 'id-uno' },
    { name: `Persona ${canaries.dos}`, organization: 'id-dos' },
  ],
};
export const acta: meeting.ActaFacts = {
  readers: meetingFacts.readers,
  id: 'acta',
  code: 'ACT-2026-0048',
  topic: 'Mesa de trabajo',
  startsAt: at,
};

const answer = {
  alliance,
  organization: organizationOf('uno'),
  by: { id: 'persona-uno', name: `Persona ${canaries.uno}`, staff: false },
  at,
};
const done = {
  ...answer,
  about: 'compromiso',
  sha256,
  answered: null,
  inForce: false,
  readers: [readerOf('uno')],
  people: hers,
};
const besides = { form: null, note: null, successor: null, signed: null };
export const acceptedOf = (number: number) => ({
  kept: { act: 'commitmentAccepted' as const, content: { ...promised(number), ...besides, form: 'electronic' } },
  sha256,
});
const left = { waiting: [], next: 'prepare' as const };
export const accepted: receipt.AcceptedFacts = { ...answer, people: hers, accepted: [acceptedOf(1)], ...left };
export const returned: receipt.DoneFacts = {
  ...done,
  kept: { act: 'commitmentReturned', content: { ...promised(2), ...besides, note: 'Solo los sábados' } },
};
export const changed: receipt.DoneFacts = {
  ...done,
  kept: {
    act: 'commitmentReplaced',
    content: { ...promised(2), ...besides, note: 'Acordamos menos jornadas', successor: promised(5) },
  },
};
export const corrected: Omit<change.CorrectedFacts, 'readers'> = {
  kind: 'commitments',
  now: { number: '20267100123452', filedOn: '2026-12-12', by: 'Rosa Peña', at: at.toISOString(), reason: 'Dos cifras' },
  before: { number: '20267100123425', filedOn: '2026-12-12', by: 'Rosa Peña', at: at.toISOString(), reason: null },
};
export const renewed: commitment.NewFacts = {
  readers: [readerOf('uno')],
  activity: 'Jornada de limpieza',
  action: 'Hacer la jornada con 30 personas',
  deliverable: 'Las fotos de la jornada',
  dueOn: '2027-02-27',
};

const activity = { responsible: 'Coordinación', startsOn: '2027-01-10', endsOn: '2027-01-16', place: 'Salón' };
export const planChange: commitment.PlanChangeFacts = {
  readers: both,
  number: 3,
  before: { title: 'Primer taller', ...activity },
  after: { title: 'Primer taller', ...activity, endsOn: '2027-01-30' },
  reason: 'El salón está en obra',
  by: { name: 'Paola Cárdenas' },
};
export const notice: theCase.NoticeFacts = {
  readers: [readerOf('uno')],
  text: 'Le informamos.\nSu contacto.',
  sentAt: at,
  tableHeld: false,
};
export const turn: theCase.TurnFacts & theCase.ToTeam = {
  ...{ meetings: [], case: alliance, readers: both, team },
  organizations: both.map(({ organization }) => organization),
  act: 'withdrawn',
  reason: 'Cerró la sede',
  at,
  by: { name: 'Lucía Prieto' },
};
export const handedOver: handover.HandoverFacts = {
  people: team,
  from: { name: 'Julián Prada' },
  to: { id: 'profesional', name: 'Paola Cárdenas', email: 'paola@equipo.test' },
  by: { name: 'Lucía Prieto' },
  reason: 'Sale a licencia',
  at,
  cases: [caseOf('uno'), caseOf('dos')],
};
export const mergedFacts: merge.MergedFacts = {
  people: hers.map((one) => ({ ...one, organization: { id: 'id-uno', name: 'Organización uno' } })),
  joined: { id: 'id-otro', name: 'Registro repetido' },
  kept: { id: 'id-uno', name: 'Organización uno' },
  by: { name: 'Lucía Prieto', email: 'lucia@equipo.test' },
  reason: 'Es la misma junta',
  at,
};
export const reported = {
  number: 4,
  activity: '1. Primer taller',
  description: 'Se hizo',
  executedOn: '2026-12-10',
  place: 'El salón',
  peopleReached: 12,
  showsMinors: false,
  apartReason: null,
  files: [{ name: 'foto.jpg', sha256 }],
  earlier: { number: 3, reason: 'No se ve' },
  note: null,
};
export const evidence: receipt.DoneFacts = { ...done, kept: { act: 'evidenceReported', content: reported } };
export const review: receipt.ReviewFacts = {
  ...{ readers: [readerOf('uno')], alliance, number: 4, activity: '1. Primer taller' },
  ...{ reason: 'No se ve', counts: true },
};
export const correctedEvidence: receipt.CorrectedFacts = {
  ...{ id: 'evidencia', readers: [readerOf('uno')], people: team, alliance, at, by: 'Lucía Prieto' },
  ...{ organization: 'Uno', activity: '1. Primer taller', reason: 'Es de otro taller' },
};
export const opened: receipt.DoneFacts = {
  ...done,
  organization: null,
  by: { ...answer.by, staff: true },
  kept: {
    act: 'nonconformityOpened',
    content: {
      ...{ code: 'SNC-2026-0004', activity: '3. Jornada', description: 'Jornada', note: 'No se hizo' },
      ...{ responsible: 'Coordinación', dueOn: '2027-01-20', correction: null },
    },
  },
};
export const proposedByItself: nonconformity.ProposedFacts = {
  ...{ people: team, alliance, code: 'SNC-2026-0004', origin: 'overdue', activity: '3. Jornada', at, by: null },
};
const given = {
  ...{ initiative: 'Parques', category: 'space', description: 'Salón', quantity: '12.0000', unit: 'horas' },
  ...{ deliveredOn: '2026-12-10', apartReason: null, note: null, corrects: null },
};
export const contribution = (value: string | null): receipt.DoneFacts => ({
  ...done,
  kept: {
    act: 'contributionDeclared',
    content: {
      ...given,
      ...(value === null
        ? { value, method: null, rate: null, rateSource: null, notMonetizableReason: 'Es voluntariado' }
        : { value, method: 'quotation', rate: '100000', rateSource: 'Cotización', notMonetizableReason: null }),
    },
  },
});
export const verified: contributed.VerifiedFacts = {
  ...{ readers: [readerOf('uno')], category: 'space', description: 'Salón', quantity: '12.0000', unit: 'horas' },
  ...{ value: '1200000', counts: true, corrects: null, by: { name: 'Lucía Prieto' }, at },
};

const content = completeRequest.parse(
  requestPagesOf(
    { name: `Fundación ${canaries.uno}`, nit: '900000001', email: 'persona@uno.test', phone: '3100000000' },
    { name: `Persona ${canaries.uno}`, email: 'persona@uno.test', phone: '3100000000', nit: '' },
  ),
);
const applicant = {
  name: `Persona ${canaries.uno}`,
  email: 'persona@uno.test',
  organization: `Fundación ${canaries.uno}`,
  code: 'SOL-2026-0012',
};
export const sent: intake.SentFacts = {
  ...applicant,
  content,
  documents: ['rut.pdf'],
  initiative: 'Barrios que leen',
  ...{ sha256, sentAt: at, receivedOn: '2026-12-14', dueOn: '2027-01-05', url },
};
export const answered: intake.AnsweredRequestFacts = {
  ...{ ...applicant, note: 'Falta el NIT', ended: 'declined' as const, other: null, url },
  expiresAt: at,
};
export const withdrawn: intake.WithdrawnFacts = {
  ...{ ...applicant, people: team, content, at },
  ...{ documents: ['rut.pdf'], initiative: 'Parques', sha256: 'a'.repeat(64) },
};
export const acceptedRequest: intake.AcceptedRequestFacts = {
  ...{ ...applicant, organizationId: 'id-uno', alliance, at, by: 'Lucía Prieto', team, enters: true, attended: true },
};
export const invitation: invited.InvitationToldFacts = {
  ...{
    organization: `Fundación ${canaries.uno}`,
    organizationId: 'id-uno',
    allianceId: alliance.id,
    code: 'INV-2026-0007',
    state: 'declined',
  },
  ...{
    contactName: `Persona ${canaries.uno}`,
    contactEmail: 'persona@uno.test',
    message: 'Nos gustaría pensar juntos',
    inviter: 'Paola Cárdenas',
    inviterRole: null,
  },
  initiatives: [{ name: 'Parques', minutes: 'ACT-2026-0003', at }],
  ...{
    sentAt: at,
    expiresAt: at,
    alliance,
    invitedBy: 'profesional',
    answeredAt: at,
    answeredBy: null,
    answerReason: 'Este año no',
  },
  ...{ revokedAt: at, revokedBy: 'Lucía Prieto', revokeReason: 'Se aplazó', team },
};
