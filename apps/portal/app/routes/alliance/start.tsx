import { bogotaDay } from '@alianzas/domain/platform';
import { openActivityOf } from '@alianzas/domain/procedure';
import { allyStart, ownLeft } from '@alianzas/domain/views';
import { kindWord, longDay, spelled, statusOf } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import { ButtonLink, Card, Cards, EmptyState, Main, PageTitle, PhvaMark, SummaryList, Tag } from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { redirect } from '@remix-run/node';
import { useLoaderData, useRouteLoaderData } from '@remix-run/react';
import { standingOf } from '../../pages/alliance/facts.ts';
import { LEFT } from '../../pages/alliance/left-at.ts';
import { waitOf } from '../../pages/alliance/next.ts';
import { FirstStep, News, OtherSteps } from '../../pages/alliance/steps.tsx';
import { newsIn, pressing, todoIn } from '../../pages/alliance/todo.ts';
import { unfinishedEvidence } from '../../pages/alliance/unfinished.ts';
import { DoneBanner } from '../../pages/done.tsx';
import { endedWords } from '../../pages/ended-words.ts';
import type { loader as root } from '../../root.tsx';

export const loader = reads(async ({ ctx, who }, { context }) => {
  if (!who.person) throw redirect(portal.signIn());
  const read = await allyStart(ctx);
  const left = (await ownLeft(ctx)).map((one) => ({ ...one, day: longDay(bogotaDay(new Date(one.at))) }));
  const unfinished = await unfinishedEvidence(context, read);
  const alliances = read.map((one) => {
    const { code, title, kind, told, neverBegan, step } = one;
    const activity = openActivityOf(one);
    const about = { about: title, cites: `la actividad ${step} del procedimiento` };
    const standing = standingOf(ctx, one);
    const { isRunning } = standing;
    const own = unfinished.filter((next) => next.code === code);
    const others = todoIn(standing).filter(
      (next) => !own.some(({ link }) => link.href === (next.form ?? next.link?.href)),
    );
    const todo = [...own, ...others].map((next) => ({ ...next, ...about }));
    const news = isRunning ? newsIn(one).map((item) => ({ ...item, about: title })) : [];
    return {
      ...{ code, title, kind, told, neverBegan, isRunning, todo, news, wait: waitOf(one) },
      activity: activity && { number: activity.number, name: activity.name, phva: activity.phva },
    };
  });
  return {
    left,
    name: who.person.name.split(' ')[0],
    acts: who.memberships.length > 0,
    organizations: [...new Set(who.memberships.map((membership) => membership.name))].join(' · '),
    todo: pressing(alliances.flatMap((one) => one.todo)),
    news: alliances.flatMap((one) => one.news),
    alliances: alliances.map(({ todo, ...one }) => ({ ...one, first: todo[0] ?? null })),
  };
});

type Shown = ReturnType<typeof useLoaderData<typeof loader>>['alliances'][number];

export default function Start() {
  const { name, acts, organizations, todo, news, alliances, left } = useLoaderData<typeof loader>();
  const [first, ...rest] = todo;
  const began = alliances.filter(({ neverBegan }) => !neverBegan);
  return (
    <Main>
      <DoneBanner />
      <PageTitle kicker={organizations} lead={acts ? leadOf(began.length, todo) : undefined}>
        {`Hola, ${name}`}
      </PageTitle>
      {first ? <FirstStep next={first} cites={first.cites} turn={`${sideOf(first)}: ${first.about}`} /> : null}
      <OtherSteps title="También espera" steps={rest} />
      <News news={news} />
      {acts ? null : <NoOrganization />}
      {acts && began.length === 0 && left.length === 0 ? (
        <EmptyState
          title="Todavía no tiene alianzas"
          action={<ButtonLink href={portal.newRequest()}>Solicitar acompañamiento</ButtonLink>}
        >
          Cuando el equipo acepte su solicitud, la alianza aparece aquí con su siguiente paso.
        </EmptyState>
      ) : null}
      <AllianceCards title="Sus alianzas" alliances={began} />
      <AllianceCards
        title="Invitaciones que no llegaron a ser una alianza"
        alliances={alliances.filter(({ neverBegan }) => neverBegan)}
      />
      <LeftAlliances left={left} />
    </Main>
  );
}

function AllianceCards({ title, alliances }: { title: string; alliances: readonly Shown[] }) {
  if (alliances.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <Cards>
        {alliances.map((one) => (
          <AllianceCard key={one.code} one={one} />
        ))}
      </Cards>
    </section>
  );
}

function LeftAlliances({ left }: Pick<ReturnType<typeof useLoaderData<typeof loader>>, 'left'>) {
  if (left.length === 0) return null;
  return (
    <section aria-labelledby={LEFT}>
      <h2 id={LEFT}>Alianzas de las que su organización ya no hace parte</h2>
      <SummaryList
        rows={left.map(({ code, title, organization, reason, day }) => ({
          term: `${title} (${code})`,
          detail: `${organization} dejó de hacer parte el ${day}.${reason ? ` Razón: ${reason}` : ''}`,
        }))}
      />
    </section>
  );
}

function NoOrganization() {
  const { title, says } = endedWords(useRouteLoaderData<typeof root>('root')?.ended ?? []);
  return (
    <EmptyState
      title={title}
      action={<ButtonLink href={portal.newRequest()}>Solicitar acompañamiento para otra organización</ButtonLink>}
    >
      {says}
    </EmptyState>
  );
}

function sideOf({ mine }: { mine: boolean }): string {
  return mine ? 'Le toca a usted' : 'Espera a su organización';
}

function leadOf(alliances: number, todo: readonly { mine: boolean }[]): string {
  if (alliances === 0) return 'Aquí verá sus alianzas con la Red Distrital de Cultura Ciudadana y Democrática.';
  if (todo.length === 0)
    return 'Por ahora nada espera por usted. Abajo está a quién le toca en cada alianza y hasta cuándo.';
  const mine = todo.filter((one) => one.mine).length;
  if (mine === 0) return 'Por ahora nada espera por usted, pero sí por su organización.';
  if (mine === 1) return 'Una cosa espera por usted.';
  return `Esperan por usted ${spelled(mine, 'una cosa', 'cosas')}. Empiece por la primera.`;
}

/** An alliance: where it stands and, when nothing of it waits for the reader, whose turn it is and until when. */
function AllianceCard({ one }: { one: Shown }) {
  const status = statusOf('alliance', one.told);
  return (
    <Card title={one.title} href={portal.alliance(one.code)} level={3}>
      <p className="meta">
        {one.neverBegan ? one.code : `${one.code} · ${one.kind ? kindWord(one.kind) : 'Tipo por definir'}`}
      </p>
      {one.activity && one.isRunning ? (
        <p>
          <PhvaMark letter={one.activity.phva} /> {one.activity.number}. {one.activity.name}
        </p>
      ) : (
        <p>
          <Tag tone={status.tone}>{status.label}</Tag>
        </p>
      )}
      {one.first ? (
        <Tag tone={one.first.mine ? 'attention' : 'neutral'}>{sideOf(one.first)}</Tag>
      ) : (
        <Waiting one={one} />
      )}
    </Card>
  );
}

function Waiting({ one: { wait } }: { one: Shown }) {
  return (
    <>
      <p>{wait.title}</p>
      {wait.by ? (
        <p className="meta">
          Le toca a: {wait.who}. {wait.by}.
        </p>
      ) : null}
    </>
  );
}
