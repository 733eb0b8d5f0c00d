import type { AllyWaiting } from '@alianzas/domain/views';
import { inclusionWords, longDay, wordOf } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import { type Next, type Standing, todoIn } from './todo.ts';

const TEAM = 'El equipo de la Dirección de Redes y Acción Colectiva';
const NO_DAY = 'Sin fecha fija: le escribimos cuando le toque a usted';
const MINUTES = 'El equipo está escribiendo el acta de la reunión';

type Wait = Pick<Next, 'title' | 'missing'> & Partial<Pick<Next, 'who' | 'by' | 'link'>>;
type Waits = (waiting: AllyWaiting, code: string) => Wait;

function held(title: string, missing: string, by?: (waiting: AllyWaiting) => string | undefined): Waits {
  return (waiting) => ({ title: waiting.minutesInWork ? MINUTES : title, missing, by: by?.(waiting) });
}

const dayOr = (day: string | null) => (day ? `El ${longDay(day)}` : undefined);

/** What the case waits for at each activity when nothing waits for the ally, in the ally's words. */
const WAITS: Partial<Record<NonNullable<Standing['step']>, Waits>> = {
  2: () => ({ title: 'Estamos preparando la propuesta de la alianza', missing: 'Propuesta de la alianza' }),
  3: held('Vamos a acordar la reunión de primer contacto', 'Acta de reunión'),
  4: held('Estamos analizando su participación en la Red', 'Acta de reunión'),
  5: held('Estamos decidiendo si su organización hace parte activa de la acción', 'Acta de reunión'),
  6: ({ inRedSince }) => ({ title: inclusionWords(inRedSince).allyEnter, missing: 'Base de datos de la Red' }),
  7: ({ inRedSince }) => ({
    title: inclusionWords(inRedSince).allyNotify,
    missing: 'Correo electrónico o comunicación',
  }),
  8: held('Sigue la mesa de trabajo para definir la metodología', 'Acta de reunión'),
  9: formalising,
  10: () => ({ title: 'Estamos incluyendo las acciones en el plan de trabajo', missing: 'Plan de trabajo RED' }),
  11: executing,
  12: held('Sigue la reunión de seguimiento', 'Acta de reunión y Plan de trabajo RED con seguimiento', (waiting) =>
    dayOr(waiting.followUpOn),
  ),
  13: () => ({ title: 'Estamos revisando si se cumple con el plan de trabajo', missing: 'La respuesta, Sí o No' }),
  14: () => ({
    title: 'Se analiza el reconocimiento en una sesión de la vigencia',
    missing: 'Acta de reunión o resolución',
  }),
  15: () => ({ title: 'Se define quién continúa en una sesión de la vigencia', missing: 'Acta de reunión' }),
  16: (_, code) => ({
    title: 'Estamos elaborando el balance final',
    missing: 'Informe de Balance final',
    link: { label: 'Ver el resultado', href: portal.outcome(code) },
  }),
};

function formalising({ packed, others }: AllyWaiting): Wait {
  const missing = 'Compromisos radicados';
  if (packed) return { title: 'Los compromisos se están radicando', who: 'Correspondencia de la Secretaría', missing };
  if (others === 0) return { title: 'El equipo va a reunir y radicar los compromisos', missing };
  return {
    title: 'Falta aceptar algún compromiso, o ajustar uno que se devolvió',
    who: `${TEAM}, con cada organización`,
    missing,
  };
}

function executing({ received, elsewhere }: AllyWaiting, code: string): Wait {
  const missing = 'Evidencia de la ejecución';
  if (received > 0) {
    const link = { label: 'Ver las evidencias', href: portal.evidence(code) };
    return { title: 'Estamos revisando las evidencias que llegaron', missing, link };
  }
  if (!elsewhere) return { title: 'Su parte está hecha: vamos a concluir la ejecución', missing };
  return {
    title: `Su parte está al día. Sigue «${elsewhere.title}»`,
    who: elsewhere.by ?? 'La Secretaría',
    by: `Hasta el ${longDay(elsewhere.endsOn)}`,
    missing,
    link: { label: 'Ver el plan de trabajo', href: portal.plan(code) },
  };
}

/** An objection of the reader's organization that the team has not answered, whatever else goes on. */
function objected({ objections }: AllyWaiting, code: string): Wait | undefined {
  const open = objections.find(({ kept }) => !kept);
  if (!open) return undefined;
  return {
    title: `El equipo responde su objeción al compromiso ${open.number}`,
    missing: 'La respuesta a su objeción',
    link: { label: 'Ver los compromisos', href: portal.commitments(code) },
  };
}

const NEVER = 'no llegó a ser una alianza';

/** How a case that ended is told. */
const ENDED: Record<Exclude<Standing['told'], 'running' | 'suspended' | 'carriedOver'>, string> = {
  closed: 'La alianza cerró con su balance final',
  withdrawn: 'La alianza terminó por retiro',
  endedEarly: 'La alianza terminó antes de tiempo',
  declined: `La invitación se declinó: ${NEVER}`,
  revoked: `La Secretaría retiró la invitación: ${NEVER}`,
};

/** Whose turn it is and until when, when nothing waits for the reader's organization. */
export function waitOf(
  at: Pick<Standing, 'code' | 'step' | 'told' | 'isOver' | 'isSuspended' | 'hasOutcome' | 'waiting'>,
): Next {
  const { code, step, told, isOver, isSuspended, hasOutcome, waiting } = at;
  if (isOver) {
    const title = wordOf(ENDED, told);
    const link = hasOutcome
      ? { label: 'Ver el resultado', href: portal.outcome(code) }
      : { label: 'Ver el historial', href: portal.history(code) };
    return { title, who: 'Nadie más actúa aquí', mine: false, link };
  }
  if (isSuspended) {
    const title = 'La alianza está suspendida: por ahora no hay nada que hacer';
    return { title, who: TEAM, mine: false, by: NO_DAY, missing: 'Que el equipo la reanude' };
  }
  const wait = objected(waiting, code) ?? (WAITS[step!] ?? WAITS[2]!)(waiting, code);
  const { who = TEAM, by = NO_DAY, ...said } = wait;
  return { ...said, who, by, mine: false };
}

/** The steps of a case for its reader: their own in order, or else the one that somebody else owes. */
export function stepsOf(at: Standing): [first: Next, ...rest: Next[]] {
  const [first = waitOf(at), ...rest] = todoIn(at);
  return [first, ...rest];
}
