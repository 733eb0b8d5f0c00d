import { backoffice, portal } from '@alianzas/paths';
import { expect, type Page } from '@playwright/test';
import { BACKOFFICE, day, LONG_WORD, PORTAL, workday } from './places.ts';
import { form, go, press, write } from './screen.ts';

/** Activity 9: the team writes a commitment of the organization and one of the Secretaría. */
export async function proposeCommitments(page: Page, alliance: string): Promise<void> {
  await go(page, BACKOFFICE + backoffice.activity(alliance, 9));
  const proposal = form(page, 'Escribir un compromiso');
  await write(proposal, { action: 'Pintar la cancha', deliverable: `Fotos: ${LONG_WORD}`, dueOn: day(60) });
  await press(proposal, 'Agregar el compromiso', 'commitmentProposed');
  await write(proposal, {
    organization: 'secretariat',
    action: 'Acompañar la jornada con el equipo',
    deliverable: 'Acta de la jornada',
    dueOn: day(60),
  });
  await press(proposal, 'Agregar el compromiso', 'commitmentProposed');
}

/** The ally accepts in the portal what was proposed to it. */
export async function acceptCommitments(page: Page, alliance: string): Promise<void> {
  await go(page, PORTAL + portal.commitments(alliance));
  await refusesWhileWritten(page);
  await write(page, { statement: 'yes' });
  await press(page, 'Aceptar los compromisos', 'commitmentsAccepted');
}

/** What is written of a commitment is not lost by accepting it: without script, the form of acceptance waits. */
async function refusesWhileWritten(page: Page): Promise<void> {
  const [accept, waits] = [
    page.getByRole('button', { name: 'Aceptar los compromisos' }),
    page.getByText('Arriba hay algo escrito de un compromiso'),
  ];
  await page.getByText('Devolver con una observación').first().click();
  const note = page.getByLabel('Qué cambiaría').first();
  await note.fill('Son dos jornadas');
  await expect(waits).toBeVisible();
  await expect(accept).toBeHidden();
  await note.fill('');
  await expect(waits).toBeHidden();
  await expect(accept).toBeVisible();
}

export async function preparePacket(page: Page, alliance: string): Promise<void> {
  await go(page, BACKOFFICE + backoffice.activity(alliance, 9));
  await press(page, 'Preparar el paquete para radicar', 'packetPrepared');
}

/** At the filing desk: the number that the correspondence system gave to what waits of an alliance. */
export async function enterNumber(page: Page, alliance: string, number: string): Promise<void> {
  await go(page, BACKOFFICE + backoffice.filingDesk());
  const waiting = page.locator('article').filter({ has: page.getByRole('heading', { name: alliance }) });
  await write(waiting, { number });
  await press(waiting, 'Registrar el radicado', 'numberEntered');
}

/** Activity 10: the frame, an action with its activity for each commitment, a follow-up date, and the approval. */
export async function writePlan(page: Page, alliance: string): Promise<void> {
  await go(page, BACKOFFICE + backoffice.activity(alliance, 10));
  const frame = form(page, 'Marco del plan');
  await write(frame, {
    'capacities[0].capacity': 'Dos gestoras y materiales',
    'capacities[0].scope': 'Las jornadas del barrio',
    followUpMechanisms: 'Una reunión al mes',
    capacityStatement: 'Cada parte hace lo que ya sabe hacer',
  });
  await press(frame, 'Guardar el marco del plan', 'planSaved');
  for (const title of ['Jornada de pintura', 'Acompañamiento de la jornada']) {
    const action = form(page, 'Agregar una acción');
    await write(action, { title, coresponsibility: 'Las dos partes preparan y cuidan el resultado' });
    await press(action, 'Agregar la acción', 'planSaved');
    const activity = form(page, `Agregar una actividad a ${title}`);
    await write(activity, {
      title: `${title} del sábado`,
      responsible: 'Quien coordina la jornada',
      startsOn: day(0),
      endsOn: day(30),
      place: 'El parque',
    });
    await press(activity, 'Agregar la actividad', 'planSaved');
  }
  const date = form(page, 'Agregar una fecha de seguimiento');
  await write(date, { onDay: workday(30) });
  await press(date, 'Agregar la fecha', 'planSaved');
  await press(page, 'Aprobar la sección y cerrar la actividad 10', 'activityClosed');
}
