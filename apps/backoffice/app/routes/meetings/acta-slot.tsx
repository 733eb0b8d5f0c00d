import { activityOf } from '@alianzas/domain/procedure';
import { RadioGroup, TextArea, TextField } from '@alianzas/ui';
import { fieldError, typed } from '../../pages/form-errors.tsx';
import type { FormState } from '../../reads.ts';
import { FIELDS, type FieldSpec } from './acta-fields.ts';
import type { ActaFormProps } from './acta-form.tsx';
import { type Slot, saidAt, shownAt } from './acta-slots.ts';

export interface SlotProps extends ActaFormProps {
  slot: Slot;
}

/** What the acta says of an activity about one organization, or one alliance: its fields under its name. */
export function SlotFields({ page, state, slot }: SlotProps) {
  if (slot.activity === 1 || slot.activity === 12) return null;
  const said = saidAt(slot, page.acta.items);
  const norm = activityOf(slot.activity).hours;
  return (
    <fieldset className="group space-y-6">
      <legend>{slotName(slot)}</legend>
      <SlotIdentity slot={slot} />
      {FIELDS[slot.activity].map((spec) => (
        <SlotField
          key={spec.name}
          spec={spec}
          name={`items[${slot.n}].${spec.name}`}
          known={shownAt(said, spec.name)}
          state={state}
          norm={norm}
        />
      ))}
    </fieldset>
  );
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

interface SlotFieldProps {
  spec: FieldSpec;
  name: string;
  known: string | undefined;
  state: FormState | undefined;
  norm: number;
}

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
      return <TextArea {...field} rows={spec.kind === 'lines' ? 4 : 3} />;
    case 'minutes':
      return (
        <TextField
          {...field}
          width="short"
          inputMode="numeric"
          hint={`La norma de la actividad es de ${norm} horas.`}
        />
      );
    case 'email':
      return <TextField {...field} type="email" inputMode="email" autoComplete="off" width="medium" />;
    default:
      return <TextField {...field} width="medium" autoComplete="off" />;
  }
}
