import { backoffice, portal } from '@alianzas/paths';
import { expect, type Page } from '@playwright/test';
import sharp from 'sharp';
import { approveActa, daysAsked, followUp, holdMeeting, plannedActivities, writeActa } from './meetings.ts';
import { BACKOFFICE, day, LONG_LINK, LONG_WORD, PORTAL } from './places.ts';
import { form, go, press, write } from './screen.ts';

/** A photo as a telephone held upright writes it: lying down, with its orientation and where it was taken. */
export function photo(): Promise<Buffer> {
  const gps = {
    GPSLatitudeRef: 'N',
    GPSLatitude: '4/1 35/1 54/1',
    GPSLongitudeRef: 'W',
    GPSLongitude: '74/1 4/1 33/1',
  };
  return sharp({ create: { width: 640, height: 480, channels: 3, background: '#3a7d44' } })
    .withMetadata({ orientation: 6 })
    .withExif({ IFD0: { Make: 'Celular' }, IFD3: gps })
    .jpeg()
    .toBuffer();
}

/** A page without words. */
export function page(): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = text.length;
  text += `xref\n0 4\n0000000000 65535 f \n${offsets.join('')}trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** The ally reports the last of its activities in the plan, with a photo and a document. */
export async function reportExecution(ally: Page, alliance: string): Promise<void> {
  await go(ally, PORTAL + portal.plan(alliance));
  const report = ally.getByRole('link', { name: 'Cargar evidencia' }).last();
  await go(ally, PORTAL + (await report.getAttribute('href')));
  await write(form(ally), {
    description: `Pintamos la cancha entre vecinas y vecinos: ${LONG_LINK} ${LONG_WORD}`,
    executedOn: day(0),
    place: 'El parque de la cuadra',
    peopleReached: '45',
    showsMinors: 'no',
  });
  await ally.locator('input[type=file]').setInputFiles([
    { name: 'jornada.jpg', mimeType: 'image/jpeg', buffer: await photo() },
    { name: 'lista.pdf', mimeType: 'application/pdf', buffer: page() },
  ]);
  await press(form(ally), 'Enviar la evidencia', 'evidenceSubmitted');
}

/** The photo, as it is read again, says nothing of the place where it was taken. */
export async function readPhoto(ally: Page, alliance: string): Promise<void> {
  expect((await sharp(await photo()).metadata()).exif, 'the photo carries its place when it leaves').toBeDefined();
  await go(ally, PORTAL + portal.evidence(alliance));
  const address = await ally.getByRole('link', { name: 'jornada.jpg' }).last().getAttribute('href');
  const answer = await ally.request.get(PORTAL + address);
  expect(answer.status()).toBe(200);
  expect((await sharp(await answer.body()).metadata()).exif).toBeUndefined();
}

/** The team accepts the evidence that waits, once its files can be opened, and concludes the execution. */
export async function concludeExecution(team: Page, alliance: string): Promise<void> {
  const here = BACKOFFICE + backoffice.activity(alliance, 11);
  await go(team, here);
  const evidence = await team.locator('main td a[href^="/evidencias/"]').last().getAttribute('href');
  await expect(async () => {
    await go(team, BACKOFFICE + evidence);
    await press(team, 'Aceptar la evidencia', 'evidenceAccepted');
  }).toPass({ timeout: 60_000, intervals: [2_000] });
  await go(team, here);
  await press(team, 'Concluir la ejecución y cerrar la actividad 11', 'activityClosed');
}

/** Activity 12: a follow-up meeting and its acta. */
export async function followUpOn(team: Page, alliance: string, compliance: 'met' | 'notMet'): Promise<void> {
  const meeting = await holdMeeting(team, { activities: [12], alliance });
  await writeActa(team, [followUp(await plannedActivities(team), compliance, await daysAsked(team))]);
  await approveActa(team, meeting);
}

/** What did not conform is decided, corrected, and closed with the last follow-up: 13 Sí waits for it. */
export async function settleNonconformities(team: Page, alliance: string): Promise<void> {
  for (const state of ['proposed', 'open']) {
    await go(team, `${BACKOFFICE}${backoffice.nonconformities()}?estado=${state}`);
    const rows = team.locator('tbody tr', { hasText: alliance });
    const links = await rows
      .locator('a[href^="/no-conformes/"]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')!));
    for (const href of new Set(links)) {
      await go(team, BACKOFFICE + href);
      if (state === 'proposed') {
        const decision = form(team, 'Abrir la salida no conforme');
        await write(decision, { reason: 'La jornada no se hizo', dueOn: day(30) });
        await press(decision, 'Abrir la salida no conforme', 'nonconformityOpened');
      }
      const correction = form(team, 'Corregir la salida no conforme');
      await write(correction, { correction: 'adjust', note: 'Se acordó otra jornada' });
      await press(correction, 'Registrar la corrección', 'nonconformityCorrected');
      const closing = form(team, 'Cerrar la salida no conforme');
      const followUps = closing.locator('[name=followUp] option:not([value=""])');
      await write(closing, { followUp: (await followUps.last().getAttribute('value'))! });
      await press(closing, 'Cerrar la salida no conforme', 'nonconformityClosed');
    }
  }
}

/** Decision 13, Sí. */
export async function decideYes(team: Page, alliance: string): Promise<void> {
  await go(team, BACKOFFICE + backoffice.activity(alliance, 13));
  await write(form(team), { answer: 'yes', reason: 'Se cumplió lo establecido con el aliado' });
  await press(form(team), 'Registrar la decisión', 'complianceDecided');
}

/** Decision 13, No: the activity that was not met is renewed by a new commitment. */
export async function decideNo(team: Page, alliance: string, renewed: string): Promise<void> {
  await go(team, BACKOFFICE + backoffice.activity(alliance, 13));
  const decision = form(team);
  const unmet = decision.locator('[name=planActivity] option', { hasText: 'pintura' });
  await write(decision, {
    answer: 'no',
    reason: 'La lluvia no dejó pintar',
    planActivity: (await unmet.last().getAttribute('value'))!,
    cause: 'external',
    'renewal.action': renewed,
    'renewal.deliverable': 'Fotos de la jornada de pintura',
    'renewal.dueOn': day(45),
  });
  await press(decision, 'Registrar la decisión', 'complianceDecided');
}
