import { type ActivityNumber, activityOf } from '@alianzas/domain/procedure';
import type { CaseFile, CaseRecords } from '@alianzas/domain/views';
import { backoffice } from '@alianzas/paths';

export interface Next {
  activity: ActivityNumber;
  /** What now, as one sentence */
  title: string;
  who: string;
  /** The record that is missing, as the procedure names it */
  missing: string;
  action: { label: string; href: string };
}

type Told = Pick<Next, 'title'> & Partial<Pick<Next, 'who' | 'action' | 'missing'>>;
type Tell = (file: CaseFile, records: CaseRecords) => Told;

const team = 'El profesional de la alianza';
const session = (activity: number) => (): Told => ({
  title: `La alianza espera una sesión de la vigencia donde se decida la actividad ${activity}`,
  who: 'La dirección, en sesión',
  action: { label: 'Ver las vigencias', href: backoffice.cycles() },
});

/** What each activity asks for next, given what the case keeps already. */
const steps: { readonly [activity in ActivityNumber]?: Tell } = {
  2: (_, { proposal }) =>
    proposal
      ? { title: 'Revise el borrador de la propuesta y apruébelo' }
      : { title: 'Escriba la propuesta de la alianza' },
  3: meetingStep('Convoque la reunión de primer contacto', 3),
  4: meetingStep('Analice la inclusión con cada organización en una reunión', 4),
  5: meetingStep('Decida en acta si cada organización hace parte activa', 5),
  6: ({ parties }) => {
    const unverified = parties.find((party) => party.answer === 'yes' && !party.verified);
    if (!unverified) return { title: 'Incluya a la organización en la base de datos de la Red' };
    return {
      title: `Verifique la naturaleza jurídica de ${unverified.name}`,
      action: { label: 'Verificar la naturaleza jurídica', href: backoffice.organization(unverified.organization) },
    };
  },
  7: () => ({ title: 'Comunique a la organización su inclusión en la Red' }),
  8: (file, records) => {
    const { invitation } = file;
    if (invitation && invitation.state !== 'accepted')
      return {
        title: 'Espere la respuesta a la invitación',
        who: 'La organización invitada',
        missing: 'Respuesta a la invitación',
      };
    return meetingStep('Convoque la mesa de trabajo y nombre los enlaces', 8)(file, records);
  },
  9: (file, { commitments, packet }) => {
    if (packet && packet.state === 'pending') {
      return {
        title: 'Registre el radicado de los compromisos',
        action: { label: 'Ir a radicación', href: backoffice.filingDesk() },
        who: 'Correspondencia o el profesional',
      };
    }
    if (commitments.proposed > 0)
      return { title: 'Espere o registre la aceptación de los compromisos', who: 'Las organizaciones de la alianza' };
    if (commitments.accepted > 0) return { title: 'Prepare el paquete de compromisos para radicar' };
    return {
      title: `Escriba los compromisos de ${file.parties.length > 1 ? 'cada organización' : 'la organización'} y de la Secretaría`,
    };
  },
  10: (_, { plan }) =>
    plan
      ? { title: 'Complete la sección del plan y apruébela' }
      : { title: 'Escriba la sección de la alianza en el Plan de trabajo RED' },
  11: (file, { evidence }) => {
    if (evidence.received > 0)
      return {
        title: 'Revise las evidencias recibidas',
        action: { label: 'Revisar evidencias', href: backoffice.allianceEvidence(file.code) },
      };
    if (evidence.accepted > 0) return { title: 'Concluya la ejecución, o espere más evidencia' };
    return {
      title: 'Espere la evidencia de lo que se ejecuta',
      who: 'Las organizaciones de la alianza y la Secretaría',
    };
  },
  12: meetingStep('Convoque el seguimiento y escriba cómo va cada actividad', 12),
  13: (_, { amendmentsPending }) =>
    amendmentsPending > 0
      ? {
          title: 'Decida si se cumple. Falta radicar la adenda antes del Sí',
          missing: 'Respuesta Sí o No. La actividad 13 no pide registro',
        }
      : {
          title: 'Decida si las actividades se cumplen',
          missing: 'Respuesta Sí o No. La actividad 13 no pide registro',
        },
  14: session(14),
  15: session(15),
  16: () => ({
    title: 'La alianza espera el balance final de la vigencia',
    who: 'La dirección',
    action: { label: 'Ver las vigencias', href: backoffice.cycles() },
  }),
};

/** The one next right step of a case; null once it has ended. */
export function nextStep(file: CaseFile, records: CaseRecords): Next | null {
  if (file.step === null || file.state !== 'running') return null;
  const activity = activityOf(file.step);
  const told = steps[file.step]!(file, records);
  const href = backoffice.activity(file.code, file.step);
  return {
    activity: file.step,
    who: `${team}: ${file.professional.name}`,
    missing: activity.record,
    action: { label: `Ir a la actividad ${file.step}`, href },
    ...told,
  };
}

/** The meeting of that activity that is under way: convened, held, or with its acta not approved yet. */
export function liveMeeting(records: CaseRecords, activity: number) {
  return records.meetings.find(
    (meeting) =>
      meeting.activities.includes(activity) && meeting.state !== 'cancelled' && meeting.acta?.state !== 'approved',
  );
}

function meetingStep(title: string, activity: number): Tell {
  return (file, records) => {
    const meeting = liveMeeting(records, activity);
    if (!meeting) return { title, action: { label: 'Convocar la reunión', href: conveneHref(file, activity) } };
    if (meeting.acta)
      return {
        title: `Termine el acta ${meeting.acta.code}`,
        action: { label: 'Abrir el acta', href: backoffice.acta(meeting.code) },
      };
    const action = { label: 'Abrir la reunión', href: backoffice.meeting(meeting.code) };
    return { title: `Registre la asistencia de ${meeting.code} y escriba su acta`, action };
  };
}

/** The form that convenes a meeting, with this case and its activity already chosen. */
export function conveneHref(file: Pick<CaseFile, 'code'>, activity: number): string {
  return `${backoffice.newMeeting()}?alianza=${file.code}&actividad=${activity}`;
}
