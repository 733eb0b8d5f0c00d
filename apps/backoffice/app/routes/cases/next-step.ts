import { isUnderWay } from '@alianzas/domain/meeting/inputs';
import { type ActivityNumber, activityOf } from '@alianzas/domain/procedure';
import type { CaseFile, CaseRecords, TurnTask } from '@alianzas/domain/views';
import { capitalized, withoutProfessional } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { conveneFor, togetherWith } from '../../pages/meeting-together.ts';
import { type TurnReader, turnWords } from '../../pages/turn.tsx';
import { PREPARE_AGAIN } from './off-the-desk.tsx';

export interface Next {
  activity: ActivityNumber;
  /** Whose turn it is: `Le toca a usted` */
  whose: string;
  /** What now, as one sentence */
  title: string;
  who: string;
  /** The record that is missing, as the procedure names it */
  missing: string;
  action: { label: string; href: string };
}

type Told = Partial<Pick<Next, 'who' | 'action' | 'missing'>>;
type Tell = (file: CaseFile, records: CaseRecords) => Told;

const session = (): Told => ({
  who: 'La dirección, en una sesión de la vigencia',
  action: { label: 'Ver las vigencias', href: backoffice.cycles() },
});

const team = 'El profesional de la alianza';
const organizations = 'Las organizaciones de la alianza';

/** What each turn adds to its words: who acts, which record is missing and where it is done, when it is not the activity's page. */
const told: { readonly [task in TurnTask]?: Tell } = {
  convene: ({ code, step }) => ({
    action: { label: 'Convocar la reunión', href: conveneFor(togetherWith(step!), code) },
  }),
  meet: meeting('Abrir la reunión', backoffice.meeting),
  hold: meeting('Abrir la reunión', backoffice.meeting),
  finishActa: meeting('Abrir el acta', backoffice.acta),
  verify: ({ parties, code, step }) => {
    const waiting = parties.filter((party) => !party.verified);
    const unverified = waiting.find((party) => party.answer === 'yes') ?? waiting[0];
    if (!unverified) return {};
    return {
      action: {
        label: 'Verificar la naturaleza jurídica',
        href: backoffice.organizationFor(unverified.organization, code, step!),
      },
    };
  },
  answerInvitation: ({ invitation }) => ({
    who: 'La organización invitada',
    missing: 'Respuesta a la invitación',
    ...(invitation && { action: { label: 'Ver la invitación', href: backoffice.invitation(invitation.code) } }),
  }),
  inviteAgain: ({ invitation }) => ({
    missing: 'Respuesta a la invitación',
    ...(invitation && { action: { label: 'Ver la invitación', href: backoffice.invitation(invitation.code) } }),
  }),
  acceptCommitments: (file) => ({
    who: `${organizations}. Si aceptaron por correo o en un documento, usted registra la aceptación.`,
    action: { label: 'Ver los compromisos', href: backoffice.activity(file.code, 9) },
  }),
  enterNumber: (_, { packet }) => ({
    who: 'Correspondencia o el profesional de la alianza',
    ...(packet && { action: { label: 'Ir a radicación', href: backoffice.packet(packet.id) } }),
  }),
  answerObjection: (file) => ({
    missing: 'La respuesta a la objeción. Mientras tanto el compromiso sigue en firme',
    action: { label: 'Responder la objeción', href: backoffice.allianceCommitments(file.code) },
  }),
  prepareAmendment: ({ again }) => ({
    missing: 'El radicado de la adenda, antes del Sí en la actividad 13',
    ...(again.amendment && { action: { label: PREPARE_AGAIN, href: backoffice.packet(again.amendment) } }),
  }),
  reviewEvidence: (file) => ({
    action: { label: 'Revisar evidencias', href: backoffice.allianceEvidence(file.code) },
  }),
  reviewOwnEvidence: (file) => ({
    who: `La persona responsable del equipo: ${file.professional.name ?? team} la reportó, y la acepta otra persona.`,
    action: { label: 'Ver la evidencia', href: backoffice.allianceEvidence(file.code) },
  }),
  loadEvidence: (file) => ({
    who: `${organizations}. Con una evidencia aceptada, el profesional puede concluir la ejecución.`,
    action: { label: 'Ver el plan', href: backoffice.alliancePlan(file.code) },
  }),
  loadOwnEvidence: (file) => ({ action: { label: 'Ver el plan', href: backoffice.alliancePlan(file.code) } }),
  decideCompliance: (_, { amendmentsPending }) => ({
    missing: `Respuesta Sí o No. La actividad 13 no pide registro${amendmentsPending > 0 ? '. Falta radicar la adenda antes del Sí' : ''}`,
  }),
  awaitSession: session,
  awaitBalance: session,
};

/** The one next right step of a case; null once it has ended. */
export function nextStep(file: CaseFile, records: CaseRecords, reader: TurnReader): Next | null {
  const { turn } = file;
  if (turn === null) return null;
  const { whose, act } = turnWords(turn, reader);
  return {
    activity: turn.activity,
    whose,
    title: capitalized(act),
    who: whoOf(file.professional),
    missing: activityOf(turn.activity, file.procedureVersion).record,
    action: { label: `Ir a la actividad ${turn.activity}`, href: backoffice.activity(file.code, turn.activity) },
    ...told[turn.task]?.(file, records),
  };
}

function whoOf({ name, drives }: CaseFile['professional']): string {
  if (!drives) return `${withoutProfessional}: la recibe otra persona cuando se la entreguen`;
  return name ? `${team}: ${name}` : team;
}

function meeting(label: string, href: (code: string) => string): Tell {
  return (file, records) => {
    const live = liveMeeting(records, file.step!);
    return live ? { action: { label, href: href(live.code) } } : {};
  };
}

/** The meeting of that activity that is under way: convened, held, or with its acta not approved yet. */
export function liveMeeting(records: CaseRecords, activity: number) {
  return records.meetings.find((meeting) => meeting.activities.includes(activity) && isUnderWay(meeting, meeting.acta));
}
