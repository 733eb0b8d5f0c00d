import { itemContent } from '@alianzas/domain/acta/inputs';
import { activityOf } from '@alianzas/domain/procedure';
import type { ActaPlanActivity } from '@alianzas/domain/views';
import {
  committees,
  compliancesWhere,
  complianceWord,
  datumHints,
  optionsOf,
  shortDay,
  statusWord,
} from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { AnswersAbout, CheckboxGroup, Fieldset, Link, Notice, RadioGroup } from '@alianzas/ui';
import { Field } from '@alianzas/web/field';
import { chosen, fieldError, typed } from '@alianzas/web/form-errors';
import * as z from 'zod';
import { undecided } from './acta-fields.ts';
import { SlotIdentity, type SlotProps, slotName } from './acta-slot.tsx';
import { allIn, saidAt, shownAt, TEXTS } from './acta-slots.ts';

/** What an acta says, by the names of its form. */
const schema = z.strictObject({ items: z.array(itemContent) });

/** Activity 1: which committee it was, and the initiatives that it prioritises. */
export function CommitteeSlot({ page, state, slot }: SlotProps) {
  const content = saidAt(slot, allIn(page.acta));
  const said = content?.activity === 1 ? content : null;
  const base = `items[${slot.n}]`;
  return (
    <>
      <SlotIdentity slot={slot} />
      <RadioGroup
        name={`${base}.committee`}
        legend="¿Qué comité se reunió?"
        error={fieldError(state, `${base}.committee`)}
        defaultValue={typed(state, `${base}.committee`, said?.committee)}
        choices={optionsOf(committees)}
      />
      {page.initiatives.length === 0 ? (
        <Notice tone="attention">
          La vigencia todavía no tiene iniciativas propuestas.{' '}
          <Link href={backoffice.initiatives()}>Propóngalas primero</Link>: el comité prioriza entre ellas.
        </Notice>
      ) : (
        <CheckboxGroup
          name={`${base}.initiatives`}
          legend="Iniciativas que se priorizan"
          error={fieldError(state, `${base}.initiatives`)}
          choices={page.initiatives.map(({ id, name, lineOfWork }) => ({ value: id, label: name, hint: lineOfWork }))}
          defaultValues={chosen(state, `${base}.initiatives`, said?.initiatives)}
        />
      )}
    </>
  );
}

/** Activity 12: each activity of the plan in force, met or not, and why not, beside what is known of it. */
export function FollowUpSlot({ page, state, slot }: SlotProps) {
  const content = saidAt(slot, allIn(page.acta));
  const said = content?.activity === 12 ? content : null;
  const plan = slot.alliance?.plan ?? [];
  const base = `items[${slot.n}]`;
  if (plan.length === 0)
    return <Notice tone="attention">{slotName(slot)} no tiene actividades en su plan de trabajo RED.</Notice>;
  return (
    <Fieldset
      name={base}
      legend={slotName(slot)}
      hint={HINTS[slot.alliance?.followUpCloses ? 'closing' : 'executing']}
      error={fieldError(state, `${base}.activities`)}
    >
      <SlotIdentity slot={slot} />
      {plan.map((activity, k) => {
        const name = `${base}.activities[${k}]`;
        const known = state ? undefined : said?.activities?.find((one) => one.activity === activity.id);
        return (
          <fieldset className="group space-y-4 pb-6" key={activity.id}>
            <legend>{`Actividad ${activity.number} del plan: ${activity.title}`}</legend>
            <KnownOf activity={activity} held={page.meeting.day} />
            <input type="hidden" name={`${name}.activity`} value={activity.id} />
            <AnswersAbout what={`actividad ${activity.number} del plan`}>
              <RadioGroup
                name={`${name}.compliance`}
                legend={TEXTS.compliance}
                error={fieldError(state, `${name}.compliance`)}
                defaultValue={typed(state, `${name}.compliance`, known?.compliance) ?? ''}
                choices={[...optionsOf(compliancesWhere(slot.alliance?.followUpCloses ?? true)), undecided]}
              />
              <Field
                of={{
                  schema,
                  labels: { [`${name}.observation`]: TEXTS.observation },
                  state,
                  given: { [`${name}.observation`]: known?.observation },
                }}
                name={`${name}.observation`}
                optional={false}
                rows={2}
                hint={
                  activity.proved
                    ? 'Puede quedar en blanco si se cumplió del todo'
                    : 'Diga qué pasó. También si se cumplió: no tiene evidencia aceptada, así que escriba por qué se da por cumplida.'
                }
              />
              {activity.unmet ? null : (
                <Field
                  of={{
                    schema,
                    labels: { [`${name}.dueOn`]: TEXTS.dueOn },
                    state,
                    given: { [`${name}.dueOn`]: known?.dueOn },
                  }}
                  name={`${name}.dueOn`}
                  optional={false}
                  hint={hintOfDay(activity)}
                />
              )}
            </AnswersAbout>
          </fieldset>
        );
      })}
      <Field
        of={{
          schema,
          labels: { [`${base}.minutesUsed`]: TEXTS.minutesUsed },
          state,
          given: {
            [`${base}.minutesUsed`]: state ? undefined : shownAt(said, 'minutesUsed'),
          },
        }}
        name={`${base}.minutesUsed`}
        hint={`La norma de la actividad es de ${activityOf(12, slot.alliance?.procedureVersion ?? page.meeting.versions[0]!).hours} horas. ${datumHints.effort}. En blanco queda sin registrar.`}
      />
    </Fieldset>
  );
}

const HINTS = {
  executing:
    'La actividad 11 sigue abierta: este seguimiento no cierra la 12. Lo que no se cumplió queda como salida no conforme.',
  closing: 'Este seguimiento cierra la actividad 12. Lo que no se cumplió queda como salida no conforme.',
};

function hintOfDay({ proposed }: ActaPlanActivity): string {
  const which = proposed ? `${proposed}, que está propuesta y se abre` : 'la salida no conforme que se abre';
  return `Solo si no se cumplió: el día de ${which}`;
}

/** Its days, its evidence and what the last follow-up said of it; and that its day was still to come when the meeting was held. */
function KnownOf({ activity, held }: { activity: ActaPlanActivity; held: string }) {
  const { startsOn, endsOn, responsible, evidence, compliance } = activity;
  return (
    <ul className="meta list-disc pl-5">
      <li>{`${shortDay(startsOn)} a ${shortDay(endsOn)}. Responde ${responsible}`}</li>
      <li>
        {evidence.length === 0 ? 'Sin evidencias' : null}
        {evidence.map(({ id, number, state }, index) => (
          <span key={id}>
            {index > 0 ? ' · ' : null}
            <Link href={backoffice.evidence(id)}>Evidencia {number}</Link> {statusWord('evidence', state).toLowerCase()}
          </span>
        ))}
      </li>
      {endsOn > held ? (
        <li>
          Su plazo es posterior a esta reunión. «{complianceWord('notMet')}» abre desde ya una salida no conforme.
        </li>
      ) : null}
      <li>
        {compliance ? `Último seguimiento: ${complianceWord(compliance).toLowerCase()}` : 'Sin seguimiento anterior'}
      </li>
    </ul>
  );
}
