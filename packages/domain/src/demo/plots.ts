import type { SaveProposal } from '../alliance/inputs.ts';
import type { AllianceKind } from '../procedure/index.ts';

type Fields = SaveProposal['fields'];

const FIELDS: { readonly [kind in AllianceKind]: Fields } = {
  loyalty: {
    kind: 'loyalty',
    strategies: ['Buen trato en lo público'],
    circles: 'Clientes, proveedores y equipos de trabajo',
    interestGroups: 'Familias de quienes trabajan allí y comercio cercano',
    trust: 'Encuentros cada mes durante el primer año y un canal abierto con el equipo',
    mainstreaming: 'La cultura ciudadana entra en la inducción de quienes llegan a trabajar',
  },
  adoption: {
    kind: 'adoption',
    collaboration: 'La entidad pone las manos y los materiales; el barrio cuida; la Secretaría acompaña',
    pointActions: ['Jornadas de siembra y limpieza', 'Señales hechas con la comunidad'],
    aims: ['appropriation', 'care'],
    places: ['Parque y andenes del barrio'],
    strategies: ['Cuidado de lo común'],
    benefit: 'Un lugar limpio y usado por todas las edades',
  },
  pact: {
    kind: 'pact',
    collectiveActions: ['Acuerdo escrito sobre ruido y horarios', 'Mediación entre vecinos'],
    cityProblems: ['Conflictos de convivencia'],
    levels: ['local'],
    principles: ['equality', 'coordination', 'jointResponsibility'],
    methodology: 'Pactando',
  },
  support: {
    kind: 'support',
    supports: [
      { class: 'space', description: 'Un salón para los encuentros' },
      { class: 'outreach', description: 'Difusión por sus canales' },
    ],
  },
};

/** The proposal of an alliance, in words that could be true. */
export function proposalFor(alliance: string, kind: AllianceKind, title: string): SaveProposal {
  return {
    alliance,
    version: 0,
    purposes: kind === 'support' ? ['spaces', 'outreach'] : ['voluntaryActions'],
    problem: 'Faltan acuerdos sencillos para usar y cuidar lo que es de todos.',
    objective: `Que quienes viven y trabajan aquí hagan suya la acción «${title}».`,
    actions: ['Encuentros con la comunidad', 'Jornadas en el espacio público', 'Piezas para contar lo que se logra'],
    strategy: 'Estrategia de convivencia y cuidado',
    technicalDocument: 'Documento técnico de la Red (versión provisional)',
    network: 'Red Distrital de Cultura Ciudadana y Democrática',
    fields: FIELDS[kind],
  };
}

/** What each side promises: an action, what will be seen of it, and in how many days. */
export const promises = {
  ally: [
    {
      action: 'Hacer tres jornadas con la comunidad',
      deliverable: 'Listados de asistencia y fotos de cada jornada',
      days: 75,
    },
    { action: 'Prestar el salón para los encuentros', deliverable: 'Registro de uso del salón', days: 120 },
  ],
  secretariat: {
    action: 'Acompañar las jornadas con dos gestores',
    deliverable: 'Informe breve de cada acompañamiento',
    days: 75,
  },
} as const;

export const steps = {
  firstContact: {
    capacity: 'Un equipo de seis personas, un salón y un grupo de mensajes con 180 familias',
    influenceCircle: 'Familias, comercio cercano y el colegio',
    interestGroups: 'Niñez, personas mayores y comerciantes',
    actions: ['Encuentros con la comunidad', 'Jornadas en el espacio público'],
  },
  analysis: {
    activePart: 'La entidad convoca, pone su espacio y responde por dos acciones.',
    solution: 'Con su participación la acción se sostiene después del primer semestre.',
  },
  yes: 'Asume acciones propias y tiene con quién hacerlas.',
  no: 'Por ahora apoya con difusión; quiere conocer más antes de asumir acciones.',
  methodology: 'Mesas cada mes, decisiones por acuerdo, un acta corta por encuentro y un solo grupo de mensajes.',
  development:
    'Se presentaron las personas, se leyó el orden del día y se conversó sobre lo que cada parte puede hacer. Se acordó lo que queda en los puntos de esta acta.',
  recognition: {
    yes: 'Cumplió lo acordado y otras organizaciones replicaron la acción.',
    no: 'Cumplió lo acordado; su acción empezó hace poco y se mira otra vez en la próxima edición.',
  },
  continuity: {
    continues: 'La comunidad pidió seguir y la entidad tiene con quién hacerlo.',
    pauses: 'La entidad arregla su sede este semestre y pidió retomar cuando termine.',
  },
  mechanisms: 'Reunión de seguimiento cada mes y revisión de evidencias cada quince días.',
  capacity: 'El plan responde a las capacidades y al alcance de cada parte, como se habló en la mesa.',
  secretariatCapacity: {
    capacity: 'Dos gestores, materiales pedagógicos y canales de difusión',
    scope: 'Acompaña hasta dos jornadas al mes en la localidad',
  },
  allyCapacity: {
    capacity: 'Un equipo de seis personas y un salón para sesenta',
    scope: 'Las familias y el comercio de ocho cuadras',
  },
  coresponsibility: 'La entidad convoca y la Secretaría acompaña: cada parte responde por lo suyo y por el resultado.',
} as const;

/** Requests that wait at the desk: one new, one sent back, and one repeated. */
export const waitingRequests = [
  {
    organization: 'Junta de Vivienda Comunitaria Altos del Oriente',
    kind: 'JVC',
    locality: '04',
    contact: 'Blanca Stella Ríos',
    position: 'Presidenta',
    email: 'blanca.rios@demo.alianzas.test',
    daysAgo: 3,
  },
  {
    organization: 'Danzas Tradicionales Tierra Fría',
    kind: 'ORG_SOCIAL',
    locality: '05',
    contact: 'Edwin Chaparro Gil',
    position: 'Director artístico',
    email: 'edwin.chaparro@demo.alianzas.test',
    daysAgo: 12,
  },
  {
    organization: 'Asociación de Tenderos La Buena Vecindad',
    kind: 'ORG_SOCIAL',
    locality: '10',
    contact: 'Luz Dary Mejía',
    position: 'Vocera',
    email: 'luz.mejia@demo.alianzas.test',
    daysAgo: 19,
  },
] as const;
