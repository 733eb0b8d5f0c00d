import { admitDraft, cookie, hashSecret, newToken, requestCookie } from '@alianzas/auth';
import { startRequest } from '@alianzas/domain/intake';
import { NotFound, newId } from '@alianzas/domain/platform';
import { portal } from '@alianzas/paths';
import { Form, Main, PageTitle, RadioGroup, SubmitButton } from '@alianzas/ui';
import { acts, bodyOf, done, invalid, parseForm, refused, settled } from '@alianzas/web/actions';
import { FormErrors, fieldError, typed } from '@alianzas/web/form-errors';
import { reads } from '@alianzas/web/loaders';
import { useSent } from '@alianzas/web/sent';
import { type ActionFunctionArgs, json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import * as z from 'zod';
import { DoneBanner } from '../../pages/done.tsx';
import { Bullets, Section } from '../../pages/prose.tsx';
import { draftCapability } from './capability.ts';
import { heldHere, roomBeside } from './held.ts';
import { HeldList } from './held-list.tsx';

const input = z.strictObject({ key: z.uuid(), organization: z.union([z.uuid(), z.literal('')]).optional() });

export const loader = reads(async ({ ctx, who }, { context }) => {
  const held = (await heldHere(context)).map(({ token: _, of: __, ...shown }) => shown);
  const headers = new Headers();
  if (!context.presented.browser) headers.append('Set-Cookie', cookie('browser', newToken()));
  // Two registrations that were merged have the name of the one that stays, and are one choice
  const own = [
    ...new Map(who.memberships.map(({ organization, name }) => [name, { id: organization, name }])).values(),
  ];
  return json({ key: newId(ctx.now), held, own }, { headers });
});

export const action = acts(async ({ request, context }: ActionFunctionArgs) => {
  const form = parseForm(await bodyOf(request), input);
  if (!form.ok) return invalid(form.errors, form.values);
  const admitted = await admitDraft(context.visit());
  if (!admitted.ok) return refused(admitted.refusal);
  const { key, organization } = form.value;
  const token = draftCapability(context.dataKey, { key, browser: context.presented.browser?.value ?? '' });
  const room = await roomBeside(context, (one) => one.token === token);
  if (!room.ok) return refused(room.refusal);
  try {
    const started = await context.write(({ ctx }) =>
      startRequest(ctx, { key, tokenHash: hashSecret(token), organization: organization || undefined }),
    );
    return settled(started, ({ id }) =>
      done(portal.requestTasks(id), undefined, [requestCookie(id, token), ...room.value]),
    );
  } catch (error) {
    // The form was sent again after its draft began: the page offers to go on with it.
    if (error instanceof NotFound) return done(portal.newRequest());
    throw error;
  }
});

export default function Start() {
  const { key, held, own } = useLoaderData<typeof loader>();
  const state = useSent<typeof action>();
  return (
    <Main>
      <DoneBanner />
      <FormErrors state={state} />
      <PageTitle lead="Para que su organización se acerque a la Red Distrital de Cultura Ciudadana y Democrática. Toma unos diez minutos.">
        Solicitud de acompañamiento
      </PageTitle>
      <HeldList held={held} />
      <p>
        ¿Ya envió una? <a href={portal.requestLink()}>Pida el vínculo para seguirla</a>.
      </p>
      <Section title="Antes de empezar">
        <p>
          La solicitud la hace una organización, no una persona.{' '}
          <a href={portal.eligibility()}>Revise si puede participar</a> y lea las{' '}
          <a href={`${portal.howItWorks()}#condiciones`}>condiciones generales</a>.
        </p>
        <p>Tenga a la mano:</p>
        <Bullets>
          <li>El nombre de la organización y su NIT, si tiene.</li>
          <li>Nombre, cargo, correo y teléfono de la persona de contacto.</li>
          <li>Qué quiere hacer, dónde y con quiénes. No tiene que saber el tipo de alianza.</li>
        </Bullets>
      </Section>
      <Section title="Qué pasa después">
        <p>
          Cada página se guarda al continuar. Puede dejarla y volver en este mismo navegador durante noventa días. Al
          enviarla recibe un número, y la respuesta llega en máximo quince días hábiles.
        </p>
        <p>
          Sus datos se usan para estudiar la solicitud. Conozca{' '}
          <a href={portal.privacy()}>cómo se tratan los datos personales</a>: antes de enviar le pediremos su
          autorización.
        </p>
      </Section>
      <Form action={portal.newRequest()} hidden={{ key }}>
        {own.length > 0 ? (
          <RadioGroup
            name="organization"
            legend="¿Para qué organización es?"
            hint="Llenamos lo que ya sabemos de ella y de usted. Antes de enviar puede corregirlo."
            error={fieldError(state, 'organization')}
            choices={[...own.map(({ id, name }) => ({ value: id, label: name })), { value: '', label: 'Para otra' }]}
            defaultValue={typed(state, 'organization', own[0]!.id)}
          />
        ) : null}
        <SubmitButton tone={held.length > 0 ? 'secondary' : 'primary'}>
          {held.length > 0 ? 'Empezar otra solicitud' : 'Empezar la solicitud'}
        </SubmitButton>
      </Form>
    </Main>
  );
}
