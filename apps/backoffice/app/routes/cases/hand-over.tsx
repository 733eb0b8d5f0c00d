import { handOverAlliances, mayHandOver } from '@alianzas/domain/alliance';
import { handOverAlliances as input } from '@alianzas/domain/alliance/inputs';
import { Forbidden } from '@alianzas/domain/platform';
import { handOverPage } from '@alianzas/domain/views';
import { backoffice } from '@alianzas/paths';
import { BackLink, Main, PageTitle } from '@alianzas/ui';
import { acts, bodyOf, done, filled, invalid, nested, parseForm, settled } from '@alianzas/web/actions';
import { FormErrors } from '@alianzas/web/form-errors';
import { reads } from '@alianzas/web/loaders';
import { useSent } from '@alianzas/web/sent';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { codeOf, filterOf, withFilters } from '../../pages/fields.ts';
import { ChooseGiver, HandOverForm, LABELS, MARKING } from './hand-over-parts.tsx';

export const loader = reads(async ({ ctx }, { request }) => {
  if (!mayHandOver(ctx.actor)) throw new Forbidden('handOverAlliances');
  const search = new URL(request.url).searchParams;
  const [from, only] = [filterOf(search, 'de'), codeOf(search, 'alianza')];
  return { from, only, ...(await handOverPage(ctx, from)) };
});

export const action = acts(async ({ request, context }: ActionFunctionArgs) => {
  const body = await bodyOf(request);
  const marking = body.get(MARKING);
  if (typeof marking === 'string') {
    const { ctx } = await context.page();
    const { cases } = await handOverPage(ctx, String(body.get('from') ?? ''));
    const only = codeOf(new URL(request.url).searchParams, 'alianza');
    const marked = cases.filter(({ code }) => marking === 'todas' || code === only);
    return filled({ ...nested(body), alliances: marked.map(({ id }) => id) });
  }
  const form = parseForm(body, input);
  if (!form.ok) return invalid(form.errors, form.values);
  const given = await context.write(({ ctx }) => handOverAlliances(ctx, form.value));
  const on = withFilters(backoffice.alliances(), { profesional: form.value.to });
  return settled(given, () => done(on, 'casesHandedOver'), form.values);
});

export default function HandOver() {
  const { from, only, givers, receivers, cases } = useLoaderData<typeof loader>();
  const state = useSent<typeof action>();
  const giver = givers.find((one) => one.id === from);
  return (
    <Main width="reading">
      <BackLink href={backoffice.alliances()}>Volver a las alianzas</BackLink>
      <FormErrors state={state} labels={LABELS} />
      <PageTitle lead="Quien recibe responde por ellas desde el mismo día: quedan en su bandeja y puede cerrar sus actividades. Quien entrega y quien recibe lo saben por correo, menos usted y quien ya no tiene cuenta, y cada alianza lo guarda en su historial. Las personas de cada organización reciben un correo con quién responde ahora, sin la razón.">
        {giver ? `Entregar alianzas de ${giver.name}` : 'Entregar alianzas a otra persona'}
      </PageTitle>
      {giver ? (
        <HandOverForm giver={giver} only={only} receivers={receivers} cases={cases} state={state} />
      ) : (
        <ChooseGiver givers={givers} />
      )}
    </Main>
  );
}
