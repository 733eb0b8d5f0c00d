import { accountMarks, mailedLink } from '@alianzas/auth';
import { sendRequest } from '@alianzas/domain/intake';
import type { RequestPage } from '@alianzas/domain/intake/inputs';
import { membersLike } from '@alianzas/domain/views';
import { localityWord, type RequestRow, requestTasks } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import { BackLink, Banner, Details, Main, PageTitle, SubmitButton, SummaryList } from '@alianzas/ui';
import { acts, bodyOf, done, invalid, settled } from '@alianzas/web/actions';
import { FormErrors } from '@alianzas/web/form-errors';
import { reads } from '@alianzas/web/loaders';
import { useSent } from '@alianzas/web/sent';
import { VersionedForm } from '@alianzas/web/versioned-form';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { GeneralConditions } from '../public/conditions.tsx';
import { Asked } from './asked.tsx';
import { askedOf, editableRequest } from './editable.ts';
import { notedPerson, PERSON_REFUSED } from './person-refused.ts';
import { savedRows } from './saved-rows.ts';
import { pageUrls, unsentOf } from './tasks-of.ts';

export const loader = reads(async (page, { params, context }) => {
  const request = await editableRequest(page, params.request);
  const asChosen = { content: request.content, initiatives: request.everyInitiative };
  const pages = Object.keys(pageUrls) as RequestPage[];
  const parts = pages.map((name) => {
    const change = `${pageUrls[name](request.id)}?volver=revisar`;
    return { title: requestTasks[name], rows: savedRows(name, asChosen).map((row) => ({ ...row, change })) };
  });
  const linkTo = (name: RequestPage) => ({
    title: requestTasks[name],
    href: `${pageUrls[name](request.id)}?volver=revisar`,
  });
  const unsent = await unsentOf(context, request.id);
  const documents = {
    term: 'Documentos',
    detail: request.files.map(({ name }) => name).join(', ') || 'Ninguno',
    change: portal.requestDocuments(request.id),
  };
  const name = request.content.organization?.name;
  const like = name ? await membersLike(page.ctx, name) : [];
  return {
    id: request.id,
    asked: askedOf(request),
    version: request.version,
    like,
    parts: [...parts, { title: 'Documentos adjuntos', rows: [documents] }],
    missing: request.missing.map(linkTo),
    unsent: unsent.map(linkTo),
    without: unsent.join(' '),
  };
});

/** What the form says of the pages whose newer text stays out of what is sent: those that its writer was shown. */
const WITHOUT = 'without';

const UNSENT_ASKED =
  'Todavía no se envió: hay cambios que usted guardó sin terminar y que no están en la solicitud. Revise abajo cuáles son; si no van, envíela sin ellos.';

export const action = acts(async ({ request, params, context }: ActionFunctionArgs) => {
  const id = params.request ?? '';
  const form = await bodyOf(request);
  const version = Number(form.get('version') ?? 0);
  const left = String(form.get(WITHOUT) ?? '').split(' ');
  const unsent = await unsentOf(context, id);
  if (unsent.some((page) => !left.includes(page))) return invalid({ '': [UNSENT_ASKED] }, { version: `${version}` });
  const linkTo = (token: string) => `${context.origin}${portal.requestFollow(token)}`;
  const link = mailedLink({ key: context.dataKey, linkTo });
  const marksOf = (email: string) => accountMarks(context.visit(), 'portal', email);
  const sent = await context.write(({ ctx }) => sendRequest(ctx, { request: id, version }, link, marksOf));
  if (!sent.ok && sent.refusal.code === PERSON_REFUSED) await notedPerson(context);
  // Saved before anybody asked whether it is a natural person: its page asks.
  if (!sent.ok && sent.refusal.code === 'organization.maybePerson') {
    return done(`${portal.requestOrganization(id)}?volver=revisar`);
  }
  const isRepeat = !sent.ok && sent.refusal.code === 'request.notEditable';
  return isRepeat ? done(portal.requestSent(id)) : settled(sent, () => done(portal.requestSent(id)));
});

export default function Check() {
  const { id, asked, version, like, parts, missing, unsent, without } = useLoaderData<typeof loader>();
  const state = useSent<typeof action>();
  return (
    <Main width="reading">
      <BackLink href={portal.requestTasks(id)}>Su solicitud</BackLink>
      <FormErrors state={state} />
      <PageTitle kicker="Solicitud de acompañamiento a la Red Distrital de Cultura Ciudadana y Democrática">
        Revise y envíe
      </PageTitle>
      <Asked note={asked} />
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
      {unsent.length === 0 ? null : <LeftUnsent pages={unsent} />}
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
        <VersionedForm
          isAct
          state={state}
          version={version}
          action={portal.requestCheck(id)}
          {...(without && { hidden: { [WITHOUT]: without } })}
        >
          {() => <SubmitButton>{without ? 'Enviar sin esos cambios' : 'Enviar solicitud'}</SubmitButton>}
        </VersionedForm>
      ) : null}
    </Main>
  );
}

/** What is newer than what is read below, and would not be sent. */
function LeftUnsent({ pages }: { pages: readonly { title: string; href: string }[] }) {
  return (
    <Banner kind="warning" title="Hay cambios suyos que no están en la solicitud">
      <p>Usted los guardó sin terminar. Abra cada parte y guárdela para que sus cambios entren:</p>
      <ul>
        {pages.map(({ title, href }) => (
          <li key={href}>
            <a href={href}>{title}</a>
          </li>
        ))}
      </ul>
      <p>Abajo está lo que se enviaría ahora, sin esos cambios.</p>
    </Banner>
  );
}

type Members = readonly { id: string; name: string; locality: string | null }[];

const SHOWN = 3;

/** Who of the public list of the Red has such a name. Of the organizations that are not in it nothing is said. */
function Alike({ members }: { members: Members }) {
  const rest = members.slice(SHOWN);
  return (
    <Banner
      kind="warning"
      title={`En la Red hay ${members.length === 1 ? 'una organización' : 'organizaciones'} con un nombre parecido`}
    >
      <Named members={members.slice(0, SHOWN)} />
      {rest.length === 0 ? null : (
        <Details summary={`y ${rest.length} más`}>
          <Named members={rest} />
        </Details>
      )}
      <p>
        Si es la suya, envíe la solicitud igual y dígalo en lo que quiere hacer: el equipo la une a lo que ya tiene. Si
        es otra, siga adelante. <a href={portal.network()}>Quiénes hacen la Red</a>
      </p>
    </Banner>
  );
}

function Named({ members }: { members: Members }) {
  return (
    <ul>
      {members.map(({ id, name, locality }) => (
        <li key={id}>
          {name}
          {locality ? `, ${localityWord(locality)}` : ''}
        </li>
      ))}
    </ul>
  );
}

/** Long answers keep their lines. */
function asWritten({ detail, ...row }: Partial<RequestRow> & { term: string; change: string }) {
  return { ...row, detail: detail && <span className="whitespace-pre-line">{detail}</span> };
}
