import { completedBy, isBack, isUncompleted } from '@alianzas/domain/intake';
import { bogotaDay, type Day } from '@alianzas/domain/platform';
import { ownRequestPage } from '@alianzas/domain/views';
import { longDay } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import { Banner, ButtonLink, Main, PageTitle, TaskList, Written } from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DoneBanner } from '../../pages/done.tsx';
import { Section } from '../../pages/prose.tsx';
import { isEditable } from './editable.ts';
import { RequestPath } from './request-path.tsx';
import { standingOf } from './standing-of.ts';
import { stationsOf } from './stations.ts';
import { tasksOf, unsentOf } from './tasks-of.ts';
import { Withdraw } from './withdraw.tsx';

export const loader = reads(async ({ ctx }, { params, context }) => {
  const request = await ownRequestPage(ctx, params.request ?? '');
  if (!isEditable(request.state)) throw redirect(portal.requestSent(request.id));
  const { id, code, answerNote, answeredAt } = request;
  return {
    id,
    tasks: tasksOf({ ...request, unsent: await unsentOf(context, id) }),
    lacks: isBack(request)
      ? {
          ...{ code, note: answerNote, due: answeredAt && dueOf(new Date(answeredAt), bogotaDay(ctx.now)) },
          isLate: answeredAt !== null && isUncompleted(new Date(answeredAt), bogotaDay(ctx.now)),
          stations: stationsOf(standingOf(request)),
        }
      : null,
  };
});

function dueOf(returnedAt: Date, today: Day): string {
  const by = longDay(completedBy(returnedAt));
  return isUncompleted(returnedAt, today)
    ? `Tenía hasta el ${by} para completar su solicitud (venció)`
    : `Complete su solicitud hasta el ${by}`;
}

export default function Tasks() {
  const { id, tasks, lacks } = useLoaderData<typeof loader>();
  const { needed, finished, optional, last } = tasks;
  return (
    <Main width="reading">
      <DoneBanner />
      <PageTitle
        kicker="Red Distrital de Cultura Ciudadana y Democrática"
        code={lacks?.code ?? undefined}
        lead="Puede hacer las partes en cualquier orden; cada una se guarda."
      >
        Su solicitud de acompañamiento
      </PageTitle>
      {lacks ? (
        <Banner kind="warning" title={lacks.due ?? 'Complete su solicitud'}>
          <p>El equipo la leyó y le pide:</p>
          <p>
            <strong>
              <Written text={lacks.note ?? ''} />
            </strong>
          </p>
          <p>
            {lacks.isLate ? 'El plazo venció, pero todavía puede enviarla. ' : ''}Cambie o agregue lo que haga falta y
            envíela de nuevo. El plazo de respuesta vuelve a contar cuando la envíe.
          </p>
          <ButtonLink href={portal.requestCheck(id)}>Revisar y enviar de nuevo</ButtonLink>
        </Banner>
      ) : null}
      <Section title={`Lo necesario: ${finished} de ${needed.length}`}>
        <TaskList tasks={needed} />
      </Section>
      <Section title="Opcional">
        <TaskList tasks={optional} />
      </Section>
      <Section title="Para terminar">
        <TaskList tasks={[last]} />
      </Section>
      {lacks ? (
        <>
          <p>
            <a href={portal.requestSendings(id)}>Lea lo que ya envió</a>
          </p>
          <RequestPath stations={lacks.stations} />
          <Withdraw request={id} />
        </>
      ) : null}
      <p className="quiet">
        Para volver después, abra <a href={portal.newRequest()}>la página de la solicitud</a> en este mismo navegador
        {lacks ? ', o el vínculo que llegó a su correo en cualquier otro' : ''}.
      </p>
    </Main>
  );
}
