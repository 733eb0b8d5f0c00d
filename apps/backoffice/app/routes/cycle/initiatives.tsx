import { draftInitiative } from '@alianzas/domain/cycle';
import { draftInitiative as schema } from '@alianzas/domain/cycle/inputs';
import { newId } from '@alianzas/domain/platform';
import { type InitiativesOfCycle, initiativesPage } from '@alianzas/domain/views';
import { backoffice } from '@alianzas/paths';
import {
  Actions,
  DataTable,
  EmptyState,
  Form,
  Link,
  Main,
  Notice,
  PageTitle,
  Pagination,
  SelectField,
  SubmitButton,
  Tag,
  WayTo,
} from '@alianzas/ui';
import { acts, bodyOf, done, type FormState, invalid, parseForm, settled } from '@alianzas/web/actions';
import { Field } from '@alianzas/web/field';
import { FormErrors, fieldError, typed } from '@alianzas/web/form-errors';
import { reads } from '@alianzas/web/loaders';
import { numberAsked } from '@alianzas/web/params';
import { SaveUnsent } from '@alianzas/web/save-unsent';
import { useSent } from '@alianzas/web/sent';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ActivityQuote } from '../../pages/activity-quote.tsx';
import { DoneBanner } from '../../pages/done.tsx';
import { withFilters, yearBefore } from '../../pages/fields.ts';
import { session } from './cycle-stages.tsx';

export const loader = reads(async ({ ctx }, { request }) => ({
  ...(await initiativesPage(ctx, {
    before: yearBefore(request),
    prioritised: numberAsked(request, 'priorizadas'),
  })),
  only: numberAsked(request, 'priorizadas'),
  key: newId(ctx.now),
}));

export const action = acts(async ({ request, context }: ActionFunctionArgs) => {
  const form = parseForm(await bodyOf(request), schema);
  if (!form.ok) return invalid(form.errors, form.values);
  const drafted = await context.write(({ ctx }) => draftInitiative(ctx, form.value));
  return settled(drafted, () => done(backoffice.initiatives(), 'initiativeDrafted'), form.values);
});

const LABELS = {
  cycle: 'Vigencia',
  name: 'Nombre',
  lineOfWork: 'Línea de trabajo en Cultura Ciudadana',
  description: 'Descripción',
};

export default function Initiatives() {
  const { cycles, next, only, procedureVersion, can, key } = useLoaderData<typeof loader>();
  const state = useSent<typeof action>();
  const open = cycles.filter((cycle) => cycle.open);
  return (
    <Main>
      <DoneBanner />
      <FormErrors state={state} labels={LABELS} />
      <PageTitle lead="Se proponen aquí y las prioriza el comité con su acta. Las invitaciones, las propuestas y la matriz escogen entre las priorizadas.">
        Iniciativas priorizadas
      </PageTitle>
      <ActivityQuote activity={1} version={procedureVersion} />
      <p>
        <a href={backoffice.contributionsMatrix()}>Matriz de entregas por iniciativa</a> ·{' '}
        <a href={backoffice.methodologies()}>Metodologías de los pactos</a>
      </p>
      {only === null ? null : (
        <p>
          Solo las priorizadas de la vigencia {only}. <Link href={backoffice.initiatives()}>Ver todas</Link>
        </p>
      )}
      {cycles.length === 0 && only === null ? (
        <EmptyState
          title="Todavía no hay vigencias"
          action={<WayTo href={backoffice.cycles()}>Abrir la vigencia</WayTo>}
        />
      ) : null}
      {cycles.map((cycle) => (
        <section className="space-y-4" key={cycle.id} aria-labelledby={`vigencia-${cycle.year}`}>
          <h2 id={`vigencia-${cycle.year}`}>{`Vigencia ${cycle.year}`}</h2>
          <SetLine cycle={cycle} />
          <InitiativeTable cycle={cycle} none={only === null ? NONE.proposed : NONE.prioritised} />
        </section>
      ))}
      <Pagination
        next={next ? withFilters(backoffice.initiatives(), { antes: String(next) }) : undefined}
        label="Vigencias anteriores"
      />
      {open.length > 0 ? <Draft cycles={open} state={state} submission={key} /> : null}
      {can.draft ? null : (
        <Notice>
          Proponen iniciativas las personas profesionales, la persona responsable del equipo, la dirección y la
          Subsecretaría.
        </Notice>
      )}
    </Main>
  );
}

function SetLine({ cycle }: { cycle: InitiativesOfCycle }) {
  if (cycle.set)
    return (
      <p>
        Quedaron priorizadas por{' '}
        {cycle.meeting ? <a href={backoffice.acta(cycle.meeting)}>el acta del comité</a> : 'el acta del comité'}.
      </p>
    );
  if (cycle.initiatives.length === 0) return null;
  return (
    <p>
      Todavía no están priorizadas. <WayTo href={session(1)}>Convocar el comité</WayTo>
    </p>
  );
}

const NONE = {
  proposed: 'Todavía no hay iniciativas propuestas.',
  prioritised: 'El comité todavía no ha priorizado ninguna.',
};

function InitiativeTable({ cycle, none }: { cycle: InitiativesOfCycle; none: string }) {
  if (cycle.initiatives.length === 0) return <p>{none}</p>;
  return (
    <DataTable
      caption={`Iniciativas de la vigencia ${cycle.year}`}
      captionHidden
      rows={cycle.initiatives}
      rowKey={(one) => one.id}
      columns={[
        { key: 'name', label: 'Iniciativa', cell: (one) => one.name },
        { key: 'line', label: 'Línea de trabajo', cell: (one) => one.lineOfWork },
        { key: 'description', label: 'Descripción', cell: (one) => one.description || 'Sin descripción' },
        {
          key: 'state',
          label: 'Estado',
          cell: (one) =>
            one.prioritised ? (
              <Tag tone="good">Priorizada</Tag>
            ) : (
              <Tag>{cycle.set ? 'No priorizada' : 'Propuesta'}</Tag>
            ),
        },
        {
          key: 'alliances',
          label: 'Alianzas',
          numeric: true,
          cell: (one) => <Link href={backoffice.alliancesOf({ iniciativa: one.id })}>{one.alliances}</Link>,
        },
      ]}
    />
  );
}

function Draft(props: { cycles: InitiativesOfCycle[]; state: FormState | undefined; submission: string }) {
  const { cycles, state, submission } = props;
  const form = { schema, labels: LABELS, state };
  return (
    <section className="space-y-4" aria-labelledby="proponer">
      <h2 id="proponer">Proponer una iniciativa</h2>
      <Form action={backoffice.initiatives()} hidden={{ key: typed(state, 'key', submission) }}>
        <SelectField
          name="cycle"
          label={LABELS.cycle}
          width="short"
          error={fieldError(state, 'cycle')}
          defaultValue={typed(state, 'cycle', cycles[0]?.id)}
          options={cycles.map(({ id, year }) => ({ value: id, label: String(year) }))}
        />
        <Field of={form} name="name" />
        <Field of={form} name="lineOfWork" />
        <Field of={form} name="description" rows={3} />
        <Actions>
          <SubmitButton>Proponer la iniciativa</SubmitButton>
          <SaveUnsent />
        </Actions>
      </Form>
    </section>
  );
}
