import { backoffice } from '@alianzas/paths';
import type { Page } from '@playwright/test';
import { BACKOFFICE, LONG_LINK, workday } from './places.ts';
import { type Answers, form, go, press, tickAll, unfold, write } from './screen.ts';

interface Held {
  activities: readonly number[];
  /** The alliance that comes; none for a committee */
  alliance?: string;
  /** The year of the cycle, where no alliance tells it */
  cycle?: number;
}

/** Convenes a meeting, says who came to it and opens its acta; the code of the meeting. */
export async function holdMeeting(page: Page, { activities, alliance, cycle }: Held): Promise<string> {
  const search = new URLSearchParams(activities.map((activity) => ['actividad', String(activity)]));
  if (alliance) search.set('alianza', alliance);
  await go(page, `${BACKOFFICE}${backoffice.newMeeting()}?${search}`);
  await write(form(page), {
    ...(cycle && { cycle: String(cycle) }),
    ...{ day: workday(-1), from: '09:00', to: '10:30', place: LONG_LINK },
  });
  await press(page, 'Convocar la reunión', 'meetingRegistered');
  return attendConvened(page);
}

/** Says who came to the meeting whose page is open, and opens its acta; the code of the meeting. */
async function attendConvened(page: Page): Promise<string> {
  const meeting = /REU-\d{4}-\d+/.exec(page.url())![0];
  await tickAll(form(page, 'Asistencia'), 'present');
  await unfold(page, 'Agregar otras personas que asistieron');
  await write(page, { 'others[0].name': 'Ana Sofía Prieto', 'others[0].position': 'Apoyo del equipo' });
  await press(form(page, 'Asistencia'), 'Guardar la asistencia', 'attendanceSaved');
  await go(page, BACKOFFICE + backoffice.acta(meeting));
  await press(page, 'Abrir el acta', 'actaDrafted');
  return meeting;
}

/** Writes what the acta says of each of its activities, in their order, and puts it in review. */
export async function writeActa(page: Page, said: readonly Answers[]): Promise<void> {
  const acta = form(page, 'Acta de reunión');
  await write(acta, { development: 'Se leyó la agenda y se acordó lo que sigue.' });
  for (const [n, answers] of said.entries())
    await write(acta, Object.fromEntries(Object.entries(answers).map(([name, one]) => [`items[${n}].${name}`, one])));
  await press(acta, 'Guardar y enviar a revisión', 'actaSubmitted');
}

/** Somebody who may, approves the acta of a meeting. */
export async function approveActa(page: Page, meeting: string): Promise<void> {
  await go(page, BACKOFFICE + backoffice.acta(meeting));
  await press(page, 'Aprobar el acta', 'actaApproved');
}

/** How many activities of the plan the acta of a follow-up asks about. */
export function plannedActivities(page: Page): Promise<number> {
  return page.locator('[name^="items[0].activities["][name$="].activity"]').count();
}

/** Of which of them its acta asks the day of a correction: one with a salida no conforme that is open has its own. */
export function daysAsked(page: Page): Promise<number[]> {
  const days = page.locator('[name^="items[0].activities["][name$="].dueOn"]');
  return days.evaluateAll((all) =>
    all.map((one) => Number(one.getAttribute('name')!.match(/activities\[(\d+)\]/)![1])),
  );
}

/** What the acta of 12 says when every activity of the plan had that compliance. */
export function followUp(activities: number, compliance: 'met' | 'notMet', asked: readonly number[] = []): Answers {
  const told = Array.from({ length: activities }, (_, n) => ({
    [`activities[${n}].compliance`]: compliance,
    [`activities[${n}].observation`]: compliance === 'met' ? 'Se vio en la visita.' : 'La lluvia no dejó pintar.',
    ...(compliance === 'notMet' && asked.includes(n) && { [`activities[${n}].dueOn`]: '2027-06-30' }),
  }));
  return Object.assign({}, ...told);
}

export const firstContact: Answers = {
  capacity: 'Cuarenta personas voluntarias',
  influenceCircle: 'Las familias de la cuadra',
  interestGroups: 'Niñas, niños y personas mayores',
  actions: 'Pintar\nSembrar',
};

export const analysis: Answers = {
  activePart: 'Cuida el parque desde hace años',
  solution: 'Baja el conflicto por el ruido',
};

export function activePart(answer: 'yes' | 'no'): Answers {
  return { answer, reason: answer === 'yes' ? 'Hace parte activa de la acción' : 'Primero quiere conocer la Red' };
}

export function workingTable(liaison: { contact: string; email: string }): Answers {
  return {
    methodology: 'Una jornada al mes y una reunión de balance',
    'liaison.name': liaison.contact,
    'liaison.position': 'Enlace',
    'liaison.email': liaison.email,
  };
}
