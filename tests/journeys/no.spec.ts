import { backoffice, portal } from '@alianzas/paths';
import { expect, test } from '@playwright/test';
import { acceptCommitments, enterNumber, preparePacket, proposeCommitments, writePlan } from './agreements.ts';
import { acceptInvitation, invite, registerOrganization } from './asking.ts';
import {
  concludeExecution,
  decideNo,
  decideYes,
  followUpOn,
  reportExecution,
  settleNonconformities,
} from './execution.ts';
import { linkIn, mailTo } from './mail.ts';
import { activePart, analysis, approveActa, firstContact, holdMeeting, workingTable, writeActa } from './meetings.ts';
import { signInByMail, staff, visitor } from './people.ts';
import { BACKOFFICE, slug } from './places.ts';
import { propose, verifyLegalNature } from './proposals.ts';
import { go } from './screen.ts';

test('R-134 R-214 R-211 R-266 an invited organization by NO in 5 and No twice in 13: six and seven are passed over, eleven comes again', async ({
  browser,
}, testInfo) => {
  test.setTimeout(900_000);
  const project = slug(testInfo.project.name);
  const half = project.startsWith('sin') ? 'S' : 'C';
  const invited = {
    organization: `JAC Quebrada Alta ${project}`,
    contact: 'Efraín Suárez Peña',
    email: `efrain.${project}@ejemplo.test`,
  };
  const team = await staff(browser, 'profesional');
  const desk = await staff(browser, 'correspondencia');
  const ally = await visitor(browser);

  const alliance = await test.step('invited by e-mail, accepted without an account', async () => {
    const organization = await registerOrganization(team, invited.organization);
    const code = await invite(team, organization, invited, `La quebrada limpia ${project}`);
    const mail = await mailTo(ally, invited.email, portal.invitation(''));
    await acceptInvitation(ally, linkIn(mail, portal.invitation('')));
    return code;
  });
  await test.step('2: the proposal', () => propose(team, alliance, 'support'));
  await test.step('3, 4 and 5 by one acta: NO', async () => {
    const meeting = await holdMeeting(team, { activities: [3, 4, 5], alliance });
    await writeActa(team, [firstContact, analysis, activePart('no')]);
    await approveActa(team, meeting);
    for (const activity of [6, 7]) {
      await go(team, BACKOFFICE + backoffice.activity(alliance, activity));
      await expect(team.getByText('Esta actividad no aplica')).toBeVisible();
    }
  });
  await test.step('8: the working table', async () => {
    await verifyLegalNature(team, BACKOFFICE + backoffice.alliance(alliance));
    const meeting = await holdMeeting(team, { activities: [8], alliance });
    await writeActa(team, [workingTable(invited)]);
    await approveActa(team, meeting);
  });
  await test.step('9 and 10: commitments and plan', async () => {
    await signInByMail(ally, invited.email, 'code');
    await proposeCommitments(team, alliance);
    await acceptCommitments(ally, alliance);
    await preparePacket(team, alliance);
    await enterNumber(desk, alliance, `RAD-2026-${half}-0000`);
    await writePlan(team, alliance);
  });
  for (const round of [1, 2]) {
    await test.step(`11 to 13, round ${round}: No, and its amendment filed`, async () => {
      await reportExecution(ally, alliance);
      await concludeExecution(team, alliance);
      await followUpOn(team, alliance, 'notMet');
      await decideNo(team, alliance, `Volver a la jornada de pintura, vez ${round}`);
      await enterNumber(desk, alliance, `RAD-2026-${half}-000${round}`);
    });
  }
  await test.step('11 to 13, Sí', async () => {
    await reportExecution(ally, alliance);
    await concludeExecution(team, alliance);
    await followUpOn(team, alliance, 'met');
    await settleNonconformities(team, alliance);
    await decideYes(team, alliance);
  });
  await go(team, BACKOFFICE + backoffice.activity(alliance, 14));
  await expect(team.getByText('La alianza espera una sesión de la vigencia')).toBeVisible();
});
