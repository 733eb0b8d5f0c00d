import { recordAttendance } from '@alianzas/domain/meeting/inputs';
import type { MeetingPage } from '@alianzas/domain/views';
import { Actions, AnswersAbout, CheckboxGroup, Details, Notice, SubmitButton } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { Field } from '@alianzas/web/field';
import { chosen } from '@alianzas/web/form-errors';
import { SaveUnsent } from '@alianzas/web/save-unsent';
import { VersionedForm } from '@alianzas/web/versioned-form';
import { ownState } from '../cases/activities/fields.tsx';

const OTHERS = [0, 1, 2, 3, 4] as const;

const LABELS: Readonly<Record<string, string>> = Object.fromEntries(
  OTHERS.flatMap((index) => [
    [`others[${index}].name`, 'Nombre'],
    [`others[${index}].position`, 'Cargo o dependencia'],
  ]),
);

/** What the line of an error begins with. */
export const ATTENDANCE_LABELS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(LABELS).map(([name, label]) => [
    name,
    `Otra persona ${Number(name.match(/\d+/)) + 1}, ${label.toLowerCase()}`,
  ]),
);

/** Who came: once the meeting has begun, and until its acta is approved. */
export function Attendance({ page, state }: { page: MeetingPage; state: FormState | undefined }) {
  return (
    <section className="space-y-4" aria-labelledby="asistencia">
      <h2 id="asistencia">Asistencia</h2>
      <VersionedForm
        state={ownState(state, 'attend')}
        version={page.version}
        closed={!page.can.attend}
        hidden={{ intent: 'attend', meeting: page.id }}
        label="Asistencia"
      >
        {(state) => <AttendanceFields page={page} state={state} />}
      </VersionedForm>
      {page.can.attend ? null : <AttendanceList page={page} />}
    </section>
  );
}

function AttendanceFields({ page, state }: { page: MeetingPage; state: FormState | undefined }) {
  const invited = page.attendees.filter((one) => one.organization !== null || one.person === null);
  const others = { schema: recordAttendance, labels: LABELS, state };
  return (
    <>
      {invited.length === 0 ? null : (
        <CheckboxGroup
          name="present"
          legend="De las organizaciones"
          hint="Marque a quienes asistieron"
          choices={invited.map((one) => ({
            value: one.id,
            label: one.name,
            hint: [one.position, one.organization].filter(Boolean).join(', ') || 'Otra persona',
          }))}
          defaultValues={chosen(
            state,
            'present',
            invited.filter((one) => one.attended).map((one) => one.id),
          )}
        />
      )}
      <CheckboxGroup
        name="team"
        legend="Del equipo de la Secretaría"
        hint={page.isHeld ? 'Marque a quienes asistieron' : 'Ya está marcada la persona que convocó'}
        choices={page.team.map(({ id, name, position }) => ({ value: id, label: name, hint: position }))}
        defaultValues={chosen(
          state,
          'team',
          page.team.filter((one) => one.came).map((one) => one.id),
        )}
      />
      <Details summary="Agregar otras personas que asistieron" open={state !== undefined}>
        <p className="meta">Quienes no están en las listas: vecinos, personas invitadas u otras entidades.</p>
        {OTHERS.map((index) => (
          <fieldset className="group space-y-4 pb-6" key={index}>
            <legend>{`Otra persona ${index + 1}`}</legend>
            <AnswersAbout what={`Otra persona ${index + 1}`}>
              <div className="grid gap-4 sm:grid-cols-2">
                <Field of={others} name={`others[${index}].name`} optional autoComplete="off" />
                <Field of={others} name={`others[${index}].position`} autoComplete="off" />
              </div>
            </AnswersAbout>
          </fieldset>
        ))}
      </Details>
      <Actions>
        <SubmitButton tone="secondary">Guardar la asistencia</SubmitButton>
        <SaveUnsent of="attendance" />
      </Actions>
    </>
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
      {page.begun || shown.length === 0 ? null : <p>Están invitadas:</p>}
      <ul className="list-disc space-y-1 pl-5">
        {shown.map((one) => (
          <li key={one.id}>{[one.name, one.position, whereFrom(one)].filter(Boolean).join(', ')}</li>
        ))}
      </ul>
    </>
  );
}

function whereFrom({ organization, person }: MeetingPage['attendees'][number]): string {
  return organization ?? (person ? 'Secretaría' : '');
}
