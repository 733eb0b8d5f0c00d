import { openEdition } from '@alianzas/domain/recognition/inputs';
import type { CyclePage } from '@alianzas/domain/views';
import { backoffice } from '@alianzas/paths';
import { Form, Notice, SubmitButton, SummaryList } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { Field } from '@alianzas/web/field';
import { typed } from '@alianzas/web/form-errors';

export const LABELS = {
  name: 'Nombre de la edición',
  technicalDocument: 'Documento técnico de Reconocimientos en Cultura Ciudadana',
};

/** The cycle's edition of the gala, with the technical document that its decisions cite. */
export function EditionSection({ page, state }: { page: CyclePage & { key: string }; state: FormState | undefined }) {
  return (
    <section className="space-y-4" aria-labelledby="gala">
      <h2 id="gala">Gala de la semana de cultura ciudadana</h2>
      {page.edition ? (
        <SummaryList
          rows={[
            { term: 'Edición', detail: page.edition.name },
            {
              term: LABELS.technicalDocument,
              detail: page.edition.technicalDocument,
            },
          ]}
        />
      ) : (
        <OpenEdition page={page} state={state} />
      )}
    </section>
  );
}

function OpenEdition({ page, state }: { page: CyclePage & { key: string }; state: FormState | undefined }) {
  if (page.balanceFiledAt) return <p>Esta vigencia no tuvo edición de la gala.</p>;
  if (!page.can.openEdition)
    return (
      <Notice>La edición la abre una persona profesional, la persona responsable del equipo o la dirección.</Notice>
    );
  const given = { name: `Gala de la semana de cultura ciudadana ${page.year}` };
  const form = { schema: openEdition, labels: LABELS, state, given };
  return (
    <>
      <p>La sesión de la actividad 14 decide en el marco de una edición y se basa en su documento técnico.</p>
      <Form
        action={backoffice.cycle(page.year)}
        hidden={{ cycle: page.id, key: typed(state, 'key', page.key) }}
        label="Abrir la edición de la gala"
      >
        <Field of={form} name="name" />
        <Field of={form} name="technicalDocument" hint="Su nombre y versión, o su dirección en el mapa de procesos" />
        <SubmitButton tone="secondary">Abrir la edición</SubmitButton>
      </Form>
    </>
  );
}
