import type { Continuity, Involvement } from '@alianzas/domain/recognition';
import { categoryTable, decideCategory } from '@alianzas/domain/recognition/inputs';
import type { AgentPage } from '@alianzas/domain/views';
import {
  categoryStatus,
  continuities,
  continuityWord,
  involvements,
  involvementWord,
  optionsOf,
} from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { DataTable, Form, SelectField, SubmitButton, Tag } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { Field } from '@alianzas/web/field';
import { fieldError, typed } from '@alianzas/web/form-errors';

const LEVELS = Object.keys(involvements) as Involvement[];
const SPANS = Object.keys(continuities) as Continuity[];

/** The rule as a table, with the box where the facts put this ally. */
export function CategoryGrid({ computed }: Pick<AgentPage, 'computed'>) {
  return (
    <section className="space-y-4" aria-labelledby="regla">
      <h2 id="regla">Cómo se establece</h2>
      <p>{`Los hechos muestran: involucramiento, ${involvementWord(computed.involvement).toLowerCase()}; sostenimiento, ${continuityWord(computed.continuity).toLowerCase()}.`}</p>
      <DataTable
        caption="La categoría por involucramiento y sostenimiento"
        captionHidden
        rows={LEVELS}
        rowKey={(level) => level}
        columns={[
          { key: 'level', label: 'Involucramiento', cell: involvementWord },
          ...SPANS.map((span) => ({
            key: span,
            label: `Sostenimiento: ${continuityWord(span).toLowerCase()}`,
            cell: (level: Involvement) => <Box level={level} span={span} computed={computed} />,
          })),
        ]}
      />
    </section>
  );
}

function Box({ level, span, computed }: { level: Involvement; span: Continuity } & Pick<AgentPage, 'computed'>) {
  const category = categoryTable[level][span];
  const here = computed.involvement === level && computed.continuity === span;
  const { label: word, tone } = categoryStatus(category);
  if (!here) return word;
  return (
    <span>
      <Tag tone={tone}>{word}</Tag> <span className="meta">aquí está</span>
    </span>
  );
}

interface Props {
  page: AgentPage & { submission: string };
  state: FormState | undefined;
}

export const LABELS = {
  involvement: 'Nivel de involucramiento',
  continuity: 'Sostenimiento de las acciones',
  reason: 'Razón',
};

export function CategoryForm({ page, state }: Props) {
  const { organization, computed, submission } = page;
  return (
    <section className="space-y-4 print:hidden" aria-labelledby="decidir">
      <h2 id="decidir">Decidir la categoría</h2>
      <Form
        action={backoffice.agent(organization.id)}
        hidden={{ key: typed(state, 'key', submission), organization: organization.id }}
        label="Decidir la categoría"
      >
        <SelectField
          name="involvement"
          label={LABELS.involvement}
          options={optionsOf(involvements)}
          error={fieldError(state, 'involvement')}
          defaultValue={typed(state, 'involvement', computed.involvement)}
        />
        <SelectField
          name="continuity"
          label={LABELS.continuity}
          options={optionsOf(continuities)}
          error={fieldError(state, 'continuity')}
          defaultValue={typed(state, 'continuity', computed.continuity)}
        />
        <Field
          of={{ schema: decideCategory, labels: LABELS, state }}
          name="reason"
          optional={false}
          hint="Puede quedar en blanco si usted elige lo que muestran los hechos"
          rows={3}
        />
        <SubmitButton>Guardar la decisión</SubmitButton>
      </Form>
    </section>
  );
}
