import { backoffice, portal } from '@alianzas/paths';
import { expect, test } from '@playwright/test';
import { acceptCommitments, enterNumber, preparePacket, proposeCommitments, writePlan } from './agreements.ts';
import { acceptRequest, sendRequest } from './asking.ts';
import { concludeExecution, decideYes, followUpOn, readPhoto, reportExecution } from './execution.ts';
import { activePart, analysis, approveActa, firstContact, holdMeeting, workingTable, writeActa } from './meetings.ts';
import { signInByMail, staff, visitor } from './people.ts';
import { BACKOFFICE, PORTAL, slug } from './places.ts';
import { enterNetwork, propose, readCase, tellInclusion } from './proposals.ts';
import { go } from './screen.ts';
import { decideInSessions, fileBalance, openEdition, openYear } from './year.ts';

test('R-133 R-211 R-246 R-266 an alliance by SI and Sí, from its request to the balance that is filed', async ({
  browser,
}, testInfo) => {
  test.setTimeout(900_000);
  const project = slug(testInfo.project.name);
  const knocking = {
    organization: `JAC La Victoria ${project}`,
    contact: 'Rosa Elvira Cano',
    email: `rosa.${project}@ejemplo.test`,
  };
  const director = await staff(browser, 'director');
  const subsecretaria = await staff(browser, 'subsecretaria');
  const lider = await staff(browser, 'lider');
  const team = await staff(browser, 'profesional');
  const desk = await staff(browser, 'correspondencia');
  const ally = await visitor(browser);

  const year = await test.step('1: the year opens', () => openYear({ director, subsecretaria, lider }));
  const alliance = await test.step('an organization asks and is accepted', async () => {
    const request = await sendRequest(ally, knocking);
    return acceptRequest(team, request, `El parque de todos ${project}`);
  });
  await test.step('2: the proposal', () => propose(team, alliance, 'adoption'));
  await test.step('3, 4 and 5 by one acta: SI', async () => {
    const meeting = await holdMeeting(team, { activities: [3, 4, 5], alliance });
    await writeActa(team, [firstContact, analysis, activePart('yes')]);
    await approveActa(team, meeting);
  });
  await test.step('6 and 7: in the database of the Red, and told', async () => {
    await enterNetwork(team, alliance);
    await tellInclusion(team, alliance);
  });
  await test.step('8: the working table, with its liaison', async () => {
    const meeting = await holdMeeting(team, { activities: [8], alliance });
    await writeActa(team, [workingTable(knocking)]);
    await approveActa(team, meeting);
  });
  await test.step('9: commitments, accepted and filed', async () => {
    await signInByMail(ally, knocking.email, 'link');
    await proposeCommitments(team, alliance);
    await acceptCommitments(ally, alliance);
    await preparePacket(team, alliance);
    await enterNumber(desk, alliance, `RAD-${year}-0009`);
  });
  await test.step('10: the plan', () => writePlan(team, alliance));
  await test.step('11: evidence from the portal', async () => {
    await reportExecution(ally, alliance);
    await readPhoto(ally, alliance);
    await concludeExecution(team, alliance);
  });
  await test.step('12 and 13: followed up, Sí', async () => {
    await followUpOn(team, alliance, 'met');
    await decideYes(team, alliance);
  });
  await test.step('14 and 15: in sessions, confirmed by a second person', async () => {
    await openEdition(team, year);
    await decideInSessions(team, director, alliance);
  });
  await test.step('16: the balance', () => fileBalance(team, director, desk, year, `RAD-${year}-0016`));
  await test.step('both sides read the closed alliance', async () => {
    await readCase(team, alliance);
    await go(team, BACKOFFICE + backoffice.cycle(year));
    for (const page of ['alliance', 'plan', 'commitments', 'evidence', 'contributions', 'meetings', 'history'] as const)
      await go(ally, PORTAL + portal[page](alliance));
    await go(ally, PORTAL + portal.outcome(alliance));
    await expect(ally.getByText(`El balance final de la vigencia ${year} quedó radicado`)).toBeVisible();
  });
});
