import { procedureVersions } from '@alianzas/domain/procedure';
import type { ReferenceLink, VersionRequest } from '@alianzas/domain/reference';
import { enterVersionRequest, setReferenceLink } from '@alianzas/domain/reference';
import { setReferenceLink as linkInput, enterVersionRequest as requestInput } from '@alianzas/domain/reference/inputs';
import { procedurePage } from '@alianzas/domain/views';
import { referenceLinks } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { Main, PageTitle, SubmitButton, SummaryList } from '@alianzas/ui';
import { act, acts, done, type FormState } from '@alianzas/web/actions';
import { Field } from '@alianzas/web/field';
import { FormErrors, typed } from '@alianzas/web/form-errors';
import { reads } from '@alianzas/web/loaders';
import { useSent } from '@alianzas/web/sent';
import { VersionedForm } from '@alianzas/web/versioned-form';
import { useLoaderData } from '@remix-run/react';
import { AdministrationPages } from '../../pages/administration-pages.tsx';
import { DoneBanner } from '../../pages/done.tsx';

export const loader = reads(({ ctx }) => procedurePage(ctx));

export const action = acts({
  link: act(linkInput, setReferenceLink, () => done(backoffice.parameters(), 'linkSaved')),
  request: act(requestInput, enterVersionRequest, () => done(backoffice.parameters(), 'versionRequestEntered')),
});

/** What the procedure refers to and the entity says: addresses, and the request of each version. */
export default function Parameters() {
  const { links, requests, can } = useLoaderData<typeof loader>();
  const state = useSent<typeof action>() as FormState | undefined;
  return (
    <Main width="reading">
      <FormErrors state={state} labels={{ url: nameOf(typed(state, 'link')), number: 'Referencia' }} />
      <DoneBanner />
      <PageTitle
        kicker="Administración"
        lead="Direcciones de lo que el procedimiento cita y no contiene. Empiezan por https:// y se muestran en las páginas del procedimiento, también en el portal; la que quede vacía se muestra como pendiente."
      >
        Parámetros
      </PageTitle>
      <AdministrationPages at="Parámetros" />
      {can.setLinks ? null : (
        <SummaryList
          rows={links.map(({ code, url }) => ({ term: referenceLinks[code].name, detail: url ?? 'Pendiente' }))}
        />
      )}
      {(can.setLinks ? links : []).map((link) => (
        <LinkForm key={link.code} link={link} state={typed(state, 'link') === link.code ? state : undefined} />
      ))}
      <h2>Solicitud de cada versión del procedimiento</h2>
      <p>
        La referencia con la que se pidió cada versión en el aplicativo de correspondencia. Si quedó mal, escriba la
        correcta: la anterior se conserva en el historial.
      </p>
      {procedureVersions.map(({ number }) => {
        const request = requests.find(({ procedureVersion }) => procedureVersion === number);
        const own = typed(state, 'procedureVersion') === String(number) ? state : undefined;
        return can.setLinks ? (
          <RequestForm key={number} procedureVersion={number} request={request} state={own} />
        ) : (
          <p key={number}>{`Versión ${number}: ${request?.number ?? 'pendiente'}.`}</p>
        );
      })}
    </Main>
  );
}

function LinkForm({ link, state }: { link: ReferenceLink; state: FormState | undefined }) {
  const { name, asks } = referenceLinks[link.code];
  return (
    <section className="space-y-2" aria-labelledby={link.code}>
      <h2 id={link.code}>{name}</h2>
      <p className="meta">{asks}</p>
      <VersionedForm
        state={state}
        version={link.version}
        action={backoffice.parameters()}
        hidden={{ intent: 'link', link: link.code }}
        label={`Dirección: ${name}`}
      >
        {(state) => (
          <>
            <Field
              of={{ schema: linkInput, labels: { url: 'Dirección' }, state, given: { url: link.url }, form: link.code }}
              name="url"
            />
            <SubmitButton tone="secondary">Guardar la dirección</SubmitButton>
          </>
        )}
      </VersionedForm>
    </section>
  );
}

interface RequestFormProps {
  procedureVersion: number;
  request: VersionRequest | undefined;
  state: FormState | undefined;
}

function RequestForm({ procedureVersion, request, state }: RequestFormProps) {
  return (
    <section className="space-y-2" aria-label={`Solicitud de la versión ${procedureVersion}`}>
      <VersionedForm
        state={state}
        version={request?.version ?? 0}
        action={backoffice.parameters()}
        hidden={{ intent: 'request', procedureVersion: String(procedureVersion) }}
        label={`Solicitud de la versión ${procedureVersion}`}
      >
        {(state) => (
          <>
            <Field
              of={{
                schema: requestInput,
                labels: { number: `Referencia de la solicitud, versión ${procedureVersion}` },
                state,
                given: { number: request?.number },
                form: String(procedureVersion),
              }}
              name="number"
            />
            <SubmitButton tone="secondary">Guardar la referencia</SubmitButton>
          </>
        )}
      </VersionedForm>
    </section>
  );
}

function nameOf(code: string | undefined): string {
  return code && code in referenceLinks ? referenceLinks[code as ReferenceLink['code']].name : 'Dirección';
}
