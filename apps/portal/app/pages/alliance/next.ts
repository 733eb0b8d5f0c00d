import type { AllyCase } from '@alianzas/domain/views';
import { portal } from '@alianzas/paths';

export interface Next {
  title: string;
  who: string;
  mine: boolean;
  missing?: string;
  link?: { label: string; href: string };
}

const TEAM = 'El equipo de la Dirección de Redes y Acción Colectiva';

/** What the case waits for at each activity when nothing waits for the ally, in the ally's words. */
const WAITS: Record<number, { title: string; missing: string }> = {
  2: { title: 'Estamos preparando la propuesta de la alianza', missing: 'Propuesta de la alianza' },
  3: { title: 'Vamos a acordar la reunión de primer contacto', missing: 'Acta de la reunión' },
  4: { title: 'Estamos analizando su participación en la Red', missing: 'Acta de reunión' },
  5: { title: 'Estamos decidiendo si su organización hace parte activa de la acción', missing: 'Acta de reunión' },
  6: { title: 'Vamos a incluir su organización en la base de datos de la Red', missing: 'Base de datos de la Red' },
  7: { title: 'Vamos a comunicarle su inclusión en la Red', missing: 'Correo electrónico o comunicación' },
  8: { title: 'Sigue la mesa de trabajo para definir la metodología', missing: 'Acta de la mesa de trabajo' },
  9: { title: 'Estamos formalizando los compromisos', missing: 'Compromisos radicados' },
  10: { title: 'Estamos incluyendo las acciones en el plan de trabajo', missing: 'Plan de trabajo RED' },
  11: { title: 'La alianza está en ejecución', missing: 'Evidencia de la ejecución' },
  12: { title: 'Sigue la reunión de seguimiento', missing: 'Acta de reunión y plan con seguimiento' },
  13: { title: 'Estamos revisando si se cumplió el plan de trabajo', missing: 'No aplica' },
  14: { title: 'Se decide el reconocimiento en la sesión de la vigencia', missing: 'Acta o resolución' },
  15: { title: 'Se decide quién continúa en la sesión de la vigencia', missing: 'Acta de reunión' },
  16: { title: 'Estamos elaborando el balance final', missing: 'Informe de balance final' },
};

const ENDED: { readonly [state: string]: string } = {
  closed: 'La alianza cerró con su balance final',
  withdrawn: 'La alianza terminó por retiro',
  endedEarly: 'La alianza terminó antes de tiempo',
};

/** One next right step: the ally's own first, then what the team owes. */
export function nextFor(found: AllyCase): Next {
  const { code, step, state, waiting } = found;
  if (step === null)
    return {
      title: ENDED[state] ?? 'La alianza terminó',
      who: 'Nadie más actúa aquí',
      mine: false,
      link: { label: 'Ver el resultado', href: portal.outcome(code) },
    };
  if (state === 'suspended') {
    return {
      title: 'La alianza está suspendida: por ahora no hay nada que hacer',
      who: TEAM,
      mine: false,
      missing: 'Que el equipo la reanude',
    };
  }
  if (waiting.toAccept > 0) {
    return {
      title: 'Revise y acepte los compromisos',
      who: 'Quien representa a su organización',
      mine: true,
      missing: 'Su aceptación',
      link: { label: 'Ver los compromisos', href: portal.commitments(code) },
    };
  }
  if (waiting.returned > 0) {
    return {
      title: 'Corrija la evidencia que le devolvieron',
      who: 'Su organización',
      mine: true,
      missing: 'Evidencia de la ejecución',
      link: { label: 'Ver las evidencias', href: portal.evidence(code) },
    };
  }
  if (step === 11) {
    return {
      title: waiting.due > 0 ? 'Cargue la evidencia de lo que ya se hizo' : 'La alianza está en ejecución',
      who: 'Su organización y la Secretaría',
      mine: waiting.due > 0,
      missing: 'Evidencia de la ejecución',
      link: { label: 'Ver el plan de trabajo', href: portal.plan(code) },
    };
  }
  return { ...(WAITS[step] ?? WAITS[2]!), who: TEAM, mine: false };
}
