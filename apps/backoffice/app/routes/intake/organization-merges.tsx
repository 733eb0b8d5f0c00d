import { partOrganizations } from '@alianzas/domain/organization/inputs';
import { formatNit } from '@alianzas/domain/platform/inputs';
import type { Merge } from '@alianzas/domain/views';
import { backoffice } from '@alianzas/paths';
import { Details, Form, SubmitButton, Written } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { Field } from '@alianzas/web/field';
import { typed } from '@alianzas/web/form-errors';
import { Moment } from '../../pages/words.tsx';

export const PART_LABELS = { reason: 'Por qué no son la misma organización' };

interface MergesProps {
  here: string;
  merges: readonly Merge[];
  mayPart: boolean;
  state: FormState | undefined;
}

/** The registrations of the organization that became one, and those that were parted again, with who did it and why. */
export function Merges({ here, merges, mayPart, state }: MergesProps) {
  if (merges.length === 0) return null;
  return (
    <section className="space-y-4" aria-labelledby="registros">
      <h2 id="registros">Registros unidos</h2>
      {merges.map((one) => (
        <section key={one.id} className="space-y-2" aria-label={one.name}>
          <h3>
            {one.name}
            {one.nit ? ` · NIT ${formatNit(one.nit, one.dv)}` : ''}
          </h3>
          <p>
            {one.by} lo unió a «{one.into}»: «<Written text={one.reason} />
            ». <Moment at={one.at} />
          </p>
          {one.parted ? (
            <p>
              {one.parted.by} los separó de nuevo: «<Written text={one.parted.reason} />
              ». <Moment at={one.parted.at} />
            </p>
          ) : null}
          {mayPart && !one.parted ? <Part here={here} organization={one.organization} state={state} /> : null}
        </section>
      ))}
    </section>
  );
}

function Part({ here, organization, state }: Pick<MergesProps, 'here' | 'state'> & { organization: string }) {
  const own = typed(state, 'organization') === organization ? state : undefined;
  return (
    <Details summary="Separarlos de nuevo" open={own !== undefined}>
      <Form
        action={backoffice.organization(here)}
        hidden={{ intent: 'part', organization }}
        label="Separar los registros"
      >
        <Field
          of={{ schema: partOrganizations, labels: PART_LABELS, state: own, form: organization }}
          name="reason"
          hint="La leen las personas de los dos registros. Cada uno conserva lo suyo."
          rows={2}
        />
        <SubmitButton tone="secondary">Separar los registros</SubmitButton>
      </Form>
    </Details>
  );
}
