import { demoSession } from '@alianzas/auth';
import { portalPersonas } from '@alianzas/domain/demo';
import { isDemonstration, personByEmail } from '@alianzas/domain/identity';
import { openSignInDoor, transact } from '@alianzas/domain/platform';
import { portal } from '@alianzas/paths';
import { ActionForm, Actions, ButtonLink, Card, Cards, Main, PageTitle } from '@alianzas/ui';
import { acts, bodyOf, done, refused } from '@alianzas/web/actions';
import { reads } from '@alianzas/web/loaders';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

export const meta = () => [{ title: 'Demostración · Alianzas' }, { name: 'robots', content: 'noindex' }];

export const loader = reads(async () => {
  return { personas: portalPersonas.map(({ id, name, organization, says }) => ({ id, name, organization, says })) };
});

export const action = acts(async ({ request, context }: ActionFunctionArgs) => {
  const visit = context.visit();
  const id = (await bodyOf(request)).get('persona');
  const persona = portalPersonas.find((one) => one.id === id);
  if (!persona || !(await isDemonstration(visit.ctx))) throw new Response(null, { status: 404 });
  const entered = await transact(visit.ctx, async (ctx) => {
    await openSignInDoor(ctx);
    const person = await personByEmail(ctx, persona.email);
    if (!person) throw new Response(null, { status: 404 });
    return demoSession({ ...visit, ctx }, 'portal', person.id);
  });
  return entered.ok ? done(portal.start(), undefined, entered.value.cookies) : refused(entered.refusal);
});

export default function Demo() {
  const { personas } = useLoaderData<typeof loader>();
  return (
    <Main>
      <PageTitle
        kicker="Demostración"
        lead="Todo lo que ve aquí es inventado: personas, organizaciones y archivos. Entre como cualquiera de ellas y pruebe sin miedo."
      >
        Elija quién quiere ser
      </PageTitle>
      <Cards>
        {personas.map((persona) => (
          <Card key={persona.id} title={persona.name}>
            <p>{persona.says}</p>
            <p className="quiet">{persona.organization}</p>
            <ActionForm
              action={portal.demo()}
              label={`Entrar como ${persona.name.split(' ')[0]}`}
              name="persona"
              value={persona.id}
              tone="secondary"
            />
          </Card>
        ))}
      </Cards>
      <section className="max-w-[42rem] space-y-4">
        <h2>O llegue como una organización nueva</h2>
        <p>
          Nadie la conoce todavía: pide acompañamiento sin cuenta, con cualquier nombre y correo inventados. Lo que se
          le escribe, como la copia de la solicitud o el código para ingresar, llega a los{' '}
          <a href={portal.demoMail()}>correos simulados</a>.
        </p>
        <Actions>
          <ButtonLink href={portal.newRequest()}>Empezar una solicitud</ButtonLink>
        </Actions>
      </section>
    </Main>
  );
}
