import { goTo } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import { Actions, BackLink, ButtonLink, Main, PageTitle, SubmitButton } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { FormErrors } from '@alianzas/web/form-errors';
import { SaveUnsent } from '@alianzas/web/save-unsent';
import { VersionedForm } from '@alianzas/web/versioned-form';
import { useParams, useSearchParams } from '@remix-run/react';
import type { ReactNode } from 'react';
import { DoneBanner } from '../../pages/done.tsx';
import { namedOnce } from '../../pages/named-once.ts';

interface PageFrameProps {
  title: string;
  lead?: ReactNode;
  state: FormState | undefined;
  /** What each field is called, in the page's order: an error that does not name its field begins with it */
  labels: Readonly<Record<string, string>>;
  version: number;
  /** It was sent: what was typed in it is shown, and goes nowhere */
  isClosed: boolean;
  hidden?: Record<string, string>;
  /** Said between the title and the form */
  notice?: ReactNode;
  /** Its fields: as they were sent, or, without a state, as they are saved */
  children: (state: FormState | undefined) => ReactNode;
}

/** One page of the request: what is wrong first, then its title and its form, on the version that was read. */
export function PageFrame(props: PageFrameProps) {
  const { title, lead, state, labels, version, isClosed, hidden, notice, children } = props;
  const id = useParams().request ?? '';
  const [search] = useSearchParams();
  if (isClosed) {
    return (
      <ClosedPage title={title} request={id} unsent={state?.unsent}>
        <VersionedForm closed state={state} version={version}>
          {children}
        </VersionedForm>
      </ClosedPage>
    );
  }
  const isCheck = search.get('volver') === 'revisar';
  return (
    <Main width="reading">
      <BackLink href={isCheck ? portal.requestCheck(id) : portal.requestTasks(id)}>
        {isCheck ? 'Volver a revisar' : 'Su solicitud'}
      </BackLink>
      <DoneBanner />
      <FormErrors state={state} labels={namedOnce(labels, state?.errors)} />
      <PageTitle kicker="Solicitud de acompañamiento a la Red Distrital de Cultura Ciudadana y Democrática" lead={lead}>
        {title}
      </PageTitle>
      {notice}
      <VersionedForm state={state} version={version} {...(hidden && { hidden })}>
        {(state) => (
          <>
            {children(state)}
            <Actions>
              <SubmitButton>Guardar y continuar</SubmitButton>
              <SaveUnsent />
            </Actions>
          </>
        )}
      </VersionedForm>
    </Main>
  );
}

interface ClosedProps {
  title: string;
  request: string;
  unsent?: FormState['unsent'];
  /** What was typed, which was not saved */
  children: ReactNode;
}

/** A page of a request that was sent meanwhile, in another window or by somebody else with its link. */
export function ClosedPage({ title, request, unsent, children }: ClosedProps) {
  return (
    <Main width="reading">
      <PageTitle
        kicker="Solicitud de acompañamiento a la Red Distrital de Cultura Ciudadana y Democrática"
        lead={`Su solicitud ya se había enviado, y lo enviado no cambia. Si debe corregir algo, ${goTo}`}
      >
        {title}
      </PageTitle>
      {children}
      {unsent ? (
        <p>Queda guardado aquí, para quien tenga el vínculo de la solicitud, por si el equipo le pide completarla.</p>
      ) : null}
      <Actions>
        <ButtonLink href={portal.requestSent(request)}>Ver su solicitud</ButtonLink>
      </Actions>
    </Main>
  );
}
