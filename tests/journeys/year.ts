import { backoffice } from '@alianzas/paths';
import { expect, type Page } from '@playwright/test';
import { approveActa, holdMeeting, writeActa } from './meetings.ts';
import { BACKOFFICE, day } from './places.ts';
import { form, go, press, unfold, write } from './screen.ts';

interface Team {
  director: Page;
  subsecretaria: Page;
  lider: Page;
}

/** Activity 1: the director opens the next year, an initiative is proposed, and the committee's acta prioritises it. */
export async function openYear({ director, subsecretaria, lider }: Team): Promise<number> {
  await go(director, BACKOFFICE + backoffice.cycles());
  await unfold(director, 'Abrir una vigencia');
  await press(director, 'Abrir la vigencia', 'cycleOpened');
  const year = Number(/\/vigencias\/(\d+)/.exec(director.url())![1]);
  await go(lider, BACKOFFICE + backoffice.initiatives());
  await write(form(lider), { cycle: String(year), name: 'Parques que nos juntan', lineOfWork: 'Cuidado de lo común' });
  await press(lider, 'Proponer la iniciativa', 'initiativeDrafted');
  const meeting = await holdMeeting(lider, { activities: [1], cycle: year });
  const [initiative] = await lider.locator('[name="items[0].initiatives"]').all();
  const chosen = (await initiative!.getAttribute('value'))!;
  await writeActa(lider, [{ committee: 'undersecretariat', initiatives: [chosen] }]);
  await approveActa(subsecretaria, meeting);
  await go(director, BACKOFFICE + backoffice.cycle(year));
  return year;
}

/** The edition of the gala, which the session of 14 decides in. */
export async function openEdition(page: Page, year: number): Promise<void> {
  await go(page, BACKOFFICE + backoffice.cycle(year));
  await write(form(page), { technicalDocument: 'Documento técnico de Reconocimientos, versión 1' });
  await press(page, 'Abrir la edición', 'editionOpened');
}

/** Activities 14 and 15: one person writes the acta of each session, and the director confirms it. */
export async function decideInSessions(writer: Page, director: Page, alliance: string): Promise<void> {
  const recognition = await holdMeeting(writer, { activities: [14], alliance });
  await writeActa(writer, [{ recognised: 'yes', reason: 'Sostuvo sus acciones todo el año' }]);
  await expect(writer.getByRole('button', { name: 'Aprobar el acta' })).toHaveCount(0);
  await approveActa(director, recognition);
  const sustainment = await holdMeeting(writer, { activities: [15], alliance });
  await writeActa(writer, [{ outcome: 'continues', reason: 'La organización quiere seguir' }]);
  await approveActa(director, sustainment);
}

/** Activity 16: one person prepares the balance, another confirms it, and correspondence files it. */
export async function fileBalance(
  writer: Page,
  director: Page,
  desk: Page,
  year: number,
  number: string,
): Promise<void> {
  await go(writer, BACKOFFICE + backoffice.balance(year));
  const words = writer.locator('form', { has: writer.locator('[name="narrative.P"]') });
  await write(words, {
    'narrative.P': 'El comité priorizó una iniciativa.',
    'narrative.H': 'Una alianza recorrió su camino.',
    'narrative.V': 'El seguimiento mostró que se cumplió.',
    'narrative.A': 'Conviene convocar antes.',
  });
  await press(words, 'Guardar los textos', 'balanceSaved');
  const improvement = form(writer, 'Acción de mejora');
  await write(improvement, {
    activity: '3',
    finding: 'La primera reunión llegó tarde',
    action: 'Convocar en la primera semana',
    responsible: 'Equipo de la Red',
    dueOn: day(90),
  });
  await press(improvement, 'Agregar la acción de mejora', 'improvementAdded');
  await go(director, BACKOFFICE + backoffice.balance(year));
  await press(director, 'Confirmar el balance', 'balanceConfirmed');
  await go(desk, BACKOFFICE + backoffice.filingDesk());
  const waiting = desk
    .locator('article')
    .filter({ has: desk.getByRole('heading', { name: new RegExp(`^Balance .*${year}`) }) });
  await write(waiting, { number });
  await press(waiting, 'Registrar el radicado y terminar la vigencia', 'numberEntered');
}
