import { mayBeAnsweredAgain } from '@alianzas/domain/alliance';
import { activitiesOf, besideStep } from '@alianzas/domain/procedure';
import { caseOutcome, caseRecords } from '@alianzas/domain/views';
import { PathDrawing } from '@alianzas/drawings';
import { backoffice } from '@alianzas/paths';
import { ButtonLink, NextStep, Notice } from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { useLoaderData } from '@remix-run/react';
import { Beside } from '../../pages/beside.tsx';
import { caseOf, readerOf } from './known.ts';
import { nextStep } from './next-step.ts';
import { Outcome } from './overview-outcome.tsx';
import { Facts, Parties, Unattended, Visits } from './overview-parts.tsx';
import { pathOfCase } from './path.ts';
import { useCase } from './use-case.ts';

export const loader = reads(async (page, { params }) => {
  const file = await caseOf(page, params.code);
  const records = await caseRecords(page.ctx, file.id);
  return {
    next: nextStep(file, records, readerOf(page, file)),
    outcome: await caseOutcome(page.ctx, file.id),
    can: { decideAgain: mayBeAnsweredAgain(file, file, file.parties).ok },
  };
});

export default function Overview() {
  const file = useCase();
  const { next, outcome, can } = useLoaderData<typeof loader>();
  const beside = besideStep(file);
  return (
    <>
      <PathDrawing activities={activitiesOf(file.procedureVersion)} path={pathOfCase(file)} />
      {next ? (
        <NextStep
          turn={next.whose}
          title={next.title}
          who={next.who}
          missing={next.missing}
          cites={{
            text: `la actividad ${next.activity} del procedimiento, versión ${file.procedureVersion}`,
            href: backoffice.procedureActivity(next.activity, file.procedureVersion),
          }}
          action={<ButtonLink href={next.action.href}>{next.action.label}</ButtonLink>}
        />
      ) : null}
      {file.isClosed ? <Notice>El camino de esta alianza terminó con el balance de su vigencia.</Notice> : null}
      <Outcome outcome={outcome} />
      {beside && next ? (
        <Notice tone="attention">
          <Beside code={file.code} activity={beside.activity} />
        </Notice>
      ) : null}
      {file.isOver ? null : <Unattended parties={file.parties} />}
      <Facts file={file} />
      <Parties file={file} />
      {can.decideAgain ? (
        <p>
          <a href={backoffice.decisionAgain(file.code)}>Decidir de nuevo la actividad 5</a> con las organizaciones que
          están en articulación.
        </p>
      ) : null}
      <Visits file={file} />
    </>
  );
}
