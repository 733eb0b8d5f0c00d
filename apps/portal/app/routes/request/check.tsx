import { mailedLink } from '@alianzas/auth';
import { sendRequest } from '@alianzas/domain/intake';
import type { RequestPage } from '@alianzas/domain/intake/inputs';
import { membersLike } from '@alianzas/domain/views';
import { localityWord, requestTasks } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import { BackLink, Banner, Details, Main, PageTitle, SubmitButton, SummaryList } from '@alianzas/ui';
import { acts, bodyOf, done, settled } from '@alianzas/web/actions';
import { FormErrors } from '@alianzas/web/form-errors';
import { reads } from '@alianzas/web/loaders';
import { useSent } from '@alianzas/web/sent';
import { VersionedForm } from '@alianzas/web/versioned-form';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { GeneralConditions } from '../public/conditions.tsx';
import { editableRequest } from './editable.ts';
import { notedPerson, PERSON_REFUSED } from './person-refused.ts';
import { type SavedRow, savedRows } from './saved-rows.ts';
import { pageUrls } from './tasks-of.ts';

export const loader = reads(async (page, { params }) => {
  const request = await editableRequest(page, params.request);
  const asChosen = { content: request.content, initiatives: request.everyInitiative };
  const pages = Object.keys(pageUrls) as RequestPage[];
  const parts = pages.map((name) => {
    const change = `${pageUrls[name](request.id)}?volver=revisar`;
    return { title: requestTasks[name], rows: savedRows[name](asChosen).map((row) => ({ ...row, change })) };
  });
  const missing = request.missing.map((name) => ({
    title: requestTasks[name],
    href: `${pageUrls[name](request.id)}?volver=revisar`,
  }));
  const documents = {
    term: 'Documentos',
    detail: request.files.map(({ name }) => name).join(', ') || 'Ninguno',
    change: portal.requestDocuments(request.id),
  };
  const name = request.content.organization?.name;
  const like = name ? await membersLike(page.ctx, name) : [];
  return {
    id: request.id,
    version: request.version,
    like,
    parts: [...parts, { title: 'Documentos adjuntos', rows: [documents] }],
    missing,
  };
});

export const action = acts(async ({ request, params, context }: ActionFunctionArgs) => {
  const id = params.request ?? '';
  const version = Number((await bodyOf(request)).get('version') ?? 0);
  const linkTo = (token: string) => `${context.origin}${portal.requestFollow(token)}`;
  const link = mailedLink({ key: context.dataKey, linkTo });
  const sent = await context.write(({ ctx }) => sendRequest(ctx, { request: id, version }, link));
  if (!sent.ok && sent.refusal.code === PERSON_REFUSED) await notedPerson(context);
  // Saved before anybody asked whether it is a natural person: its page asks.
  if (!sent.ok && sent.refusal.code === 'organization.maybePerson') {
    return done(`${portal.requestOrganization(id)}?volver=revisar`);
  }
  const isRepeat = !sent.ok && sent.refusal.code === 'request.notEditable';
  return isRepeat ? done(portal.requestSent(id)) : settled(sent, () => done(portal.requestSent(id)));
});

export default function Check() {
  const { id, version, like, parts, missing } = useLoaderData<typeof loader>();
  const state = useSent<typeof action>();
  return (
    <Main width="reading">
      <BackLink href={portal.requestTasks(id)}>Su solicitud</BackLink>
      <FormErrors state={state} />
      <PageTitle kicker="Solicitud de acompañamiento a la Red Distrital de Cultura Ciudadana y Democrática">
        Revise y envíe
      </PageTitle>
      {missing.length === 0 ? null : (
        <Banner kind="warning" title="Todavía falta">
          <ul>
            {missing.map(({ title, href }) => (
              <li key={href}>
                <a href={href}>{title}</a>
              </li>
            ))}
          </ul>
        </Banner>
      )}
      {like.length === 0 ? null : <Alike members={like} />}
      {parts.map(({ title, rows }) => (
        <SummaryList key={title} title={title} rows={rows.map(asWritten)} />
      ))}
      <Details summary="Lea las condiciones generales">
        <div className="space-y-4">
          <GeneralConditions />
        </div>
      </Details>
      <p>
        Al enviarla, la Dirección de Redes y Acción Colectiva la estudia y responde en máximo quince días hábiles. La
        participación es voluntaria.
      </p>
      {missing.length === 0 ? (
        <VersionedForm isAct state={state} version={version} action={portal.requestCheck(id)}>
          {() => <SubmitButton>Enviar solicitud</SubmitButton>}
        </VersionedForm>
      ) : null}
    </Main>
  );
}

/** Who of the public list of the Red has such a name. Of the organizations that are not in it nothing is said. */
function Alike({ members }: { members: readonly { id: string; name: string; locality: string | null }[] }) {
  return (
    <Banner kind="warning" title="En la Red hay una organización con un nombre parecido">
      <ul>
        {members.map(({ id, name, locality }) => (
          <li key={id}>
            {name}
            {locality ? `, ${localityWord(locality)}` : ''}
          </li>
        ))}
      </ul>
      <p>
        Si es la suya, envíe la solicitud igual y dígalo en lo que quiere hacer: el equipo la une a lo que ya tiene. Si
        es otra, siga adelante. <a href={portal.network()}>Quiénes hacen la Red</a>
      </p>
    </Banner>
  );
}

/** Long answers keep their lines. */
function asWritten({ detail, ...row }: SavedRow & { change: string }) {
  return { ...row, detail: detail && <span className="whitespace-pre-line">{detail}</span> };
}
