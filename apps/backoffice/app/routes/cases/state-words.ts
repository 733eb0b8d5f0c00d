import { activityOf } from '@alianzas/domain/procedure';
import type { CaseFile, CaseTurns } from '@alianzas/domain/views';
import { answerWord, count, listed, reopenedAgain, stopped } from '@alianzas/lexicon';
import type { StateAct } from './state-acts.ts';

interface ActWords {
  /** The act, as a title and a link */
  name: string;
  /** When one would choose it */
  lead: string;
  button: string;
  tone: 'primary' | 'danger';
  reasonHint: string;
  /** What will happen, as a list of term and detail */
  effects: (file: CaseFile, page: CaseTurns) => { term: string; detail: string }[];
}

const HEARD = 'Va por correo a las personas de cada organización, con la razón.';

export const stateWords: { readonly [act in StateAct]: ActWords } = {
  deshacer: {
    name: 'Deshacer el último paso',
    lead: 'El último cierre tuvo un error y todavía no salió de la alianza: la actividad anterior se abre de nuevo.',
    button: 'Deshacer el paso',
    tone: 'danger',
    reasonHint: 'Diga qué estuvo mal. La leen las partes y queda en el historial.',
    effects: (file, { standing: { last }, followUps, reopened, coming, inReview }) => {
      if (last === null) return [];
      const { number, name, record } = activityOf(last.activity, file.procedureVersion);
      const answer = last.answer ? `, que había dicho ${answerWord(last.activity, last.answer)}` : '';
      return [
        { term: 'Se abre de nuevo', detail: `La actividad ${number}, ${name}${answer}` },
        { term: 'Deja de estar abierta', detail: `La actividad ${file.step}` },
        { term: 'Su registro', detail: recordOf(last.activity, record) },
        ...alsoUndone(followUps),
        ...(reopened.length > 0 ? [{ term: 'Lo que ya estaba verificado', detail: reopenedAgain(reopened) }] : []),
        ...convened(coming, 'Cancele o mueva las que ya no correspondan.'),
        ...held(inReview),
        {
          term: 'Lo que se conserva',
          detail: 'El registro como estaba, quién lo cerró y cuándo, con su razón. Nada se borra.',
        },
        { term: 'Las partes', detail: HEARD },
      ];
    },
  },
  suspender: {
    name: 'Suspender la alianza',
    lead: 'Algo impide seguir por un tiempo: una obra, un cambio de junta, una temporada.',
    button: 'Suspender la alianza',
    tone: 'primary',
    reasonHint: 'Diga por qué y, si se sabe, hasta cuándo. La leen las partes.',
    effects: (file, page) => [
      {
        term: 'El camino',
        detail: `Queda quieto en la actividad ${file.step}. Nada se puede cerrar hasta reanudarla.`,
      },
      {
        term: 'Los plazos',
        detail: 'Las fechas de los compromisos y del plan no cambian solas: se revisan al reanudar.',
      },
      ...waiting(page, SUSPENDED),
      {
        term: 'El balance',
        detail: `La vigencia ${file.cycle.year} sigue esperando su resultado: antes del balance hay que reanudarla o terminarla. Para trasladarla a otra vigencia, primero se reanuda.`,
      },
      { term: 'Las partes', detail: HEARD },
    ],
  },
  reanudar: {
    name: 'Reanudar la alianza',
    lead: 'Lo que la detenía ya pasó: sigue desde donde estaba.',
    button: 'Reanudar la alianza',
    tone: 'primary',
    reasonHint: 'Diga qué cambió. La leen las partes.',
    effects: (file) => [
      { term: 'El camino', detail: `Sigue en la actividad ${file.step}, con todo lo que ya tenía.` },
      { term: 'Los plazos', detail: 'Revise los compromisos y el plan: algunas fechas pudieron vencer.' },
      { term: 'Las partes', detail: HEARD },
    ],
  },
  retiro: {
    name: 'Registrar el retiro',
    lead: 'La organización decidió no seguir. Participar es voluntario.',
    button: 'Registrar el retiro',
    tone: 'danger',
    reasonHint: 'Qué organización se retira y la razón que dio. La leen las partes y el balance la reporta.',
    effects: (file, page) => ending(file, page, 'Retirada'),
  },
  terminar: {
    name: 'Terminar antes de tiempo',
    lead: 'La Secretaría, o las partes de común acuerdo, la cierran sin completar el camino.',
    button: 'Terminar la alianza',
    tone: 'danger',
    reasonHint: 'La leen las partes y el balance la reporta.',
    effects: (file, page) => ending(file, page, 'Terminada antes de tiempo'),
  },
};

const SUSPENDED = {
  one: 'documento espera su radicado y queda como está',
  many: 'documentos esperan su radicado y quedan como están',
};
const ENDED = {
  one: 'documento queda sin radicado y ya no lo espera',
  many: 'documentos quedan sin radicado y ya no lo esperan',
};

function ending(file: CaseFile, page: CaseTurns, state: string) {
  return [
    {
      term: 'El camino',
      detail: `Termina en la actividad ${file.step}. No se puede volver a abrir: se empezaría otra alianza.`,
    },
    ...endsForAll(file),
    ...waiting(page, ENDED),
    ...unreviewed(page),
    {
      term: 'El balance',
      detail: `La vigencia ${file.cycle.year} deja de esperarla. El balance la cuenta como «${state}», con la razón, y conserva las evidencias aceptadas y los aportes ya verificados.`,
    },
    { term: 'La Red', detail: 'La calidad de cada organización no cambia.' },
    { term: 'Las partes', detail: HEARD },
  ];
}

/** An alliance ends whole: who decided to go on is told so before, by name. */
function endsForAll({ parties }: CaseFile) {
  if (parties.length < 2) return [];
  const names = listed(parties.map(({ name }) => name));
  return [
    {
      term: 'Termina para todas',
      detail: `${stopped(`Son ${parties.length} organizaciones: ${names}`)} Si alguna quiere seguir, no la termine sin hablarlo antes con ella: seguiría por otra alianza.`,
    },
  ];
}

function unreviewed({ unreviewed: numbers }: CaseTurns) {
  if (numbers.length === 0) return [];
  const detail =
    numbers.length === 1
      ? `La evidencia ${numbers[0]} queda sin revisar: después nadie puede aceptarla, y no cuenta en el balance. Si debe contar, revísela antes.`
      : `Las evidencias ${listed(numbers.map(String))} quedan sin revisar: después nadie puede aceptarlas, y no cuentan en el balance. Si deben contar, revíselas antes.`;
  return [{ term: 'Sin revisar', detail }];
}

/** Of each acta in review that speaks of the case, that it may not be approved any more, and the way out. */
function held(inReview: CaseTurns['inReview']) {
  if (inReview.length === 0) return [];
  const codes = listed(inReview.map(({ acta }) => acta));
  const detail =
    inReview.length === 1
      ? `${codes} habla de esta alianza y puede dejar de aprobarse. En su página se lee qué lo impide y se corrige o se anula.`
      : `${codes} hablan de esta alianza y pueden dejar de aprobarse. En la página de cada una se lee qué lo impide y se corrige o se anula.`;
  return [{ term: inReview.length === 1 ? 'El acta en revisión' : 'Las actas en revisión', detail }];
}

function waiting({ coming, pendingFilings, inReview }: CaseTurns, unfiled: typeof SUSPENDED) {
  const filings = pendingFilings > 0 && {
    term: 'En radicación',
    detail: `${count(pendingFilings, unfiled.one, unfiled.many)}.`,
  };
  return [filings, ...convened(coming), ...held(inReview)].filter((row) => row !== false);
}

function convened(coming: CaseTurns['coming'], next = 'Cancele cada una en su página.') {
  if (coming.length === 0) return [];
  const meetings = count(coming.length, 'reunión convocada sigue', 'reuniones convocadas siguen');
  return [{ term: 'Las reuniones', detail: `${meetings} en la agenda. ${next}` }];
}

/** Of 12 its own record is the follow-up; of the others, what goes with it. */
function alsoUndone(followUps: CaseTurns['followUps']) {
  if (followUps.length === 0) return [];
  const each = followUps.map(({ number, acta }) => `el ${number} (acta ${acta})`).reverse();
  const detail =
    each.length === 1
      ? `El seguimiento ${each[0]!.slice(3)} queda sin efecto. Su acta se conserva y dice que se deshizo.`
      : `Los seguimientos ${listed(each)} quedan sin efecto. Sus actas se conservan y dicen que se deshicieron.`;
  return [{ term: 'Los seguimientos', detail }];
}

/** What becomes of the record, where the general sentence does not say it all. */
function recordOf(activity: number, record: string): string {
  if (activity === 2) return 'La propuesta vuelve a borrador, con el mismo texto.';
  if (activity === 5)
    return 'Las respuestas se quitan y la calidad de cada organización vuelve a la que tenía. Hará falta otra acta.';
  if (activity === 6)
    return 'Las organizaciones salen de la base de datos de la Red, si ninguna otra alianza las incluyó.';
  if (activity === 10) return 'La sección del plan vuelve a borrador, con las mismas acciones.';
  if (activity === 11) return 'Las evidencias quedan como están.';
  if (activity === 12)
    return 'El seguimiento queda marcado como deshecho. Las salidas no conformes que abrió siguen su trámite.';
  if (activity === 13)
    return 'La respuesta queda marcada como deshecha. Los compromisos vuelven a como estaban antes de ella.';
  return `${record}: se hará de nuevo. El acta aprobada se conserva y la nueva dice qué corrige.`;
}
