import { saveActa } from '@alianzas/domain/acta/inputs';
import type { Refusal } from '@alianzas/domain/platform';
import { recognitionDecision } from '@alianzas/domain/recognition/inputs';
import type { ActaPage } from '@alianzas/domain/views';
import { backoffice } from '@alianzas/paths';
import { Actions, AnswersAbout, Link, Notice, RadioGroup, SubmitButton } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { Field } from '@alianzas/web/field';
import { typed } from '@alianzas/web/form-errors';
import { KeepsUnsent } from '@alianzas/web/save-unsent';
import { VersionedForm } from '@alianzas/web/versioned-form';
import * as z from 'zod';
import { ActivityQuotes, activityTitle } from '../../pages/activity-quote.tsx';
import { ownState } from '../cases/activities/fields.tsx';
import { IN_ROWS } from './acta-fields.ts';
import { CommitteeSlot, FollowUpSlot } from './acta-lists.tsx';
import { SessionTable } from './acta-session.tsx';
import { SlotFields } from './acta-slot.tsx';
import { allIn, atTheirPlaces, begunPlaces, openSlots, placeName, type Slot, slotsOf, TEXTS } from './acta-slots.ts';

/** What is said once for every decision of a session, by the names of its form. */
const said = z.strictObject({ session: recognitionDecision });

export interface ActaFormProps {
  page: ActaPage & {
    acta: NonNullable<ActaPage['acta']>;
    /** What may be done of it with nothing in its way */
    offered: Record<'minuted' | 'draft' | 'write' | 'annul' | 'review' | 'approve', boolean>;
    /** What its approval would be refused for now, all at once */
    faults: readonly Refusal[];
  };
  state: FormState | undefined;
}

/** What came back of the acta's text and items; nothing of its approval or annulment. */
export function writtenState(state: FormState | undefined): FormState | undefined {
  return ownState(state, 'save') ?? ownState(state, 'submit');
}

/** What came back or was kept, each item where its place stands today. */
function placed(state: FormState | undefined, page: ActaPage): FormState | undefined {
  if (!state) return undefined;
  return { ...state, values: { ...state.values, items: atTheirPlaces(state.values.items, slotsOf(page)) } };
}

/** The acta being written: its text, and what it says of each activity, alliance and organization. */
export function ActaForm({ page, state, closed = false }: ActaFormProps & { closed?: boolean }) {
  const { acta, meeting } = page;
  return (
    <VersionedForm
      wide
      state={placed(writtenState(state), page)}
      version={acta.version}
      closed={closed}
      action={backoffice.acta(meeting.code)}
      hidden={{ acta: acta.id }}
      label="Acta de reunión"
    >
      {(state) => <ActaFields page={page} state={state} />}
    </VersionedForm>
  );
}

function ActaFields({ page, state }: ActaFormProps) {
  const { acta, meeting } = page;
  const { development, internalNote } = acta;
  const form = { schema: saveActa, labels: TEXTS, state, given: { development, internalNote } };
  const slots = openSlots(page, allIn(acta), state?.values.items);
  return (
    <>
      <KeepsUnsent of="acta" />
      {page.offered.review || typed(state, 'correction') ? (
        <Field
          of={form}
          name="correction"
          optional={false}
          hint="Al guardar, el acta vuelve a borrador. Lo lee el equipo en el acta y en la historia de sus alianzas; las organizaciones no."
          rows={3}
        />
      ) : null}
      <Begun places={begunPlaces(page, acta.unfinished)} />
      <Field
        of={form}
        name="development"
        optional={false}
        hint="Lo que se trató y lo que se acordó, en sus palabras. Queda en el expediente de la Secretaría."
        rows={10}
      />
      {meeting.activities.map((activity) => (
        <section className="space-y-4" key={activity} aria-labelledby={`actividad-${activity}`}>
          <h2 id={`actividad-${activity}`}>{activityTitle(activity, meeting.versions[0]!)}</h2>
          <ActivityQuotes activity={activity} versions={meeting.versions} />
          <AnswersAbout what={`Actividad ${activity}`}>
            <ActivitySlots page={page} state={state} slots={slots.filter((slot) => slot.activity === activity)} />
          </AnswersAbout>
        </section>
      ))}
      <Field
        of={form}
        name="internalNote"
        hint="Solo la lee el equipo. No sale en el extracto de las organizaciones."
        rows={3}
      />
      <Notice>
        Puede guardar en cualquier momento, también con respuestas a medias: quedan en el borrador como las escribió, y
        quien del equipo abra el acta las encuentra. Que estén completas se pide al enviarla a revisión.
      </Notice>
      <Actions>
        <SubmitButton name="intent" value="submit">
          Guardar y enviar a revisión
        </SubmitButton>
        <SubmitButton name="intent" value="save" tone="secondary">
          Guardar el borrador
        </SubmitButton>
      </Actions>
    </>
  );
}

/** What was saved as it was, half written: where it goes on. */
function Begun({ places }: { places: readonly Slot[] }) {
  if (places.length === 0) return null;
  return (
    <Notice tone="attention">
      Antes de enviarla a revisión, complete lo que quedó a medias:{' '}
      {places.map((slot, index) => (
        <span key={slot.n}>
          {index > 0 ? '; ' : null}
          <Link href={`#actividad-${slot.activity}`}>{placeName(slot)}</Link>
        </span>
      ))}
      .
    </Notice>
  );
}

function ActivitySlots({ page, state, slots }: ActaFormProps & { slots: Slot[] }) {
  const [first] = slots;
  if (!first)
    return <Notice tone="attention">Ninguna alianza de esta reunión espera esta actividad: ya la pasaron.</Notice>;
  if (first.activity === 1) return <CommitteeSlot page={page} state={state} slot={first} />;
  if (IN_ROWS.includes(first.activity)) {
    return (
      <>
        {first.activity === 14 ? <RecordOfSession page={page} state={state} /> : null}
        <SessionTable page={page} state={state} slots={slots} />
      </>
    );
  }
  return (
    <>
      {slots.map((slot) =>
        slot.activity === 12 ? (
          <FollowUpSlot key={slot.n} page={page} state={state} slot={slot} />
        ) : (
          <SlotFields key={slot.n} page={page} state={state} slot={slot} />
        ),
      )}
    </>
  );
}

/** The record of 14, "según corresponda". */
function RecordOfSession({ page, state }: ActaFormProps) {
  const decided = allIn(page.acta).flatMap(({ content }) => (content.activity === 14 ? [content] : []));
  const known = decided.find(({ resolutionNumber }) => resolutionNumber) ?? decided[0];
  const given = { 'session.resolutionNumber': known?.resolutionNumber };
  return (
    <RadioGroup
      name="session.recordKind"
      legend="Registro de la decisión"
      defaultValue={typed(state, 'session.recordKind', known?.recordKind ?? 'minutes')}
      choices={[
        { value: 'minutes', label: 'Esta acta de reunión' },
        {
          value: 'resolution',
          label: 'Una resolución',
          children: (
            <Field
              of={{ schema: said, labels: TEXTS, state, given }}
              name="session.resolutionNumber"
              optional={false}
              width="medium"
            />
          ),
        },
      ]}
    />
  );
}
