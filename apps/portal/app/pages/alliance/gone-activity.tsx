import { stopped } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import { BackLink, Main, PageTitle } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { FormErrors } from '@alianzas/web/form-errors';
import { DoneBanner } from '../done.tsx';

/** An activity that is in the plan no more: of which case, and who took it out and when, where its reader may know it. */
export interface Gone {
  code: string;
  said: string | null;
}

/** In the place of its page: what its reader had written of it stands here, and nowhere else. */
export function GoneActivity({ code, said, state }: Gone & { state: FormState | undefined }) {
  return (
    <Main width="reading">
      <BackLink href={portal.plan(code)}>Plan de trabajo</BackLink>
      <DoneBanner />
      <FormErrors state={state} />
      <PageTitle code={code} lead={stopped(said ?? 'La Secretaría la quitó mientras el plan volvía a escribirse')}>
        Esta actividad ya no está en el plan
      </PageTitle>
    </Main>
  );
}
