import { saveProposal } from '@alianzas/domain/alliance/inputs';
import { principlesOf } from '@alianzas/domain/procedure';
import { optionsOf, supportClasses } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { CheckboxGroup, Fieldset, fieldId, SelectField } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { Field } from '@alianzas/web/field';
import { fieldError, typed } from '@alianzas/web/form-errors';
import { asLines } from '../../../pages/fields.ts';
import { type AskedProposal, hinted, sourceOfWords } from './asked.ts';
import { labels } from './labels.ts';
import { fieldsOfKind, type KindField } from './proposal-kinds.ts';
import type { ProposalDraft } from './types.ts';

interface Props {
  kind: string;
  saved: ProposalDraft | null;
  asked: AskedProposal | null;
  state: FormState | undefined;
  methodologies: readonly string[];
  /** Of the procedure, under which the case runs */
  version: number;
}

/** The fields that are the chosen kind's own. */
export function KindFields({ kind, saved, asked, state, methodologies, version }: Props) {
  const words = asked?.words.fields[kind] ?? {};
  return (
    <>
      {fieldsOfKind(kind).map((field) => {
        const value = writtenIn(field.name, kind, saved, state) ?? (state ? undefined : words[field.name]);
        return (
          <KindControl
            key={field.name}
            field={field}
            value={value}
            source={sourceOfWords(asked, words[field.name], value)}
            state={state}
            methodologies={methodologies}
            version={version}
          />
        );
      })}
    </>
  );
}

function writtenIn(name: string, kind: string, saved: ProposalDraft | null, state: FormState | undefined): unknown {
  if (state) return typedFields(state)[name];
  return saved?.kind === kind ? saved.fields[name] : undefined;
}

/** What was typed in the fields of a kind, those of the kinds that were looked at before too. */
function typedFields({ values }: FormState): Record<string, unknown> {
  const { fields, kept } = values as Record<'fields' | 'kept', Record<string, unknown> | undefined>;
  return { ...(kept?.fields as Record<string, unknown> | undefined), ...fields };
}

/** What was typed for another kind, carried along: choosing that kind again shows it. */
export function OtherKinds({ kind, state }: Pick<Props, 'kind' | 'state'>) {
  const own = fieldsOfKind(kind).map(({ name }) => name);
  const others = Object.entries(state ? typedFields(state) : {}).filter(
    ([name]) => name !== 'kind' && !own.includes(name),
  );
  return (
    <>
      {others
        .flatMap(([name, value]) => flat(`kept.fields.${name}`, value))
        .map(([name, value], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list repeats its name
          <input key={`${name} ${index}`} type="hidden" name={name} value={value} />
        ))}
    </>
  );
}

function flat(name: string, value: unknown): [string, string][] {
  if (typeof value === 'string') return [[name, value]];
  if (Array.isArray(value)) {
    return value.flatMap((one, index) => flat(typeof one === 'string' ? name : `${name}[${index}]`, one));
  }
  return Object.entries(value ?? {}).flatMap(([part, one]) => flat(`${name}.${part}`, one));
}

interface ControlProps {
  field: KindField;
  value: unknown;
  /** Where its first words come from */
  source: string | undefined;
  state: FormState | undefined;
}

function KindControl(props: ControlProps & Pick<Props, 'methodologies' | 'version'>) {
  const { field, value, source, state, methodologies, version } = props;
  const name = `fields.${field.name}`;
  if (field.as === 'lines' || field.as === 'text') {
    const form = { schema: saveProposal, labels: { [name]: field.label }, state, given: { [name]: asLines(value) } };
    return <Field of={form} name={name} hint={hinted(field.as === 'lines' ? 'Uno por línea' : field.hint, source)} />;
  }
  if (field.as === 'methodology') {
    const common = { name, label: field.label, error: fieldError(state, name), optional: field.optional };
    return <Methodology {...common} value={asLines(value)} known={methodologies} />;
  }
  if (field.as === 'supports') return <Supports field={field} value={value} source={source} state={state} />;
  const choices =
    field.as === 'principles'
      ? principlesOf(version).map(({ code, name: title, text }) => ({ value: code, label: `${title}: ${text}` }))
      : optionsOf(field.choices ?? {});
  const ticked = [value].flat().filter((one) => typeof one === 'string');
  return (
    <CheckboxGroup
      name={name}
      legend={field.label}
      error={fieldError(state, name)}
      choices={choices}
      defaultValues={ticked}
    />
  );
}

interface MethodologyProps {
  name: string;
  label: string;
  error: string | undefined;
  optional: boolean | undefined;
  value: string;
  known: readonly string[];
}

/** One of those in force, or the one that the draft already had, or none. */
function Methodology({ value, known, ...field }: MethodologyProps) {
  const names = value === '' || known.includes(value) ? known : [value, ...known];
  return (
    <>
      <SelectField
        {...field}
        hint="“Pactando” del IDPAC, o la que haga sus veces"
        empty="Sin metodología"
        options={names.map((name) => ({ value: name, label: name }))}
        defaultValue={value}
      />
      <p className="meta">
        <a href={backoffice.methodologies()}>Ver las metodologías</a>
      </p>
    </>
  );
}

const ROWS = 3;

/** Voluntary supports, each of a class; three empty lines after those written. */
function Supports({ field, value, source, state }: ControlProps) {
  const written = Array.isArray(value) ? (value as { class?: string; description?: string }[]) : [];
  const rows = Array.from({ length: Math.max(ROWS, written.length + 1) }, (_, index) => written[index] ?? {});
  return (
    <Fieldset
      name="fields.supports"
      legend={field.label}
      hint={hinted('Las líneas que deje vacías no se guardan', source)}
      error={fieldError(state, 'fields.supports')}
    >
      {rows.map((row, index) => {
        const name = `fields.supports[${index}]`;
        return (
          <div key={name} className="space-y-4 pb-6" {...(index === 0 && { id: fieldId('fields.supports') })}>
            <SelectField
              name={`${name}.class`}
              label={`${labels.save['fields.supports.class']} ${index + 1}`}
              empty="Elija una clase"
              options={optionsOf(supportClasses)}
              error={fieldError(state, `${name}.class`)}
              defaultValue={typed(state, `${name}.class`, row.class ?? '')}
            />
            <Field
              of={{
                schema: saveProposal,
                labels: { [`${name}.description`]: `${labels.save['fields.supports.description']} ${index + 1}` },
                state,
                given: { [`${name}.description`]: row.description },
              }}
              name={`${name}.description`}
              rows={2}
            />
          </div>
        );
      })}
    </Fieldset>
  );
}
