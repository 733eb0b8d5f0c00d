import { endAlliance, mayEndAlliance } from '@alianzas/domain/alliance';
import { endAlliance as endInput } from '@alianzas/domain/alliance/inputs';
import { versionInForce } from '@alianzas/domain/procedure';
import { caseRecords } from '@alianzas/domain/views';
import { PathDrawing } from '@alianzas/drawings';
import { backoffice } from '@alianzas/paths';
import { ButtonLink, NextStep, Notice } from '@alianzas/ui';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { bodyOf, parseForm } from '../../form.ts';
import { FormErrors } from '../../pages/form-errors.tsx';
import { acts, done, invalid, reads, settled } from '../../reads.ts';
import { caseOf } from './known.ts';
import { nextStep } from './next-step.ts';
import { EndForm, Facts, Parties, Visits } from './overview-parts.tsx';
import { pathOfCase } from './path.ts';
import { useCase } from './use-case.ts';

export const loader = reads(async (page, { params }) => {
  const file = await caseOf(page, params.code);
  const records = await caseRecords(page.ctx, file.id);
  return {
    next: nextStep(file, records),
    mine: page.who.person?.id === file.professional.id,
    can: { end: file.step !== null && mayEndAlliance(page.ctx.actor) },
  };
});

export const action = acts(async ({ request, params, context }: ActionFunctionArgs) => {
  const form = parseForm(await bodyOf(request), endInput);
  if (!form.ok) return invalid(form.errors, form.values);
  const ended = await context.write(({ ctx }) => endAlliance(ctx, form.value));
  return settled(ended, () => done(backoffice.alliance(params.code ?? ''), 'allianceEnded'), form.values);
});

export default function Overview() {
  const file = useCase();
  const { next, mine, can } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  return (
    <>
      <FormErrors state={state} />
      <PathDrawing activities={versionInForce.content.activities} path={pathOfCase(file)} />
      {next ? (
        <NextStep
          title={next.title}
          who={next.who}
          mine={mine}
          missing={next.missing}
          cites={{
            text: `la actividad ${next.activity} del procedimiento, versión ${file.procedureVersion}`,
            href: backoffice.procedureActivity(next.activity),
          }}
          action={<ButtonLink href={next.action.href}>{next.action.label}</ButtonLink>}
        />
      ) : (
        <Notice>
          <p>El camino de esta alianza terminó.</p>
          {file.endReason ? <p>Razón: {file.endReason}</p> : null}
        </Notice>
      )}
      <Facts file={file} />
      <Parties file={file} />
      <Visits file={file} />
      {can.end ? <EndForm file={file} state={state} /> : null}
    </>
  );
}
