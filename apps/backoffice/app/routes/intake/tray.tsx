import { bogotaDay } from '@alianzas/domain/platform';
import { type Tray, trayPage } from '@alianzas/domain/views';
import { backoffice } from '@alianzas/paths';
import { ButtonLink, EmptyState, Main, PageTitle, Stat, Stats } from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { useLoaderData } from '@remix-run/react';
import { DoneBanner } from '../../pages/done.tsx';
import { dueIn } from '../../pages/due.ts';
import { staffOf } from '../../pages/staff.ts';
import { groups, type WordedTray } from './tray-groups.tsx';

export const meta = () => [{ title: 'Bandeja · Alianzas' }];

export const loader = reads(async ({ ctx, who }) => {
  const { id } = staffOf(who);
  const answers = groups.filter(({ answeredBy }) => answeredBy.some((role) => who.roles.includes(role)));
  return {
    tray: worded(await trayPage(ctx, id), bogotaDay(ctx.now)),
    answers: answers.map(({ name }) => name),
  };
});

/** The tray with its terms in words, counted in business days. */
function worded(tray: Tray, today: string): WordedTray {
  const requests = tray.requests.map((one) => ({ ...one, due: dueIn(one.dueOn, today, one.receivedOn) }));
  const invitations = tray.invitations.map((one) => ({
    ...one,
    due: dueIn(bogotaDay(new Date(one.expiresAt)), today),
  }));
  return { ...tray, requests, invitations };
}

export default function TrayScreen() {
  const { tray, answers } = useLoaderData<typeof loader>();
  const waiting = groups.filter(({ name }) => answers.includes(name) && tray.counts[name] > 0);
  return (
    <Main>
      <DoneBanner />
      <PageTitle lead="Lo que espera por usted y por el equipo, primero lo más antiguo.">Bandeja</PageTitle>
      {waiting.length === 0 ? (
        <EmptyState
          title="No hay nada pendiente"
          action={<ButtonLink href={backoffice.alliances()}>Ver las alianzas</ButtonLink>}
        >
          {answers.length === 0
            ? 'Su rol consulta y no responde: nada espera por usted aquí.'
            : 'Aquí aparecen las solicitudes por responder, sus alianzas, las actas y las evidencias por revisar.'}
        </EmptyState>
      ) : (
        <Stats>
          {waiting.map(({ name, title }) => (
            <Stat key={name} figure={String(tray.counts[name])} label={title} href={`#${name}`} />
          ))}
        </Stats>
      )}
      {waiting.map(({ name, title, all, List }) => (
        <section key={name} id={name} className="space-y-4" aria-labelledby={`${name}-titulo`}>
          <h2 id={`${name}-titulo`}>{title}</h2>
          <List tray={tray} />
          {tray.counts[name] > tray[name].length ? (
            <p>
              Se muestran {tray[name].length} de {tray.counts[name]}. <a href={all}>Ver todas</a>
            </p>
          ) : null}
        </section>
      ))}
    </Main>
  );
}
