import type { Turn, TurnSide, TurnTask } from '@alianzas/domain/views';
import { inclusionTask, spelled, withoutProfessional } from '@alianzas/lexicon';
import { Tag } from '@alianzas/ui';

/** Who reads: whether the case is theirs, and who answers for it when it is not; null where nobody can. */
export interface TurnReader {
  mine: boolean;
  professional: string | null;
}

const WHOSE: { readonly [side in TurnSide]: (turn: Turn, reader: TurnReader) => string } = {
  team: (_, reader) => (reader.mine ? turnOf('usted') : ofProfessional(reader)),
  lead: () => turnOf('la persona responsable del equipo'),
  filing: (_, { mine, professional }) => {
    if (mine) return turnOf('usted o a correspondencia');
    return turnOf(professional ? `correspondencia o a ${professional}` : 'correspondencia');
  },
  organization: ({ of }) => turnOf(spelled(of, 'la organización', 'organizaciones')),
  session: () => turnOf('la dirección, en sesión'),
  balance: () => turnOf('la dirección'),
};

function turnOf(whom: string): string {
  return `Le toca a ${whom}`;
}

function ofProfessional({ professional }: TurnReader): string {
  return professional ? turnOf(professional) : withoutProfessional;
}

const MEETINGS: { readonly [activity: number]: string } = {
  3: 'convocar la reunión de primer contacto',
  4: 'convocar la reunión donde se valida la inclusión',
  5: 'convocar la reunión donde se decide si la entidad hace parte activa',
  8: 'convocar la mesa de trabajo',
  12: 'convocar el seguimiento',
};

const SESSIONS: { readonly [activity: number]: string } = {
  14: 'decidir el reconocimiento',
  15: 'decidir la continuidad',
};

const ACTS: { readonly [task in TurnTask]: (turn: Turn) => string } = {
  writeProposal: () => 'escribir la propuesta de la alianza',
  approveProposal: () => 'revisar el borrador de la propuesta y aprobarlo',
  convene: ({ activity }) => MEETINGS[activity] ?? 'convocar la reunión',
  meet: () => 'hacer la reunión, que ya está convocada',
  hold: () => 'registrar la asistencia y escribir el acta',
  finishActa: () => 'terminar el acta de la reunión',
  verify: ({ count }) => `verificar la naturaleza jurídica de ${spelled(count, 'la organización', 'organizaciones')}`,
  enter: () => inclusionTask(false).enter,
  refresh: () => inclusionTask(true).enter,
  notify: () => inclusionTask(false).notify,
  notifyStaying: () => inclusionTask(true).notify,
  answerInvitation: () => 'responder la invitación',
  inviteAgain: () => 'enviar de nuevo la invitación, que ya no se puede responder',
  writeCommitments: () => 'escribir los compromisos de cada parte',
  amendCommitments: ({ count }) =>
    `corregir ${spelled(count, 'un compromiso devuelto o vencido', 'compromisos devueltos o vencidos')}`,
  acceptCommitments: ({ count }) => `aceptar ${spelled(count, 'un compromiso', 'compromisos')}`,
  preparePacket: () => 'preparar el paquete de compromisos para radicar',
  enterNumber: () => 'registrar el radicado de los compromisos',
  writePlan: () => 'escribir la sección de la alianza en el plan de trabajo',
  approvePlan: () => 'completar la sección del plan y aprobarla',
  reviewEvidence: ({ count }) => `validar ${spelled(count, 'la evidencia', 'evidencias')}`,
  reviewOwnEvidence: ({ count }) => `validar ${spelled(count, 'la evidencia', 'evidencias')} de la Secretaría`,
  loadEvidence: ({ count }) => `cargar la evidencia de ${spelled(count, 'una actividad', 'actividades')} del plan`,
  loadOwnEvidence: ({ count }) =>
    `cargar la evidencia de ${spelled(count, 'una actividad', 'actividades')} de la Secretaría`,
  conclude: () => 'concluir la ejecución',
  decideCompliance: () => 'decidir si se cumplen las actividades',
  answerObjection: ({ count }) =>
    count === 1
      ? 'responder la objeción a un compromiso'
      : `responder las objeciones a ${spelled(count, 'un compromiso', 'compromisos')}`,
  prepareAmendment: ({ count }) =>
    `preparar otra vez la adenda ${count === 1 ? 'del nuevo compromiso' : 'de los nuevos compromisos'}, que salió de la mesa de radicación`,
  awaitSession: ({ activity }) => SESSIONS[activity] ?? 'decidir',
  awaitBalance: () => 'hacer el balance final de la vigencia',
};

/** Whose turn it is and what for: `Le toca a la organización` · `aceptar dos compromisos`. */
export function turnWords(turn: Turn, reader: TurnReader): { whose: string; act: string } {
  return { whose: WHOSE[turn.side](turn, reader), act: ACTS[turn.task](turn) };
}

/** The turn of a case as a line: marked when it is the reader's. */
export function TurnLine({ turn, reader }: { turn: Turn; reader: TurnReader }) {
  const { whose, act } = turnWords(turn, reader);
  const isMine = reader.mine && (turn.side === 'team' || turn.side === 'filing');
  return (
    <span>
      <Tag tone={isMine || whose === withoutProfessional ? 'attention' : 'neutral'}>{whose}:</Tag> {act}
    </span>
  );
}
