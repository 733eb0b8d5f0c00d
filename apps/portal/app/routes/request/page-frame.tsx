import { portal } from '@alianzas/paths';
import { BackLink, Main, PageTitle, SubmitButton } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { FormErrors } from '@alianzas/web/form-errors';
import { VersionedForm } from '@alianzas/web/versioned-form';
import { useParams, useSearchParams } from '@remix-run/react';
import type { ReactNode } from 'react';

interface PageFrameProps {
  title: string;
  lead?: ReactNode;
  state: FormState | undefined;
  version: number;
  hidden?: Record<string, string>;
  /** Said between the title and the form */
  notice?: ReactNode;
  /** Its fields: as they were sent, or, without a state, as they are saved */
  children: (state: FormState | undefined) => ReactNode;
}

/** One page of the request: what is wrong first, then its title and its form, on the version that was read. */
export function PageFrame(props: PageFrameProps) {
  const { title, lead, state, version, hidden, notice, children } = props;
  const id = useParams().request ?? '';
  const [search] = useSearchParams();
  const isCheck = search.get('volver') === 'revisar';
  return (
    <Main width="reading">
      <BackLink href={isCheck ? portal.requestCheck(id) : portal.requestTasks(id)}>
        {isCheck ? 'Volver a revisar' : 'Su solicitud'}
      </BackLink>
      <FormErrors state={state} />
      <PageTitle kicker="Solicitud de acompañamiento a la Red Distrital de Cultura Ciudadana y Democrática" lead={lead}>
        {title}
      </PageTitle>
      {notice}
      <VersionedForm state={state} version={version} {...(hidden && { hidden })}>
        {(state) => (
          <>
            {children(state)}
            <SubmitButton>Guardar y continuar</SubmitButton>
          </>
        )}
      </VersionedForm>
    </Main>
  );
}
