import type { ActivityNumber, RecordKind } from '@alianzas/domain/procedure';

/** What an activity may lack: a record of the closed list, or its answer where it is a decision. */
export type Lack = RecordKind | 'answer';

export interface ActivityWords {
  /** For navigation; the procedure's own name is data of the domain */
  short: string;
  /** The button of the act that closes it */
  close: string;
  /** What people of an organization read: what it is, and what happens in it */
  ally: { title: string; says: string };
  missing: { readonly [lack in Lack]?: string };
}

const table: Record<ActivityNumber, ActivityWords> = {
  1: {
    short: 'Iniciativas priorizadas',
    close: 'Cerrar actividad 1: priorizar las iniciativas',
    ally: {
      title: 'Iniciativas de la vigencia',
      says: 'La Secretaría define en qué iniciativas de cultura ciudadana trabajará este año.',
    },
    missing: { minutes: 'Falta el acta aprobada del comité que priorizó las iniciativas.' },
  },
  2: {
    short: 'Propuesta',
    close: 'Cerrar actividad 2: aprobar la propuesta',
    ally: {
      title: 'Preparamos la propuesta',
      says: 'El equipo de la Red escribe la propuesta de la alianza. Usted podrá leerla cuando esté lista.',
    },
    missing: { proposal: 'Falta la propuesta de la alianza, guardada y completa.' },
  },
  3: {
    short: 'Primer contacto',
    close: 'Cerrar actividad 3: registrar el primer contacto',
    ally: {
      title: 'Nos reunimos por primera vez',
      says: 'En una reunión le contamos la propuesta y usted nos cuenta qué puede hacer su organización.',
    },
    missing: { minutes: 'Falta el acta aprobada de la reunión de primer contacto.' },
  },
  4: {
    short: 'Validar inclusión',
    close: 'Cerrar actividad 4: validar la inclusión',
    ally: {
      title: 'Estudiamos su participación',
      says: 'El equipo analiza cómo su organización hace parte activa de la acción.',
    },
    missing: { minutes: 'Falta el acta aprobada con el análisis de la inclusión de cada entidad.' },
  },
  5: {
    short: '¿Parte activa?',
    close: 'Cerrar actividad 5: decidir si hace parte activa',
    ally: {
      title: 'Decidimos si hace parte activa',
      says: 'Si la respuesta es SI, su organización entra a la Red, o sigue en ella si ya estaba. Si es NO, la alianza sigue con la mesa de trabajo.',
    },
    missing: { minutes: 'Falta el acta aprobada con la respuesta SI o NO para cada entidad.' },
  },
  6: {
    short: 'Base de datos de la Red',
    close: 'Cerrar actividad 6: incluir en la base de datos',
    ally: {
      title: 'Registramos su lugar en la Red',
      says: 'El equipo registra su organización en la base de datos de la Red, o pone al día su registro si ya estaba.',
    },
    missing: { networkEntry: 'Falta incluir en la base de datos de la Red a cada entidad con respuesta SI.' },
  },
  7: {
    short: 'Comunicar la inclusión',
    close: 'Cerrar actividad 7: comunicar la inclusión',
    ally: {
      title: 'Le avisamos que hace parte de la Red',
      says: 'Usted recibe por correo electrónico o comunicación el aviso de su inclusión, o de que sigue en la Red.',
    },
    missing: { notice: 'Falta enviar el correo electrónico o la comunicación a cada entidad incluida.' },
  },
  8: {
    short: 'Metodología de trabajo',
    close: 'Cerrar actividad 8: definir la metodología',
    ally: {
      title: 'Definimos cómo trabajar',
      says: 'En una mesa de trabajo acordamos la metodología y usted nombra el enlace de su organización.',
    },
    missing: {
      minutes: 'Falta el acta aprobada de la mesa de trabajo, con la metodología y el enlace de cada entidad.',
    },
  },
  9: {
    short: 'Formalización',
    close: 'Cerrar actividad 9: radicar los compromisos',
    ally: {
      title: 'Acordamos los compromisos',
      says: 'Usted revisa y acepta los compromisos de su organización. Después se radican.',
    },
    missing: { filedCommitments: 'Falta el radicado de los compromisos aceptados por cada aliado.' },
  },
  10: {
    short: 'Plan de trabajo',
    close: 'Cerrar actividad 10: aprobar el plan',
    ally: {
      title: 'Hacemos el plan de trabajo',
      says: 'Los compromisos se vuelven actividades con fecha y responsable, de su organización y de la Secretaría.',
    },
    missing: { plan: 'Falta el Plan de trabajo RED con las acciones, actividades, tiempos y responsables.' },
  },
  11: {
    short: 'Implementación',
    close: 'Cerrar actividad 11: concluir la implementación',
    ally: {
      title: 'Hacemos lo acordado',
      says: 'Cada parte cumple sus actividades. Usted carga aquí las evidencias de lo que hizo.',
    },
    missing: { evidence: 'Falta al menos una evidencia de la ejecución aceptada en esta vuelta.' },
  },
  12: {
    short: 'Seguimiento',
    close: 'Cerrar actividad 12: registrar el seguimiento',
    ally: {
      title: 'Revisamos cómo vamos',
      says: 'En las reuniones de seguimiento miramos qué se cumplió y qué falta.',
    },
    missing: {
      minutes: 'Falta el acta aprobada de la reunión de seguimiento.',
      planWithFollowUp: 'Falta el Plan de trabajo RED con seguimiento.',
    },
  },
  13: {
    short: '¿Se cumple el plan?',
    close: 'Cerrar actividad 13: decidir si se cumple el plan',
    ally: {
      title: 'Decidimos si se cumplió el plan',
      says: 'Si se cumplió, seguimos al reconocimiento. Si algo falta, acordamos un nuevo compromiso.',
    },
    missing: { answer: 'Falta responder Sí o No a si se cumple con el plan de trabajo.' },
  },
  14: {
    short: 'Reconocimiento',
    close: 'Cerrar actividad 14: decidir el reconocimiento',
    ally: {
      title: 'Analizamos el reconocimiento',
      says: 'El equipo define qué aliados se reconocen en la gala de la semana de cultura ciudadana.',
    },
    missing: {
      minutes: 'Falta el acta aprobada de la reunión de reconocimientos, o la resolución según corresponda.',
      resolution: 'Falta la resolución de reconocimiento, o el acta según corresponda.',
    },
  },
  15: {
    short: 'Sostenimiento',
    close: 'Cerrar actividad 15: validar el sostenimiento',
    ally: {
      title: 'Definimos quién continúa',
      says: 'Una reunión valida si la alianza se sostiene y qué organizaciones continúan.',
    },
    missing: { minutes: 'Falta el acta aprobada de la reunión que define quién continúa.' },
  },
  16: {
    short: 'Balance final',
    close: 'Cerrar actividad 16: radicar el balance final',
    ally: {
      title: 'Hacemos el balance',
      says: 'La Secretaría publica un balance breve y visual de lo que logramos juntos, y el proceso termina.',
    },
    missing: {
      balance: 'Falta el Informe de Balance final radicado.',
      quantification: 'Falta la cuantificación de recursos privados y comunitarios.',
    },
  },
};

/** The lexicon's words for an activity: navigation, its button, what an ally reads and what it may lack. */
export function activityWords(activity: ActivityNumber): ActivityWords {
  return table[activity];
}

/** Beside what is missing: an acta of that activity that was approved before it opened, which does not close it. */
export function actaOfBefore(activity: number, acta: string): string {
  return `El acta ${acta} se aprobó antes de que se abriera la actividad ${activity} y no la cierra: convoque otra reunión y apruebe su acta.`;
}

/** What is missing for the activity to close, in one sentence; a general one where nobody asks that record of it. */
export function missingSentence(activity: number, lack?: Lack): string {
  const missing = Object.hasOwn(table, activity) ? table[activity as ActivityNumber].missing : {};
  const said = lack === undefined ? Object.values(missing)[0] : missing[lack];
  return said ?? `Falta un registro de la actividad ${activity}.`;
}
