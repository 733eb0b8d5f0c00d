import { stopped } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { BackLink } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { FormErrors } from '@alianzas/web/form-errors';
import { type Taken, takenWords } from '@alianzas/web/overtaken';

interface GoneProps {
  code: string;
  taken: Taken;
  /** What was typed of it, which stands nowhere else */
  state: FormState | undefined;
}

/** In the place of the page of an activity that is in the plan no more: who took it out, and what its reader had written of it. */
export function GoneActivity({ code, taken, state }: GoneProps) {
  return (
    <section className="space-y-4" aria-labelledby="salio">
      <BackLink href={backoffice.alliancePlan(code)}>Volver al plan</BackLink>
      <FormErrors state={state} />
      <h2 id="salio">Esta actividad ya no está en el plan</h2>
      <p>{stopped(takenWords(taken))}</p>
    </section>
  );
}
