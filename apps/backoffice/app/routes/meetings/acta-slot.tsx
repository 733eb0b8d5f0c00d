import { itemContent } from '@alianzas/domain/acta/inputs';
import { activityOf } from '@alianzas/domain/procedure';
import { datumHints, refusalSentence } from '@alianzas/lexicon';
import { AnswersAbout, Checkbox, RadioGroup } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { Field } from '@alianzas/web/field';
import { fieldError, typed } from '@alianzas/web/form-errors';
import { Fragment } from 'react';
import * as z from 'zod';
import { otherNameAt, samePersonAt } from './acta-faults.tsx';
import { FIELDS, type FieldSpec } from './acta-fields.ts';
import type { ActaFormProps } from './acta-form.tsx';
import { proposedAt } from './acta-proposed.ts';
import { allIn, isAskedAt, isAskedOnce, isBegun, knownAt, type Slot, saidAt, shownAt } from './acta-slots.ts';
import { Suggested } from './acta-suggested.tsx';

export interface SlotProps extends ActaFormProps {
  slot: Slot;
}

/** What the acta says of an activity about one organization, or one alliance: its fields under its name. */
export function SlotFields({ page, state, slot }: SlotProps) {
  if (slot.activity === 1 || slot.activity === 12) return null;
  const said = saidAt(slot, allIn(page.acta));
  const norm = activityOf(slot.activity, slot.alliance?.procedureVersion ?? page.meeting.versions[0]!).hours;
  const proposed = said && !isBegun(said) ? {} : proposedAt(slot);
  return (
    <fieldset className="group space-y-6">
      <legend>{slotName(slot)}</legend>
      <SlotIdentity slot={slot} />
      {Object.keys(proposed).length > 0 ? <Suggested slot={slot} proposed={proposed} state={state} /> : null}
      <AnswersAbout what={slotName(slot)}>
        {FIELDS[slot.activity]
          .filter(({ name }) => isAskedAt(slot, name))
          .map((spec) => (
            <Fragment key={spec.name}>
              <SlotField
                spec={spec}
                name={`items[${slot.n}].${spec.name}`}
                known={knownAt(slot, spec.name, allIn(page.acta))}
                state={state}
                slot={slot}
                norm={norm}
              />
              {spec.name === 'liaison.email' ? (
                <SameLiaison page={page} state={state} slot={slot} known={shownAt(said, 'liaison.samePerson')} />
              ) : null}
            </Fragment>
          ))}
      </AnswersAbout>
    </fieldset>
  );
}

/** Asks whether who has the address is the liaison, once the acta was refused for that. */
function SameLiaison({ page, state, slot, known }: SlotProps & { known: string | undefined }) {
  const asked = otherNameAt(page, state, slot);
  const name = samePersonAt(slot);
  const said = typed(state, name, state ? undefined : known);
  const email = asked ? String(asked.email) : said;
  if (!email) return null;
  return (
    <Checkbox
      name={name}
      value={email}
      label="Sí, es la misma persona: en la alianza sigue con el nombre de su cuenta"
      error={asked ? refusalSentence(asked) : undefined}
      defaultChecked={said === email}
    />
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
  slot: Slot;
  norm: number;
}

/** What was said; what was typed wins over it. */
function SlotField({ spec, name, known, state, slot, norm }: SlotFieldProps) {
  const defaultValue = typed(state, name, state ? undefined : known);
  if (spec.kind === 'choice') {
    return (
      <RadioGroup
        name={name}
        legend={spec.label}
        error={fieldError(state, name)}
        defaultValue={defaultValue ?? ''}
        choices={spec.choices ?? []}
      />
    );
  }
  const isOfAlliance = (slot.alliance?.parties.length ?? 0) > 1 && isAskedOnce(slot, spec.name);
  const once = isOfAlliance ? 'Una sola vez para la alianza, con todas sus organizaciones. ' : '';
  return (
    <Field
      of={{ schema: schemaOf(slot.activity), labels: { [name]: spec.label }, state, given: { [name]: defaultValue } }}
      name={name}
      hint={
        spec.kind === 'effort'
          ? `La norma de la actividad es de ${norm} horas. ${datumHints.effort}. ${once}En blanco queda sin registrar.`
          : [spec.hint, once.trim()].filter(Boolean).join('. ') || undefined
      }
      optional={spec.optional ?? false}
      {...(isLong(spec)
        ? { rows: Math.max(spec.kind === 'lines' ? 4 : 3, linesOf(defaultValue)) }
        : { autoComplete: 'off', width: 'medium' })}
    />
  );
}

function isLong({ kind }: FieldSpec): boolean {
  return kind === 'text' || kind === 'lines';
}

/** The items of an activity, named as the form names them. */
function schemaOf(activity: Slot['activity']): z.ZodType {
  const item = itemContent.options.find(({ shape }) => shape.activity.value === activity);
  return z.object({ items: z.array(item!) });
}
