import { activityOf } from '@alianzas/domain/procedure';
import { datumHints, listed } from '@alianzas/lexicon';
import { Checkbox, RadioGroup, SummaryList, TextArea, TextField, Written } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { fieldError, typed } from '@alianzas/web/form-errors';
import { FIELDS, type FieldSpec } from './acta-fields.ts';
import type { ActaFormProps } from './acta-form.tsx';
import { proposedAt, TAKES } from './acta-proposed.ts';
import { isOfFirstParty, type Slot, saidAt, shownAt } from './acta-slots.ts';

type Known = ReturnType<typeof proposedAt>;

export interface SlotProps extends ActaFormProps {
  slot: Slot;
}

/** What the acta says of an activity about one organization, or one alliance: its fields under its name. */
export function SlotFields({ page, state, slot }: SlotProps) {
  if (slot.activity === 1 || slot.activity === 12) return null;
  const said = saidAt(slot, page.acta.items);
  const norm = activityOf(slot.activity, slot.alliance?.procedureVersion ?? page.meeting.versions[0]!).hours;
  const proposed = said ? {} : proposedAt(slot);
  return (
    <fieldset className="group space-y-6">
      <legend>{slotName(slot)}</legend>
      <SlotIdentity slot={slot} />
      {Object.keys(proposed).length > 0 ? <Proposal slot={slot} proposed={proposed} state={state} /> : null}
      {FIELDS[slot.activity].map((spec) => (
        <SlotField
          key={spec.name}
          spec={isShared(slot, spec.name) ? { ...spec, hint: 'En blanco, la misma que escribió arriba' } : spec}
          name={`items[${slot.n}].${spec.name}`}
          known={shownAt(said, spec.name)}
          state={state}
          norm={norm}
        />
      ))}
    </fieldset>
  );
}

/** What was known before the meeting, beside the fields and not in them: it stands in the acta once its writer takes it. */
function Proposal({ slot, proposed, state }: Pick<SlotProps, 'slot' | 'state'> & { proposed: Known }) {
  const name = `items[${slot.n}].${TAKES}`;
  const labels = new Map(FIELDS[slot.activity as 3 | 8].map((spec) => [spec.name, spec.label]));
  const sources = [...new Set(Object.values(proposed).map(({ from }) => from))];
  return (
    <div className="space-y-2">
      <SummaryList
        title={`Sugerido, tomado de ${listed(sources)}`}
        rows={Object.entries(proposed).map(([field, { value }]) => ({
          term: labels.get(field) ?? field,
          detail: <Written text={value} />,
        }))}
      />
      <Checkbox
        name={name}
        label="Usar lo sugerido en los campos que deje en blanco"
        hint="Sin marcar, lo sugerido no entra al acta."
        defaultChecked={typed(state, name) !== undefined && typed(state, name) !== ''}
      />
    </div>
  );
}

/** The methodology of 8 is one for the alliance: the first of its organizations carries it. */
function isShared(slot: Slot, name: string): boolean {
  return slot.activity === 8 && name === 'methodology' && !isOfFirstParty(slot);
}

export function slotName({ alliance, party }: Slot): string {
  return [alliance?.code, party?.name ?? alliance?.title].filter(Boolean).join(' · ');
}

/** Of what, and about whom, the item speaks: the domain checks that it is of the meeting. */
export function SlotIdentity({ slot }: { slot: Slot }) {
  const { n, activity, alliance, party } = slot;
  return (
    <>
      <input type="hidden" name={`items[${n}].activity`} value={activity} />
      <input type="hidden" name={`items[${n}].alliance`} value={alliance?.id ?? ''} />
      <input type="hidden" name={`items[${n}].organization`} value={party?.organization ?? ''} />
    </>
  );
}

/** How many rows show what is already there, wrapped lines too. */
function linesOf(text = ''): number {
  const rows = text.split('\n').reduce((sum, line) => sum + Math.ceil((line.length + 1) / 72), 0);
  return Math.min(rows, 12);
}

interface SlotFieldProps {
  spec: FieldSpec;
  name: string;
  known: string | undefined;
  state: FormState | undefined;
  norm: number;
}

/** What was said; what was typed wins over it. */
function SlotField({ spec, name, known, state, norm }: SlotFieldProps) {
  const error = fieldError(state, name);
  const defaultValue = typed(state, name, state ? undefined : known);
  const field = {
    name,
    label: spec.label,
    error,
    defaultValue,
    ...(spec.optional && { optional: true }),
    ...(spec.hint && { hint: spec.hint }),
  };
  switch (spec.kind) {
    case 'choice':
      return (
        <RadioGroup
          name={name}
          legend={spec.label}
          error={error}
          defaultValue={defaultValue ?? ''}
          choices={spec.choices ?? []}
        />
      );
    case 'text':
    case 'lines':
      return <TextArea {...field} rows={Math.max(spec.kind === 'lines' ? 4 : 3, linesOf(defaultValue))} />;
    case 'effort':
      return (
        <TextField
          {...field}
          width="short"
          inputMode="decimal"
          hint={`La norma de la actividad es de ${norm} horas. ${datumHints.effort}. En blanco queda sin registrar.`}
        />
      );
    case 'email':
      return <TextField {...field} inputMode="email" autoComplete="off" width="medium" />;
    default:
      return <TextField {...field} width="medium" autoComplete="off" />;
  }
}
