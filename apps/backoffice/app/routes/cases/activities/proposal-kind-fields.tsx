import { principles } from '@alianzas/domain/procedure';
import { optionsOf, supportClasses } from '@alianzas/lexicon';
import { CheckboxGroup, Fieldset, SelectField, TextArea, TextField } from '@alianzas/ui';
import { asLines } from '../../../pages/fields.ts';
import { fieldError, typed } from '../../../pages/form-errors.tsx';
import type { FormState } from '../../../reads.ts';
import { KIND_FIELDS, type KindField } from './proposal-kinds.ts';
import type { ProposalDraft } from './types.ts';

interface Props {
  kind: string;
  saved: ProposalDraft | null;
  state: FormState | undefined;
}

/** The fields that are the chosen kind's own. */
export function KindFields({ kind, saved, state }: Props) {
  return (
    <>
      {(KIND_FIELDS[kind] ?? []).map((field) => (
        <KindControl key={field.name} field={field} value={writtenIn(field.name, kind, saved, state)} state={state} />
      ))}
    </>
  );
}

function writtenIn(name: string, kind: string, saved: ProposalDraft | null, state: FormState | undefined): unknown {
  if (state) return (state.values.fields as Record<string, unknown> | undefined)?.[name];
  return saved?.kind === kind ? saved.fields[name] : undefined;
}

function KindControl({ field, value, state }: { field: KindField; value: unknown; state: FormState | undefined }) {
  const name = `fields.${field.name}`;
  const common = {
    name,
    label: field.label,
    hint: field.hint,
    error: fieldError(state, name),
    optional: field.optional,
  };
  if (field.as === 'lines') return <TextArea {...common} hint="Uno por línea" rows={4} defaultValue={asLines(value)} />;
  if (field.as === 'text') return <TextArea {...common} limit={2000} rows={4} defaultValue={asLines(value)} />;
  if (field.as === 'short') return <TextField {...common} defaultValue={asLines(value)} />;
  if (field.as === 'supports') return <Supports field={field} value={value} state={state} />;
  const choices =
    field.as === 'principles'
      ? principles.map(({ code, name: title, text }) => ({ value: code, label: `${title}: ${text}` }))
      : optionsOf(field.choices ?? {});
  const chosen = Array.isArray(value) ? value.map(String) : [String(value ?? '')];
  return (
    <CheckboxGroup
      name={name}
      legend={field.label}
      error={fieldError(state, name)}
      choices={choices}
      defaultValues={chosen}
    />
  );
}

const ROWS = 3;

/** Voluntary supports, each of a class; three empty lines after those written. */
function Supports({ field, value, state }: { field: KindField; value: unknown; state: FormState | undefined }) {
  const written = Array.isArray(value) ? (value as { class?: string; description?: string }[]) : [];
  const rows = Array.from({ length: Math.max(ROWS, written.length + 1) }, (_, index) => written[index] ?? {});
  return (
    <Fieldset
      name="fields.supports"
      legend={field.label}
      hint="Las líneas que deje vacías no se guardan"
      error={fieldError(state, 'fields.supports')}
    >
      {rows.map((row, index) => {
        const name = `fields.supports[${index}]`;
        return (
          <div key={name} className="space-y-2">
            <SelectField
              name={`${name}.class`}
              label={`Clase del apoyo ${index + 1}`}
              options={optionsOf(supportClasses)}
              error={fieldError(state, `${name}.class`)}
              defaultValue={typed(state, `${name}.class`, row.class ?? 'inKind')}
            />
            <TextField
              name={`${name}.description`}
              label={`En qué consiste el apoyo ${index + 1}`}
              error={fieldError(state, `${name}.description`)}
              defaultValue={typed(state, `${name}.description`, row.description ?? '')}
            />
          </div>
        );
      })}
    </Fieldset>
  );
}
