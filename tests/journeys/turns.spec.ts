import { backoffice, portal } from '@alianzas/paths';
import { expect, test } from '@playwright/test';
import { beginAlliance } from './beginnings.ts';
import { activePart, analysis, approveActa, firstContact, holdMeeting, writeActa } from './meetings.ts';
import { enterPortal, staff, visitor } from './people.ts';
import { BACKOFFICE, PORTAL, slug, workday } from './places.ts';
import { enterNetwork, propose, tellInclusion } from './proposals.ts';
import { pressRefused } from './refused.ts';
import { form, go, press, unfold, write } from './screen.ts';
import { conveneAgain, joinParty, mailSaying, turn } from './turns.ts';

const APPROVE = 'Aprobar la propuesta y cerrar la actividad 2';
const OBRA = 'El salón comunal está en obra hasta enero.';

test('what was on the screen before a suspension is refused, a step undone is walked again, and each turn is told', async ({
  browser,
}, { project }) => {
  test.slow();
  const own = slug(project.name);
  const knocking = { organization: `JAC El Giro ${own}`, contact: 'Nubia Ochoa', email: `nubia.${own}@ejemplo.test` };
  const team = await staff(browser, 'profesional');
  const lead = await staff(browser, 'lider');
  const ally = await visitor(browser);
  const alliance = await beginAlliance(team, ally, knocking, `La escalera pintada ${own}`);
  await test.step('another organization comes while the proposal is prepared, and leaves', async () => {
    const other = await visitor(browser);
    await enterPortal(other, 'otra-organizacion');
    const name = 'Fundación Semillas del Páramo';
    const reason = `Entra por su propia puerta, ${own}.`;
    await joinParty(team, alliance, name);
    await go(other, PORTAL + portal.alliance(alliance));
    await expect(other.getByRole('heading', { level: 1, name: /La escalera pintada/ })).toBeVisible();
    await unfold(team, `Quitar a ${name}`);
    await write(form(team, `Quitar a ${name} de la alianza`), { reason });
    await press(team, `Sí, quitar a ${name}`, 'partyRemoved');
    await go(other, PORTAL + portal.alliance(alliance));
    await expect(other.getByText(`Razón: ${reason}`), 'who left reads why where it begins').toBeVisible();
  });
  await propose(team, alliance, 'support');
  await turn(lead, alliance, 'deshacer', 'La propuesta nombraba otro salón.');
  await go(team, BACKOFFICE + backoffice.activity(alliance, 2));
  await expect(team.getByRole('button', { name: APPROVE })).toBeVisible();

  await turn(lead, alliance, 'suspender', OBRA);
  await pressRefused(team, APPROVE, 'La alianza no está en curso: está suspendida');
  expect(await mailSaying(ally, knocking.email, 'Su alianza está suspendida')).toContain(OBRA);
  await go(ally, PORTAL + portal.alliance(alliance));
  await expect(ally.getByText('Su alianza está suspendida desde el')).toBeVisible();
  await turn(lead, alliance, 'reanudar', 'Terminó la obra.');
  await mailSaying(ally, knocking.email, 'Su alianza se reanudó');

  await go(team, BACKOFFICE + backoffice.activity(alliance, 2));
  await press(team, APPROVE, 'activityClosed');
  await go(ally, PORTAL + portal.history(alliance));
  for (const told of ['fue suspendida', 'fue reanudada', 'se abrió de nuevo']) {
    await expect(ally.locator('main').getByText(told).first(), told).toBeVisible();
  }
  await mailSaying(ally, knocking.email, 'Un paso de su alianza se abrió de nuevo');
});

test('an organization that answered NO in 5 is decided again in another meeting, and enters the Red beside the path', async ({
  browser,
}, { project }) => {
  test.setTimeout(480_000);
  const own = slug(project.name);
  const knocking = { organization: `JAC La Vuelta ${own}`, contact: 'Abel Rojas', email: `abel.${own}@ejemplo.test` };
  const team = await staff(browser, 'profesional');
  const ally = await visitor(browser);
  const alliance = await beginAlliance(team, ally, knocking, `La vuelta a la manzana ${own}`);
  await propose(team, alliance, 'support');
  await test.step('3, 4 and 5 by one acta: NO', async () => {
    const meeting = await holdMeeting(team, { activities: [3, 4, 5], alliance });
    await writeActa(team, [firstContact, analysis, activePart('no')]);
    await approveActa(team, meeting);
  });
  await conveneAgain(team, alliance);
  await test.step('the meeting changes its day and its place, and who comes is told', async () => {
    await unfold(team, 'Cambiar el día, la hora o el lugar');
    await write(form(team, 'Cambiar la reunión'), { day: workday(20), place: 'Biblioteca de La Vuelta' });
    await press(form(team, 'Cambiar la reunión'), 'Cambiar la reunión', 'meetingMoved');
    expect(await mailSaying(ally, knocking.email, 'Cambió la reunión')).toContain('Biblioteca de La Vuelta');
    await go(ally, PORTAL + portal.meetings(alliance));
    await expect(ally.getByText('Biblioteca de La Vuelta').first()).toBeVisible();
  });
  await test.step('5 again, in a meeting that was held before it: SI', async () => {
    await unfold(team, 'Cancelar la reunión');
    await write(form(team, 'Cancelar la reunión'), { reason: 'Se hizo antes.' });
    await press(form(team, 'Cancelar la reunión'), 'Cancelar la reunión', 'meetingCancelled');
    const meeting = await holdMeeting(team, { activities: [5], alliance });
    await writeActa(team, [activePart('yes')]);
    await approveActa(team, meeting);
  });
  await test.step('6 and 7 beside the path, which stays in 8', async () => {
    await enterNetwork(team, alliance);
    await tellInclusion(team, alliance);
    await go(team, BACKOFFICE + backoffice.activity(alliance, 8));
    await expect(team.getByRole('link', { name: 'Convocar la reunión' })).toBeVisible();
    await go(team, BACKOFFICE + backoffice.decisionAgain(alliance));
    await expect(team.getByText('Todas las organizaciones hacen parte activa')).toBeVisible();
  });
  await test.step('a meeting for 8 that is cancelled is told with its reason', async () => {
    const convened = `${BACKOFFICE}${backoffice.newMeeting()}?actividad=8&alianza=${alliance}`;
    await go(team, convened);
    await write(form(team), { day: workday(200), from: '09:00', to: '10:00', place: 'Salón comunal' });
    await press(team, 'Convocar la reunión', 'meetingConvened');
    await unfold(team, 'Cancelar la reunión');
    await write(form(team, 'Cancelar la reunión'), { reason: 'Ese día hay asamblea.' });
    await press(form(team, 'Cancelar la reunión'), 'Cancelar la reunión', 'meetingCancelled');
    expect(await mailSaying(ally, knocking.email, 'Se canceló la reunión')).toContain('Ese día hay asamblea.');
  });
});
