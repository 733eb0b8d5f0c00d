import { cancelMeeting, isTheTeamsAlone, moveMeeting } from '@alianzas/domain/meeting/inputs';
import type { MeetingPage } from '@alianzas/domain/views';
import { modalities, optionsOf } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { Details, Link, Notice, RadioGroup, SubmitButton, Written } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { Field } from '@alianzas/web/field';
import { fieldError, typed } from '@alianzas/web/form-errors';
import { VersionedForm } from '@alianzas/web/versioned-form';
import { ownState } from '../cases/activities/fields.tsx';

/** What each field is called: in its form, and in the line of its error. */
export const CHANGE_LABELS = {
  day: 'Día',
  from: 'Hora de inicio',
  to: 'Hora de cierre',
  modality: 'Modalidad',
  place: 'Lugar o dirección web',
  reason: 'Razón de la cancelación',
} as const;

interface Props {
  page: MeetingPage;
  state: FormState | undefined;
}

/** Why it was cancelled, and what to do instead. */
export function Cancelled({ page }: { page: MeetingPage }) {
  if (!page.isCancelled) return null;
  return (
    <Notice tone="attention">
      <p>
        <strong>Esta reunión fue cancelada.</strong> {page.cancelReason ? <Written text={page.cancelReason} /> : null}
      </p>
      <p>
        Cancelada no vuelve a la agenda: <Link href={backoffice.newMeeting()}>convoque otra</Link>.
      </p>
    </Notice>
  );
}

/** Moving and cancelling, while the meeting was not held. */
export function ChangeMeeting({ page, state }: Props) {
  const { can } = page;
  const moving = <MoveForm page={page} state={ownState(state, 'move')} />;
  if (!can.move && !can.cancel && !page.keptByActa) return moving;
  return (
    <section className="space-y-4 print:hidden" aria-labelledby="cambiar">
      <h2 id="cambiar">Si la reunión cambia</h2>
      {can.move ? (
        <Details summary="Cambiar el día, la hora o el lugar" open={ownState(state, 'move') !== undefined}>
          {moving}
        </Details>
      ) : (
        moving
      )}
      {can.cancel || page.keptByActa ? <CancelForm page={page} state={state} /> : null}
    </section>
  );
}

function MoveForm({ page, state }: Props) {
  return (
    <VersionedForm
      state={state}
      version={page.version}
      closed={!page.can.move}
      action={backoffice.meeting(page.code)}
      hidden={{ intent: 'move', meeting: page.id }}
      label="Cambiar la reunión"
    >
      {(state) => <MoveFields page={page} state={state} />}
    </VersionedForm>
  );
}

function MoveFields({ page, state }: Props) {
  const { day, from, to, place } = page;
  const form = { schema: moveMeeting, labels: CHANGE_LABELS, state, given: { day, from, to, place } };
  return (
    <>
      <Field of={form} name="day" />
      <div className="grid items-start gap-x-4 gap-y-6 sm:grid-cols-2">
        <Field of={form} name="from" />
        <Field of={form} name="to" />
      </div>
      <RadioGroup
        legend={CHANGE_LABELS.modality}
        name="modality"
        error={fieldError(state, 'modality')}
        choices={optionsOf(modalities)}
        defaultValue={typed(state, 'modality', page.modality)}
      />
      <Field of={form} name="place" />
      <p>{whoHears(page)} Si ya hay un borrador del acta, se conserva.</p>
      <SubmitButton tone="secondary">Cambiar la reunión</SubmitButton>
    </>
  );
}

function whoHears({ told, begun, alliances, activities }: Props['page']): string {
  if (told && begun)
    return 'La hora de esta reunión ya pasó: si solo corrige sus datos, nadie recibe correo; si la pasa a un momento por venir, las personas convocadas lo reciben.';
  if (told) return 'Las personas convocadas reciben un correo con lo nuevo.';
  if (alliances.length === 0 || isTheTeamsAlone(activities))
    return 'Es una reunión del equipo: ninguna organización recibe correo.';
  return 'Nadie recibió correo de esta reunión. Si la pasa a un día por venir, las personas de las organizaciones lo reciben.';
}

function CancelForm({ page, state: sent }: Props) {
  const state = ownState(sent, 'cancel');
  return (
    <Details summary="Cancelar la reunión" open={state !== undefined}>
      {page.acta && !page.can.cancel ? (
        <Notice>
          Esta reunión tiene el acta {page.acta.code} empezada. Para cancelar la reunión, primero{' '}
          <Link href={backoffice.acta(page.code)}>anule el acta</Link>.
        </Notice>
      ) : (
        <VersionedForm
          isAct
          state={state}
          version={page.version}
          action={backoffice.meeting(page.code)}
          hidden={{ intent: 'cancel', meeting: page.id }}
          label="Cancelar la reunión"
        >
          {(state) => (
            <>
              <Field
                of={{ schema: cancelMeeting, labels: CHANGE_LABELS, state }}
                name="reason"
                hint={
                  page.told
                    ? 'Va en el correo a las personas convocadas'
                    : 'Nadie recibió correo de esta reunión, y nadie lo recibe ahora'
                }
                rows={3}
              />
              <SubmitButton tone="danger">Cancelar la reunión</SubmitButton>
            </>
          )}
        </VersionedForm>
      )}
    </Details>
  );
}
