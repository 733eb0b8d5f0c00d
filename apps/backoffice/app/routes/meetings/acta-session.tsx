import type { ActaParty } from '@alianzas/domain/views';
import { Answered, fieldId, Scroller, wordsAmong } from '@alianzas/ui';
import { fieldError, typed } from '@alianzas/web/form-errors';
import { FIELDS } from './acta-fields.ts';
import type { ActaFormProps } from './acta-form.tsx';
import { SlotIdentity } from './acta-slot.tsx';
import { allIn, type Slot, saidAt, shownAt } from './acta-slots.ts';

/** A session that decides for many (14, 15): an organization a row, its answer and its reason; cards on a narrow screen. */
export function SessionTable({ page, state, slots }: ActaFormProps & { slots: Slot[] }) {
  const activity = slots[0]!.activity as 14 | 15;
  const [choice] = FIELDS[activity];
  const caption = `Decisiones de la actividad ${activity}`;
  return (
    <Scroller label={caption}>
      <table className="data">
        <caption className="spoken">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="sm:w-1/4">
              Organización y alianza
            </th>
            <th scope="col" className="sm:w-1/4">
              {choice!.label}
            </th>
            <th scope="col">
              Razón <span className="hint">(la organización la lee)</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {slots.map((slot) => (
            <SessionRow key={slot.n} page={page} state={state} slot={slot} />
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

function SessionRow({ page, state, slot }: ActaFormProps & { slot: Slot }) {
  const [choice] = FIELDS[slot.activity as 14 | 15];
  const said = saidAt(slot, allIn(page.acta));
  const who = `${slot.party?.name}, ${slot.alliance?.code}`;
  const answer = `items[${slot.n}].${choice!.name}`;
  const reason = `items[${slot.n}].reason`;
  const value = (name: string, field: string) => typed(state, name, state ? undefined : shownAt(said, field));
  return (
    <tr>
      <th scope="row" data-label="Organización y alianza">
        <SlotIdentity slot={slot} />
        {slot.party?.name} <span className="code">{slot.alliance?.code}</span>
        {slot.activity === 14 && slot.party?.decided ? <DecidedBefore {...slot.party.decided} /> : null}
      </th>
      <td data-label={choice!.label}>
        <fieldset>
          <legend className="spoken">{`${choice!.label} ${who}`}</legend>
          <RowError id={`${fieldId(answer)}-error`} message={fieldError(state, answer)} />
          <Answered
            name={answer}
            id={fieldId(answer)}
            label={`${choice!.label}, ${who}`}
            words={wordsAmong(choice!.choices!, value(answer, choice!.name))}
          />
          {choice!.choices!.map((option, index) => (
            <label className="flex min-h-11 items-center gap-2" key={option.value}>
              <input
                className="size-5 accent-[var(--green)]"
                type="radio"
                id={index === 0 ? fieldId(answer) : undefined}
                name={answer}
                value={option.value}
                defaultChecked={(value(answer, choice!.name) ?? '') === option.value}
              />
              {option.label}
            </label>
          ))}
        </fieldset>
      </td>
      <td className="max-sm:!block" data-label="Razón (la organización la lee)">
        <label className="spoken" htmlFor={fieldId(reason)}>{`Razón, ${who}`}</label>
        <RowError id={`${fieldId(reason)}-error`} message={fieldError(state, reason)} />
        <Answered name={reason} id={fieldId(reason)} label={`Razón, ${who}`} words={value(reason, 'reason') ?? ''} />
        <textarea
          className="control"
          id={fieldId(reason)}
          name={reason}
          rows={2}
          defaultValue={value(reason, 'reason')}
          aria-invalid={fieldError(state, reason) ? true : undefined}
          aria-describedby={fieldError(state, reason) ? `${fieldId(reason)}-error` : undefined}
        />
      </td>
    </tr>
  );
}

/** Recognition is of the organization in the edition: what was decided in another alliance is answered the same here. */
function DecidedBefore({ recognised, alliance }: NonNullable<ActaParty['decided']>) {
  return (
    <p className="hint">
      Esta edición ya decidió «{recognised ? 'Sí' : 'No'}» de ella en <span className="code">{alliance}</span>: aquí se
      responde lo mismo.
    </p>
  );
}

function RowError({ id, message }: { id: string; message: string | undefined }) {
  if (!message) return null;
  return (
    <p className="error" id={id}>
      <span className="spoken">Error: </span>
      {message}
    </p>
  );
}
