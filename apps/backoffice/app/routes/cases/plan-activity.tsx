import { asDriver, mayDrive } from '@alianzas/domain/alliance';
import { asksReason, editPlanActivity, offersEdit } from '@alianzas/domain/plan';
import { editPlanActivity as input } from '@alianzas/domain/plan/inputs';
import { type Actor, Forbidden, isOffered } from '@alianzas/domain/platform';
import { readDay } from '@alianzas/domain/platform/inputs';
import { planPage } from '@alianzas/domain/views';
import { longDay } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { Actions, BackLink, Notice, SelectField, SubmitButton, SummaryList } from '@alianzas/ui';
import { act, acts, bodyOf, done } from '@alianzas/web/actions';
import { Field } from '@alianzas/web/field';
import { FormErrors } from '@alianzas/web/form-errors';
import { keptState, reads } from '@alianzas/web/loaders';
import { SaveUnsent } from '@alianzas/web/save-unsent';
import { ofThing, useSent } from '@alianzas/web/sent';
import { VersionedForm } from '@alianzas/web/versioned-form';
import { type ActionFunctionArgs, json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { filterOf } from '../../pages/fields.ts';
import { whoAnswers } from '../../pages/who-answers.ts';
import { fieldOf } from './activities/fields.tsx';
import { GoneActivity } from './gone-activity.tsx';
import { caseOf, takenActivity } from './known.ts';
import { whyNotHere } from './other-hands.ts';
import { useCase } from './use-case.ts';

export const loader = reads(async (page, { params, request, context }) => {
  const file = await caseOf(page, params.code);
  const standing = { state: file.state, step: file.step, professionalId: file.professional.id };
  const { actor } = page.ctx;
  // What was kept of it before the case passed to other hands is still its writer's to copy
  if (!mayDrive(actor, standing) && !(await keptState(request, context))) throw new Forbidden('editPlanActivity');
  const { actions } = await planPage(page.ctx, file.id);
  const action = actions.find((one) => one.activities.some((row) => String(row.number) === params.n));
  const activity = action?.activities.find((row) => String(row.number) === params.n);
  if (!action || !activity) return json({ gone: await takenActivity(context, params) }, 410);
  const replacedAt = activity.replacedAt === null ? null : new Date(activity.replacedAt);
  const offerTo = (as: Actor) => offersEdit({ ...activity, replacedAt }, standing, as);
  const end = readDay(filterOf(new URL(request.url).searchParams, 'fin'), 'planned');
  return {
    gone: null,
    activity,
    commitment: action.commitment,
    asksReason: asksReason(standing),
    why: whyNotHere(actor, file, offerTo(asDriver(actor, standing))),
    can: { edit: isOffered(offerTo(actor)) },
    end: end.ok ? end.value : activity.endsOn,
  };
});

const onPlan = ({ params }: ActionFunctionArgs) => done(backoffice.alliancePlan(params.code ?? ''), 'activityEdited');

const edit = act(input, editPlanActivity, onPlan);

export const action = acts(async (args: ActionFunctionArgs) => edit(await bodyOf(args.request), args, ''));

const LABELS = {
  title: 'Actividad específica',
  organization: 'Quién responde',
  responsible: 'Persona o cargo responsable',
  startsOn: 'Empieza',
  endsOn: 'Termina',
  place: 'Lugar',
  reason: 'Por qué cambia',
};

export default function PlanActivity() {
  const file = useCase();
  const data = useLoaderData<typeof loader>();
  const came = useSent<typeof action>();
  if (data.gone) return <GoneActivity code={file.code} taken={data.gone} state={came} />;
  return <ChangeActivity data={data} came={came} />;
}

type Found = Extract<ReturnType<typeof useLoaderData<typeof loader>>, { gone: null }>;

function ChangeActivity({ data, came }: { data: Found; came: ReturnType<typeof useSent<typeof action>> }) {
  const file = useCase();
  const { activity, commitment, asksReason, why, can, end } = data;
  const state = ofThing(came, { activity: activity.id });
  const { title, responsible, startsOn, place } = activity;
  const organization = activity.organizationId ?? 'secretariat';
  const saved = { title, organization, responsible, startsOn, endsOn: end, place };
  return (
    <section className="space-y-4" aria-labelledby="actividad">
      <BackLink href={backoffice.alliancePlan(file.code)}>Volver al plan</BackLink>
      <FormErrors state={came} labels={LABELS} />
      <h2 id="actividad">Cambiar la actividad {activity.number} del plan</h2>
      <SummaryList
        title="Como está hoy"
        rows={[
          { term: LABELS.title, detail: activity.title },
          { term: 'Responde', detail: whoAnswers(activity) },
          { term: 'Fechas', detail: `${longDay(activity.startsOn)} a ${longDay(activity.endsOn)}` },
          { term: LABELS.place, detail: activity.place || 'Por definir' },
          {
            term: `Compromiso ${commitment.number}`,
            detail: `${commitment.action}, para el ${longDay(commitment.dueOn)}`,
          },
        ]}
      />
      {can.edit || state ? (
        <VersionedForm
          state={state}
          version={activity.version}
          closed={!can.edit}
          why={why}
          action={backoffice.planActivity(file.code, activity.number)}
          hidden={{ activity: activity.id }}
          label="Cambiar la actividad"
        >
          {(sent) => {
            const form = { schema: input, labels: LABELS, state: sent, given: saved };
            return (
              <>
                <Field of={form} name="title" />
                <SelectField
                  {...fieldOf(sent, saved)('organization')}
                  label={LABELS.organization}
                  options={[
                    ...file.parties.map((party) => ({ value: party.organization, label: party.name })),
                    { value: 'secretariat', label: 'La Secretaría' },
                  ]}
                />
                <Field of={form} name="responsible" />
                <Field of={form} name="startsOn" />
                <Field of={form} name="endsOn" />
                <Field of={form} name="place" />
                <Field
                  of={form}
                  name="reason"
                  hint={
                    asksReason
                      ? 'El plan ya está aprobado: las organizaciones reciben un correo con el cambio y esta razón.'
                      : 'Mientras el plan es un borrador no hace falta.'
                  }
                  optional={!asksReason}
                  rows={3}
                />
                <Actions>
                  <SubmitButton>Guardar la actividad</SubmitButton>
                  <SaveUnsent of={activity.id} />
                </Actions>
              </>
            );
          }}
        </VersionedForm>
      ) : (
        <Notice>
          Una actividad se cambia mientras el plan se escribe o se ejecuta, si nadie la reemplazó ni el seguimiento la
          encontró cumplida.
        </Notice>
      )}
    </section>
  );
}
