import { conveneMeeting, isTheTeamsAlone, type MeetingActivity } from '@alianzas/domain/meeting/inputs';
import type { NewMeetingPage } from '@alianzas/domain/views';
import { agendaFor, count, listed, meetingPurposeWord, modalities, optionsOf } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { Actions, CheckboxGroup, Form, Link, Notice, RadioGroup, SelectField, SubmitButton } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { Field } from '@alianzas/web/field';
import { chosen, fieldError, typed } from '@alianzas/web/form-errors';
import { SaveUnsent } from '@alianzas/web/save-unsent';
import { togetherWith } from '../../pages/meeting-together.ts';
import { ChosenActivities } from './choose-activities.tsx';
import { Obstacles } from './convene-obstacles.tsx';

interface ConveneProps {
  page: NewMeetingPage & {
    activities: MeetingActivity[];
    alliance: string | null;
    year: number | null;
    all: boolean;
    key: string;
  };
  state: FormState | undefined;
}

/** What the line of an error begins with. */
export const CONVENE_LABELS = {
  cycle: 'Vigencia',
  alliances: 'Alianzas',
  title: 'Nombre de la reunión',
  day: 'Día',
  from: 'Hora de inicio',
  to: 'Hora de cierre',
  modality: 'Modalidad',
  place: 'Lugar o dirección web',
  agenda: 'Agenda',
} as const;

/** Then, with whom, when and where; the agenda is proposed in the procedure's words. */
export function ConveneForm({ page, state }: ConveneProps) {
  const { activities, cycles } = page;
  const given = { title: titleFor(activities), agenda: agendaFor(activities) };
  const form = { schema: conveneMeeting, labels: CONVENE_LABELS, state, given };
  if (cycles.length === 0)
    return (
      <Notice tone="attention">
        {activities.includes(1)
          ? 'No hay una vigencia abierta a la que le falten sus iniciativas. '
          : 'No hay una vigencia abierta. '}
        <Link href={backoffice.cycles()}>Abra la vigencia</Link> y vuelva a convocar.
      </Notice>
    );
  return (
    <>
      <ChosenActivities activities={activities} alliance={page.alliance} versions={page.versions} />
      <Form action={backoffice.newMeeting() + searchOf(page)} hidden={{ key: typed(state, 'key', page.key) }}>
        {activities.map((activity, index) => (
          <input key={activity} type="hidden" name={`activities[${index}]`} value={activity} />
        ))}
        <SelectField
          label="Vigencia"
          width="short"
          name="cycle"
          error={fieldError(state, 'cycle')}
          defaultValue={openYear(page, typed(state, 'cycle'))}
          options={cycles.map(({ id, year }) => ({ value: id, label: String(year) }))}
        />
        {activities.includes(1) ? null : <AllianceChoice page={page} state={state} />}
        <Field of={form} name="title" />
        <Field
          of={form}
          name="day"
          hint="Si el día y la hora ya pasaron, la reunión queda registrada para escribir su acta, y nadie recibe correo."
        />
        <div className="grid items-start gap-x-4 gap-y-6 sm:grid-cols-2">
          <Field of={form} name="from" />
          <Field of={form} name="to" />
        </div>
        <RadioGroup
          legend="Modalidad"
          name="modality"
          error={fieldError(state, 'modality')}
          choices={optionsOf(modalities)}
          defaultValue={typed(state, 'modality', 'onSite')}
        />
        <Field of={form} name="place" />
        <Field
          of={form}
          name="agenda"
          rows={8}
          hint={`Un punto por renglón; cámbiela como necesite. ${isTheTeamsAlone(activities) ? '' : 'Las organizaciones la leen en el correo y en el portal.'}`}
        />
        {isTheTeamsAlone(activities) ? (
          <p>Es una reunión del equipo: ninguna organización recibe correo.</p>
        ) : (
          <p>
            Si la reunión está por venir, las personas de las organizaciones convocadas reciben un correo con el día, la
            hora, el lugar y la agenda.
          </p>
        )}
        <Actions>
          <SubmitButton>Convocar la reunión</SubmitButton>
          <SaveUnsent />
        </Actions>
      </Form>
    </>
  );
}

/** What was typed while it is open: a year that closed since is not offered, and its place takes the one of the alliances. */
function openYear(page: ConveneProps['page'], typedYear: string | undefined): string | undefined {
  return page.cycles.some(({ id }) => id === typedYear) ? typedYear : firstCycle(page);
}

/** The cycle of the first alliance that can come; without any, the one of today's year or the nearest. */
function firstCycle({ alliances, cycles }: ConveneProps['page']): string | undefined {
  const first = alliances.find((one) => !one.obstacle && cycles.some(({ id }) => id === one.cycleId));
  return first?.cycleId ?? cycles[0]?.id;
}

function AllianceChoice({ page, state }: ConveneProps) {
  const { total, activities, alliance, all, cycles } = page;
  const alliances = page.alliances.filter((one) => !one.obstacle);
  const stuck = page.alliances.filter((one) => one.obstacle);
  if (alliances.length === 0 && stuck.length > 0) {
    return (
      <div id="alliances">
        <Obstacles stuck={stuck} />
      </div>
    );
  }
  if (alliances.length === 0) {
    return (
      <div id="alliances">
        <Notice tone="attention">
          Ninguna alianza a su cargo está hoy en {activities.length === 1 ? 'esa actividad' : 'esas actividades'}. Una
          alianza llega aquí cuando cierra la actividad anterior.
        </Notice>
      </div>
    );
  }
  const before = alliances
    .filter(
      (one) =>
        (all && !one.isConvened && one.cycleId === firstCycle(page)) || one.code === alliance || alliances.length === 1,
    )
    .map((one) => one.id);
  const ticked = chosen(state, 'alliances', before);
  const years = new Set(alliances.map((one) => one.year));
  return (
    <>
      {page.idle.length > 0 ? (
        <Notice tone="attention">
          Ninguna de estas alianzas puede tratar hoy {page.idle.length === 1 ? 'la actividad' : 'las actividades'}{' '}
          {listed(page.idle.map(String))}. Cambie las actividades antes de convocar.
        </Notice>
      ) : null}
      <CheckboxGroup
        name="alliances"
        legend="Alianzas que se convocan"
        hint={[
          `Las que hoy pueden tratar ${activities.length === 1 ? 'esa actividad' : 'alguna de esas actividades'}: ${howMany(alliances.length, total - stuck.length)}`,
          cycles.length > 1 && 'Una reunión trata solo alianzas de su vigencia.',
        ]
          .filter(Boolean)
          .join(' ')}
        error={fieldError(state, 'alliances')}
        choices={alliances.map((one) => ({
          value: one.id,
          label: `${one.code} · ${one.title}`,
          hint: `Actividad ${one.step}${years.size > 1 || cycles.length > 1 ? `, vigencia ${one.year}` : ''}. ${listed(one.parties)}`,
        }))}
        defaultValues={ticked}
      />
      {stuck.length > 0 ? <Obstacles stuck={stuck} /> : null}
    </>
  );
}

/** How many stand there; when one meeting does not hold them, how the others are convened. */
function howMany(shown: number, total: number): string {
  const all = count(total, 'alianza', 'alianzas');
  return shown === total
    ? `${all}.`
    : `${shown} de ${all}. Una reunión convoca a ${shown}: las demás quedan aquí para otra, que se convoca después de aprobar el acta de esta.`;
}

function searchOf({ activities, alliance, year, all }: ConveneProps['page']): string {
  const search = new URLSearchParams(activities.map((activity) => ['actividad', String(activity)]));
  if (alliance) search.set('alianza', alliance);
  if (year) search.set('vigencia', String(year));
  if (all) search.set('todas', '1');
  return `?${search}`;
}

/** The name that mails carry: those that go together are one meeting, called by its first. */
function titleFor(activities: readonly MeetingActivity[]): string {
  const [first] = activities;
  const together = togetherWith(first!);
  if (activities.every((activity) => together.includes(activity))) return meetingPurposeWord(first!);
  return activities.map(meetingPurposeWord).join(' · ').slice(0, 200);
}
