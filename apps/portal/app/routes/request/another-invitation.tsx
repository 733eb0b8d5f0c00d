import { portal } from '@alianzas/paths';
import { Actions, ButtonLink, Main, PageTitle } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { FormErrors } from '@alianzas/web/form-errors';
import { NotSaved } from '@alianzas/web/versioned-form';
import { allWritten } from './answer-typed.ts';

const WHY = 'Es de otra invitación que la última que abrió este navegador.';

/** What was sent of one invitation once this browser had opened another: nothing was done, and where it may be answered. */
export function AnotherInvitation({ state }: { state: FormState }) {
  return (
    <Main width="reading">
      <FormErrors state={state} />
      <PageTitle kicker="Invitación" lead="Ninguna de las dos invitaciones cambió.">
        Su respuesta era de otra invitación
      </PageTitle>
      <NotSaved answers={allWritten(state)} state={state} why={WHY} />
      <Actions>
        <ButtonLink href={portal.invitationAnswered()} tone="secondary">
          Ver la que está abierta aquí
        </ButtonLink>
      </Actions>
    </Main>
  );
}
