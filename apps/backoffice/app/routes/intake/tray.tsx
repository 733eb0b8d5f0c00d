import { completedBy } from '@alianzas/domain/intake';
import { bogotaDay } from '@alianzas/domain/platform';
import { type Tray, trayPage, trayPages } from '@alianzas/domain/views';
import { listed } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { BackLink, ButtonLink, EmptyState, Main, PageTitle, Pagination, Stat, Stats } from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { useOpens } from '@alianzas/web/opens';
import { numberAsked } from '@alianzas/web/params';
import { useLoaderData } from '@remix-run/react';
import { DoneBanner } from '../../pages/done.tsx';
import { dueIn } from '../../pages/due.ts';
import { staffOf } from '../../pages/staff.ts';
import { groups, type WordedTray, wholeOf } from './tray-groups.tsx';

export const loader = reads(async ({ ctx, who }, { request }) => {
  const { id } = staffOf(who);
  const answers = groups.filter(({ answeredBy }) => answeredBy.some((role) => who.roles.includes(role)));
  const asked = new URL(request.url).searchParams.get('ver');
  const group = answers.find(({ address }) => address === asked);
  const page = Math.min(Math.max(numberAsked(request, 'pagina') ?? 1, 1), LAST_PAGE);
  const tray = await trayPage(ctx, id, group ? { group: group.name, page } : null);
  return {
    tray: worded(tray, bogotaDay(ctx.now)),
    pages: group ? trayPages(tray.counts[group.name]) : 1,
    answers: answers.map(({ name }) => name),
  };
});

/** No tray has more, and no address asks the database for more. */
const LAST_PAGE = 1000;

/** The tray with its terms in words, counted in business days. */
function worded(tray: Tray, today: string): WordedTray {
  const requests = tray.requests.map((one) => ({ ...one, due: dueIn(one.dueOn, today, one.receivedOn) }));
  const invitations = tray.invitations.map((one) => ({
    ...one,
    due: dueIn(bogotaDay(new Date(one.expiresAt)), today),
  }));
  const uncompleted = tray.uncompleted.map((one) => ({ ...one, completedBy: completedBy(new Date(one.returnedAt)) }));
  return { ...tray, requests, uncompleted, invitations };
}

/** Where somebody goes on for whom nothing waits: the first that is open to them. */
const WAYS = [
  { label: 'Ver las alianzas', href: backoffice.alliances(), route: 'cases/alliances' },
  { label: 'Ver las salidas no conformes', href: backoffice.nonconformities(), route: 'cases/nonconformities' },
  { label: 'Ver la matriz de entregas', href: backoffice.contributionsMatrix(), route: 'cycle/matrix' },
  { label: 'Ver las consultas de datos personales', href: backoffice.looks(), route: 'cycle/looks' },
  { label: 'Ir a la mesa de radicación', href: backoffice.filingDesk(), route: 'cycle/filing-desk' },
  { label: 'Ver los usuarios', href: backoffice.users(), route: 'administration/users' },
] as const;

function lowered(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}

export default function TrayScreen() {
  const opens = useOpens();
  const way = WAYS.find(({ route }) => opens(route));
  const { tray, answers, pages } = useLoaderData<typeof loader>();
  const waiting = groups.filter(({ name }) => answers.includes(name) && tray.counts[name] > 0);
  if (tray.opened) return <Whole tray={tray} pages={pages} />;
  return (
    <Main>
      <DoneBanner />
      <PageTitle lead="Lo que espera por usted y por el equipo, primero lo más antiguo.">Bandeja</PageTitle>
      {waiting.length === 0 ? (
        <EmptyState
          title="No hay nada pendiente"
          action={way ? <ButtonLink href={way.href}>{way.label}</ButtonLink> : undefined}
        >
          {answers.length === 0
            ? 'Nada espera por usted aquí: lo que puede hacer está en el menú.'
            : `Aquí aparece lo que responde su rol: ${listed(
                groups.filter(({ name }) => answers.includes(name)).map(({ title }) => lowered(title)),
              )}.`}
        </EmptyState>
      ) : (
        <Stats>
          {waiting.map(({ name, title }) => (
            <Stat key={name} figure={String(tray.counts[name])} label={title} href={`#${name}`} />
          ))}
        </Stats>
      )}
      {waiting.map(({ name, title, address, List }) => (
        <section key={name} id={name} className="space-y-4" aria-labelledby={`${name}-titulo`}>
          <h2 id={`${name}-titulo`}>{title}</h2>
          <List tray={tray} />
          {tray.counts[name] > tray[name].length ? (
            <p>
              Se muestran {tray[name].length} de {tray.counts[name]}. <a href={wholeOf({ address })}>Ver todo</a>
            </p>
          ) : null}
        </section>
      ))}
    </Main>
  );
}

/** One group, whole, a page at a time: the very rows that its figure counts. */
function Whole({ tray, pages }: { tray: WordedTray; pages: number }) {
  const { name, title, List, ...group } = groups.find((one) => one.name === tray.opened?.group)!;
  const page = tray.opened?.page ?? 1;
  const total = tray.counts[name];
  return (
    <Main>
      <BackLink href={backoffice.tray()}>Bandeja</BackLink>
      <PageTitle lead={total === 0 ? 'Nada espera aquí.' : `${total} en total, primero lo más antiguo.`}>
        {title}
      </PageTitle>
      <section id={name}>
        <List tray={tray} />
      </section>
      <Pagination
        previous={page > 1 ? wholeOf(group, page - 1) : undefined}
        next={page < pages ? wholeOf(group, page + 1) : undefined}
      />
    </Main>
  );
}
