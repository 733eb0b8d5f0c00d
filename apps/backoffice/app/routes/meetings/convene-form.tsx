import { type MeetingActivity, meetingActivities } from '@alianzas/domain/meeting/inputs';
import { activityOf } from '@alianzas/domain/procedure';
import type { NewMeetingPage } from '@alianzas/domain/views';
import { listed, meetingPurposeWord, modalities, optionsOf } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import {
  CheckboxGroup,
  DateField,
  Form,
  Notice,
  RadioGroup,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
} from '@alianzas/ui';
import { ActivityQuote, activityTitle } from '../../pages/activity-quote.tsx';
import { fieldError, typed } from '../../pages/form-errors.tsx';
import type { FormState } from '../../reads.ts';

/** First, what the meeting is for: it decides which alliances may come. A GET form, so that the address keeps the choice. */
export function ChooseActivities({ alliance }: { alliance: string | null }) {
  const choices = meetingActivities.map((activity) => ({
    value: String(activity),
    label: activityTitle(activity),
    hint: activity === 1 ? 'Comité de la Subsecretaría o de la Dirección. Va sola y sin alianzas.' : undefined,
  }));
  return (
    <Form action={backoffice.newMeeting()} method="get" hidden={{ alianza: alliance ?? undefined }}>
      <CheckboxGroup
        name="actividad"
        legend="¿Qué actividades del procedimiento apoya?"
        hint="Puede marcar varias. Estas son las que tienen por registro un acta de reunión."
        choices={choices.map(({ hint, ...choice }) => (hint ? { ...choice, hint } : choice))}
      />
      <SubmitButton>Continuar</SubmitButton>
    </Form>
  );
}

interface ConveneProps {
  page: NewMeetingPage & { activities: MeetingActivity[]; alliance: string | null; all: boolean; key: string };
  state: FormState | undefined;
}

/** What the line of an error begins with. */
export const CONVENE_LABELS = {
  cycle: 'Vigencia',
  alliances: 'Alianzas',
  title: 'Nombre',
  day: 'Día',
  from: 'Hora de inicio',
  to: 'Hora de cierre',
  modality: 'Modalidad',
  place: 'Lugar o enlace',
  agenda: 'Agenda',
} as const;

/** Then, with whom, when and where; the agenda is proposed in the procedure's words. */
export function ConveneForm({ page, state }: ConveneProps) {
  const { activities, cycles } = page;
  const field = (name: string, otherwise?: string) => ({
    name,
    error: fieldError(state, name),
    defaultValue: typed(state, name, otherwise),
  });
  if (cycles.length === 0)
    return (
      <Notice tone="attention">
        No hay una vigencia abierta. <a href={backoffice.cycles()}>Abra la vigencia</a> y vuelva a convocar.
      </Notice>
    );
  return (
    <>
      {activities.map((activity) => (
        <ActivityQuote key={activity} activity={activity} />
      ))}
      <p>
        <a href={`${backoffice.newMeeting()}${page.alliance ? `?alianza=${encodeURIComponent(page.alliance)}` : ''}`}>
          Cambiar las actividades
        </a>
      </p>
      <Form action={backoffice.newMeeting() + searchOf(page)} hidden={{ key: page.key }}>
        {activities.map((activity, index) => (
          <input key={activity} type="hidden" name={`activities[${index}]`} value={activity} />
        ))}
        <SelectField
          label="Vigencia"
          width="short"
          {...field(
            'cycle',
            page.alliances.find((one) => cycles.some(({ id }) => id === one.cycleId))?.cycleId ?? cycles[0]?.id,
          )}
          options={cycles.map(({ id, year }) => ({ value: id, label: String(year) }))}
        />
        {activities.includes(1) ? null : <AllianceChoice page={page} state={state} />}
        <TextField label="Nombre de la reunión" {...field('title', titleFor(activities))} />
        <DateField
          label="Día"
          hint="Se puede convocar una reunión que ya ocurrió, para escribir su acta."
          {...field('day')}
        />
        <TextField
          label="Hora de inicio"
          hint="En 24 horas, por ejemplo 14:30"
          width="short"
          inputMode="text"
          {...field('from')}
        />
        <TextField
          label="Hora de cierre"
          hint="En 24 horas, por ejemplo 16:00"
          width="short"
          inputMode="text"
          {...field('to')}
        />
        <RadioGroup
          legend="Modalidad"
          name="modality"
          error={fieldError(state, 'modality')}
          choices={optionsOf(modalities)}
          defaultValue={typed(state, 'modality', 'onSite')}
        />
        <TextField label="Lugar o enlace" {...field('place')} />
        <TextArea
          label="Agenda"
          rows={8}
          limit={4000}
          hint="Propuesta a partir de las actividades. Cámbiela como necesite."
          {...field('agenda', agendaFor(activities))}
        />
        <p>
          Las personas de las organizaciones convocadas reciben un correo con el día, la hora, el lugar y la agenda.
        </p>
        <SubmitButton>Convocar la reunión</SubmitButton>
      </Form>
    </>
  );
}

function AllianceChoice({ page, state }: ConveneProps) {
  const { alliances, activities, alliance, all } = page;
  if (alliances.length === 0) {
    return (
      <Notice tone="attention">
        Ninguna alianza a su cargo está hoy en {activities.length === 1 ? 'esa actividad' : 'esas actividades'}. Una
        alianza llega aquí cuando cierra la actividad anterior.
      </Notice>
    );
  }
  const typedIds = state?.values.alliances;
  const chosen = state
    ? [typedIds].flat().map(String)
    : alliances.filter((one) => all || one.code === alliance || alliances.length === 1).map((one) => one.id);
  return (
    <CheckboxGroup
      name="alliances"
      legend="Alianzas que se convocan"
      hint={`Las que están hoy en ${activities.length === 1 ? 'esa actividad' : 'alguna de esas actividades'}.`}
      error={fieldError(state, 'alliances')}
      choices={alliances.map((one) => ({
        value: one.id,
        label: `${one.code} · ${one.title}`,
        hint: `Actividad ${one.step}. ${listed(one.parties)}`,
      }))}
      defaultValues={chosen}
    />
  );
}

function searchOf({ activities, alliance, all }: ConveneProps['page']): string {
  const search = new URLSearchParams(activities.map((activity) => ['actividad', String(activity)]));
  if (alliance) search.set('alianza', alliance);
  if (all) search.set('todas', '1');
  return `?${search}`;
}

function titleFor(activities: readonly MeetingActivity[]): string {
  return activities.map(meetingPurposeWord).join(' · ').slice(0, 200);
}

function agendaFor(activities: readonly MeetingActivity[]): string {
  return activities
    .map((activity, index) => `${index + 1}. ${activityOf(activity).name}: ${activityOf(activity).description}`)
    .join('\n');
}
