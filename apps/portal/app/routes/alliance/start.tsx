import { bogotaDay } from '@alianzas/domain/platform';
import { activityOf } from '@alianzas/domain/procedure';
import { allyStart } from '@alianzas/domain/views';
import { instantWords, kindWord, statusOf } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import { ButtonLink, Card, Cards, EmptyState, Main, PageTitle, PhvaMark, Tag } from '@alianzas/ui';
import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DoneBanner } from '../../pages/done.tsx';
import { reads } from '../../reads.ts';

export const meta = () => [{ title: 'Mis alianzas · Alianzas' }];

export const loader = reads(async ({ ctx, who }) => {
  if (!who.person) throw redirect(portal.signIn());
  const { alliances, meetings } = await allyStart(ctx, bogotaDay(ctx.now));
  return {
    name: who.person.name.split(' ')[0],
    organizations: who.memberships.map((membership) => membership.name).join(' · '),
    alliances: alliances.map((one) => ({
      ...one,
      activity: one.step ? { name: activityOf(one.step).name, phva: activityOf(one.step).phva } : null,
    })),
    meetings: meetings.map((one) => ({ ...one, when: instantWords(one.startsAt) })),
  };
});

function turnOf(one: { toAccept: number; returned: number; due: number }): string | null {
  if (one.toAccept > 0)
    return one.toAccept === 1
      ? 'Un compromiso espera su respuesta'
      : `${one.toAccept} compromisos esperan su respuesta`;
  if (one.returned > 0)
    return one.returned === 1 ? 'Le devolvieron una evidencia' : `Le devolvieron ${one.returned} evidencias`;
  if (one.due > 0)
    return one.due === 1 ? 'Una actividad espera su evidencia' : `${one.due} actividades esperan su evidencia`;
  return null;
}

export default function Start() {
  const { name, organizations, alliances, meetings } = useLoaderData<typeof loader>();
  return (
    <Main>
      <DoneBanner />
      <PageTitle
        kicker={organizations}
        lead="Sus alianzas con la Red Distrital de Cultura Ciudadana y Democrática, y lo que espera por usted."
      >
        {`Buen día, ${name}`}
      </PageTitle>
      {alliances.length === 0 ? (
        <EmptyState
          title="Todavía no tiene alianzas"
          action={<ButtonLink href={portal.newRequest()}>Solicitar acompañamiento</ButtonLink>}
        >
          Cuando el equipo acepte su solicitud, la alianza aparece aquí con su siguiente paso.
        </EmptyState>
      ) : (
        <Cards>
          {alliances.map((one) => {
            const turn = one.state === 'running' ? turnOf(one) : null;
            const status = statusOf('alliance', one.state);
            return (
              <Card key={one.code} title={one.title} href={portal.alliance(one.code)} level={2}>
                <p className="meta">
                  {one.code} · {one.kind ? kindWord(one.kind) : 'Tipo por definir'}
                </p>
                {one.activity && one.state === 'running' ? (
                  <p>
                    <PhvaMark letter={one.activity.phva} /> {one.step}. {one.activity.name}
                  </p>
                ) : (
                  <p>
                    <Tag tone={status.tone}>{status.label}</Tag>
                  </p>
                )}
                {turn ? (
                  <p>
                    <Tag tone="attention">Le toca a usted</Tag> {turn}
                  </p>
                ) : null}
              </Card>
            );
          })}
        </Cards>
      )}
      {meetings.length > 0 ? (
        <section>
          <h2>Próximas reuniones</h2>
          <ul>
            {meetings.map((one) => (
              <li key={`${one.code}-${one.alliance}`}>
                <a href={portal.meetings(one.alliance)}>{one.title}</a>
                <p className="meta">
                  {one.when} · {one.place}
                </p>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Main>
  );
}
