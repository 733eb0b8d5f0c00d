import type { MeetingPage } from '@alianzas/domain/views';
import { CheckboxGroup, Details, Form, Notice, SubmitButton, TextField } from '@alianzas/ui';
import { fieldError, typed } from '../../pages/form-errors.tsx';
import type { FormState } from '../../reads.ts';

const OTHERS = [0, 1, 2, 3, 4] as const;

/** Who came: once the meeting has begun, and until its acta is approved. */
export function Attendance({ page, state }: { page: MeetingPage; state: FormState | undefined }) {
  return (
    <section className="space-y-4" aria-labelledby="asistencia">
      <h2 id="asistencia">Asistencia</h2>
      {isWritable(page) ? <AttendanceForm page={page} state={state} /> : <AttendanceList page={page} />}
    </section>
  );
}

function isWritable({ begun, can, acta, state }: MeetingPage): boolean {
  return begun && can.write && state !== 'cancelled' && acta?.state !== 'approved';
}

function AttendanceForm({ page, state }: { page: MeetingPage; state: FormState | undefined }) {
  const chosen = state
    ? [state.values.present].flat().map(String)
    : page.attendees.filter((one) => one.attended).map((one) => one.id);
  return (
    <Form hidden={{ meeting: page.id }} label="Asistencia">
      {page.attendees.length === 0 ? (
        <p>Nadie ha quedado anotado todavía. Escriba quiénes asistieron.</p>
      ) : (
        <CheckboxGroup
          name="present"
          legend="Asistieron"
          choices={page.attendees.map((one) => ({
            value: one.id,
            label: one.name,
            hint: [one.position, one.organization ?? 'Secretaría'].filter(Boolean).join(', '),
          }))}
          defaultValues={chosen}
        />
      )}
      <Details summary="Agregar otras personas que asistieron" open={page.attendees.length === 0}>
        {OTHERS.map((index) => (
          <fieldset className="group space-y-4 pb-6" key={index}>
            <legend>{`Otra persona ${index + 1}`}</legend>
            <TextField
              name={`others[${index}].name`}
              label="Nombre"
              optional
              error={fieldError(state, `others[${index}].name`)}
              defaultValue={typed(state, `others[${index}].name`)}
            />
            <TextField
              name={`others[${index}].position`}
              label="Cargo o dependencia"
              optional
              defaultValue={typed(state, `others[${index}].position`)}
            />
          </fieldset>
        ))}
      </Details>
      <SubmitButton tone="secondary">Guardar la asistencia</SubmitButton>
    </Form>
  );
}

function AttendanceList({ page }: { page: MeetingPage }) {
  const came = page.attendees.filter((one) => one.attended);
  const shown = page.begun ? came : page.attendees;
  return (
    <>
      {page.begun ? null : (
        <Notice>La reunión todavía no empieza: la asistencia se anota desde la hora de inicio.</Notice>
      )}
      {shown.length === 0 ? <p>Nadie ha quedado anotado.</p> : null}
      <ul className="list-disc space-y-1 pl-5">
        {shown.map((one) => (
          <li key={one.id}>{[one.name, one.position, one.organization ?? 'Secretaría'].filter(Boolean).join(', ')}</li>
        ))}
      </ul>
    </>
  );
}
