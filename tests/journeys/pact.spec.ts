import { backoffice, portal } from '@alianzas/paths';
import { expect, test } from '@playwright/test';
import { proposeCommitments } from './agreements.ts';
import { beginAlliance } from './beginnings.ts';
import { activePart, analysis, approveActa, firstContact, holdMeeting, workingTable, writeActa } from './meetings.ts';
import { staff, visitor } from './people.ts';
import { BACKOFFICE, day, PORTAL, slug } from './places.ts';
import { propose, verifyLegalNature } from './proposals.ts';
import { pressRefused } from './refused.ts';
import { form, go, press, write } from './screen.ts';

test('R-045 R-046 R-047 R-063 R-065 a pact under Pactando records its dialogue, and is accepted with its three principles or not at all', async ({
  browser,
}, { project }) => {
  test.setTimeout(480_000);
  const own = slug(project.name);
  const knocking = { organization: `Mesa El Pacto ${own}`, contact: 'Inés Caro', email: `ines.${own}@ejemplo.test` };
  const team = await staff(browser, 'profesional');
  const ally = await visitor(browser);
  const alliance = await beginAlliance(team, ally, knocking, `Pacto por la cuadra ${own}`);
  await propose(team, alliance, 'pact');
  await test.step('3, 4 and 5 by one acta, then the working table', async () => {
    const first = await holdMeeting(team, { activities: [3, 4, 5], alliance });
    await writeActa(team, [firstContact, analysis, activePart('no')]);
    await approveActa(team, first);
    await verifyLegalNature(team, BACKOFFICE + backoffice.alliance(alliance));
    const table = await holdMeeting(team, { activities: [8], alliance });
    await writeActa(team, [workingTable(knocking)]);
    await approveActa(team, table);
  });
  await test.step('a space of dialogue', async () => {
    await go(team, BACKOFFICE + backoffice.allianceDialogue(alliance));
    await write(form(team), {
      kind: 'conflictResolution',
      heldOn: day(-1),
      place: 'Casa comunal',
      citizens: 'Veinte vecinas y vecinos',
      institutions: 'Alcaldía Local',
      agreements: 'Bajar el volumen desde las diez',
    });
    await press(form(team), 'Registrar el espacio', 'dialogueRecorded');
    await expect(team.getByText('Bajar el volumen desde las diez')).toBeVisible();
  });
  await proposeCommitments(team, alliance);
  await test.step('two principles are not enough, and what was ticked stays ticked', async () => {
    await go(ally, PORTAL + portal.commitments(alliance));
    for (const words of [
      'Todas las personas somos importantes',
      'Si nos coordinamos, podemos vivir mejor',
      'Yo soy parte de la solución',
    ])
      await expect(ally.getByText(words).first()).toBeVisible();
    await write(ally, { principles: ['equality', 'coordination'], statement: 'yes' });
    await pressRefused(ally, 'Aceptar los compromisos', 'tres principios');
    for (const name of ['principles"][value="equality', 'principles"][value="coordination', 'statement'])
      await expect(ally.locator(`[name="${name}"]`), name).toBeChecked();
  });
  await write(ally, { principles: ['jointResponsibility'] });
  await press(ally, 'Aceptar los compromisos', 'commitmentsAccepted');
  await go(ally, PORTAL + portal.history(alliance));
  await expect(ally.getByText('Los tres principios del pacto fueron aceptados').first()).toBeVisible();
});
