import { addPactMethodology, retirePactMethodology } from '@alianzas/domain/alliance';
import { addPactMethodology as addInput, retirePactMethodology as retireInput } from '@alianzas/domain/alliance/inputs';
import { newId } from '@alianzas/domain/platform';
import { versionInForce } from '@alianzas/domain/procedure';
import { type MethodologiesPage, methodologiesPage } from '@alianzas/domain/views';
import { instantWords } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import {
  ActionForm,
  BackLink,
  DataTable,
  Form,
  Link,
  Main,
  Notice,
  PageTitle,
  Quote,
  SubmitButton,
  Tag,
} from '@alianzas/ui';
import { act, acts, done, type FormState } from '@alianzas/web/actions';
import { Field } from '@alianzas/web/field';
import { FormErrors, typed } from '@alianzas/web/form-errors';
import { reads } from '@alianzas/web/loaders';
import { useSent } from '@alianzas/web/sent';
import { useLoaderData } from '@remix-run/react';
import { DoneBanner } from '../../pages/done.tsx';
import { staffOf } from '../../pages/staff.ts';

export const loader = reads(async ({ ctx, who }) => {
  staffOf(who);
  return { ...(await methodologiesPage(ctx)), submission: newId(ctx.now) };
});

const here = backoffice.methodologies();

export const action = acts({
  add: act(addInput, addPactMethodology, () => done(here, 'methodologyAdded')),
  retire: act(retireInput, retirePactMethodology, () => done(here, 'methodologyRetired')),
});

const LABELS = { name: 'Nombre', owner: 'Entidad de la que es', description: 'Qué permite' };

/** Of the day: it is of every ally or pact, whatever its year */
const { number, content } = versionInForce;
const CONDITION = content.conditions.conditions[3] ?? '';

/** The methodologies under which a pact may be carried out: "Pactando", o lo que haga sus veces. */
export default function Methodologies() {
  const { methodologies, can, submission } = useLoaderData<typeof loader>();
  const state = useSent<typeof action>() as FormState | undefined;
  return (
    <Main>
      <BackLink href={backoffice.initiatives()}>Iniciativas</BackLink>
      <DoneBanner />
      <FormErrors state={state} labels={LABELS} />
      <PageTitle lead="Un pacto puede hacerse bajo una de ellas, o bajo ninguna. Cambiarlas no cambia los pactos ya escritos.">
        Metodologías de los pactos
      </PageTitle>
      <Quote
        source={`Procedimiento, versión ${number}, condiciones generales`}
        href={`${backoffice.procedure()}#condiciones`}
      >
        {CONDITION}
      </Quote>
      <Known methodologies={methodologies} keep={can.keep} />
      {can.keep ? (
        <AddForm state={state} submission={submission} />
      ) : (
        <Notice>Las cambia la persona responsable del equipo o la dirección.</Notice>
      )}
    </Main>
  );
}

function Known({ methodologies, keep }: Pick<MethodologiesPage, 'methodologies'> & { keep: boolean }) {
  return (
    <DataTable
      caption="Metodologías, las vigentes primero"
      captionHidden
      rows={methodologies}
      rowKey={(one) => one.id}
      columns={[
        { key: 'name', label: 'Metodología', cell: (one) => one.name },
        { key: 'owner', label: 'Entidad', cell: (one) => one.owner },
        { key: 'description', label: 'Qué permite', cell: (one) => one.description },
        {
          key: 'pacts',
          label: 'Pactos',
          numeric: true,
          cell: (one) => <Link href={backoffice.alliancesOf({ metodologia: one.name })}>{one.pacts}</Link>,
        },
        {
          key: 'state',
          label: 'Estado',
          cell: (one) =>
            one.retiredAt ? (
              <div>
                <Tag>Retirada</Tag> <span className="meta">{instantWords(one.retiredAt)}</span>
              </div>
            ) : (
              <div>
                <Tag tone="good">Vigente</Tag>
                {keep ? (
                  <ActionForm
                    action={backoffice.methodologies()}
                    hidden={{ intent: 'retire', methodology: one.id }}
                    label={`Retirar ${one.name}`}
                    tone="quiet"
                  />
                ) : null}
              </div>
            ),
        },
      ]}
    />
  );
}

function AddForm({ state, submission }: { state: FormState | undefined; submission: string }) {
  const form = { schema: addInput, labels: LABELS, state };
  return (
    <section className="space-y-4" aria-labelledby="agregar">
      <h2 id="agregar">Agregar una metodología</h2>
      <Form
        action={backoffice.methodologies()}
        hidden={{ intent: 'add', key: typed(state, 'key', submission) }}
        label="Agregar una metodología"
      >
        <Field of={form} name="name" />
        <Field of={form} name="owner" />
        <Field of={form} name="description" rows={3} />
        <SubmitButton>Agregar la metodología</SubmitButton>
      </Form>
    </section>
  );
}
