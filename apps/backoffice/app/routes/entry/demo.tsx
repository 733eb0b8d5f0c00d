import { demoSession } from '@alianzas/auth';
import { staffPersonas } from '@alianzas/domain/demo';
import { isDemonstration, personByEmail } from '@alianzas/domain/identity';
import { openSignInDoor, transact } from '@alianzas/domain/platform';
import { backoffice } from '@alianzas/paths';
import { ActionForm, Card, Cards, Main, PageTitle } from '@alianzas/ui';
import { acts, bodyOf, done, refused } from '@alianzas/web/actions';
import { reads } from '@alianzas/web/loaders';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

export const meta = () => [{ title: 'Demostración · Alianzas' }, { name: 'robots', content: 'noindex' }];

export const loader = reads(async () => {
  return { personas: staffPersonas.map(({ id, name, position }) => ({ id, name, position })) };
});

export const action = acts(async ({ request, context }: ActionFunctionArgs) => {
  const visit = context.visit();
  const id = (await bodyOf(request)).get('persona');
  const persona = staffPersonas.find((one) => one.id === id);
  if (!persona || !(await isDemonstration(visit.ctx))) throw new Response(null, { status: 404 });
  const entered = await transact(visit.ctx, async (ctx) => {
    await openSignInDoor(ctx);
    const person = await personByEmail(ctx, persona.email);
    if (!person) throw new Response(null, { status: 404 });
    return demoSession({ ...visit, ctx }, 'backoffice', person.id);
  });
  return entered.ok ? done(backoffice.tray(), undefined, entered.value.cookies) : refused(entered.refusal);
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
            <p>{persona.position}</p>
            <ActionForm
              action={backoffice.demo()}
              label={`Entrar como ${persona.name.split(' ')[0]}`}
              name="persona"
              value={persona.id}
              tone="secondary"
            />
          </Card>
        ))}
      </Cards>
    </Main>
  );
}
