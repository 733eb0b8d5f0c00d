import { portal } from '@alianzas/paths';
import { Actions, BackLink, Banner, Form, Main, PageTitle, SubmitButton, SummaryList } from '@alianzas/ui';
import { FormErrors, typed } from '@alianzas/web/form-errors';
import { SaveUnsent } from '@alianzas/web/save-unsent';
import { useParams, useSearchParams } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { PageState } from './save-page.ts';
import type { SavedRow } from './saved-rows.ts';

interface PageFrameProps {
  title: string;
  lead?: ReactNode;
  state: PageState | undefined;
  version: number;
  /** What is saved now, shown beside what was typed when another tab saved it meanwhile */
  saved: readonly SavedRow[];
  hidden?: Record<string, string>;
  /** Said between the title and the form */
  notice?: ReactNode;
  children: ReactNode;
}

/** One page of the request: what is wrong first, then its title and its form, on the version that was read. */
export function PageFrame(props: PageFrameProps) {
  const { title, lead, state, version, saved, hidden, notice, children } = props;
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
      {state?.stale ? <SavedMeanwhile saved={saved} /> : null}
      {notice}
      <Form hidden={{ ...hidden, version: typed(state, 'version', String(version)) }}>
        {children}
        <Actions>
          <SubmitButton>Guardar y continuar</SubmitButton>
          <SaveUnsent />
        </Actions>
      </Form>
    </Main>
  );
}

function SavedMeanwhile({ saved }: { saved: readonly SavedRow[] }) {
  const isSaved = saved.some(({ detail }) => detail);
  return (
    <Banner kind="warning" title="Otra pestaña guardó cambios antes que esta">
      <p>
        No perdió nada: lo que escribió sigue abajo.{' '}
        {isSaved
          ? 'Compárelo con lo guardado y vuelva a guardar si quiere reemplazarlo.'
          : 'Vuelva a guardar para que quede.'}
      </p>
      {isSaved ? <SummaryList title="Lo que está guardado" rows={saved} /> : null}
    </Banner>
  );
}
