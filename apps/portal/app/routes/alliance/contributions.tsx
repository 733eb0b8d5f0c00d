import { contributionsOf, declarationOffer, declareContribution } from '@alianzas/domain/contribution';
import { categories, declareContribution as input, methods } from '@alianzas/domain/contribution/inputs';
import { belongsTo, bogotaDay, newId } from '@alianzas/domain/platform';
import { initiativesOfAlliance } from '@alianzas/domain/views';
import { categoryWord, methodWord, pesos, shortDay, statusOf } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import {
  Actions,
  DataTable,
  DateField,
  EmptyState,
  Form,
  MoneyField,
  Notice,
  RadioGroup,
  SelectField,
  SubmitButton,
  Tag,
  TextArea,
  TextField,
} from '@alianzas/ui';
import { acts, bodyOf, done, invalid, parseForm, settled } from '@alianzas/web/actions';
import { FormErrors, fieldError, typed } from '@alianzas/web/form-errors';
import { reads } from '@alianzas/web/loaders';
import { SaveUnsent } from '@alianzas/web/save-unsent';
import { useSent } from '@alianzas/web/sent';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { caseOf } from '../../pages/alliance/facts.ts';
import { CaseFrame } from '../../pages/alliance/frame.tsx';

export const loader = reads(async ({ ctx }, { params }) => {
  const { found, facts } = await caseOf(ctx, params.code);
  const names = new Map(found.parties.map((party) => [party.organizationId, party.name]));
  const own = found.parties.find((party) => belongsTo(ctx.actor, party.organizationId));
  const lines = await contributionsOf(ctx, found.id);
  const offer = await declarationOffer(ctx, found.id);
  return {
    facts,
    alliance: found.id,
    organization: own?.organizationId ?? null,
    open: offer.ok,
    late: offer.ok && offer.value.late,
    initiatives: await initiativesOfAlliance(ctx, found.id),
    key: newId(ctx.now),
    today: bogotaDay(ctx.now),
    lines: lines.map((one) => ({
      id: one.id,
      by: names.get(one.organizationId) ?? '',
      category: categoryWord(one.category),
      description: one.description,
      on: one.deliveredOn ? shortDay(one.deliveredOn) : '',
      value: one.value === null ? (one.notMonetizableReason ?? '') : pesos(one.value),
      state: one.state,
      apart: one.apartReason,
    })),
  };
});

export const action = acts(async ({ request, context, params }: ActionFunctionArgs) => {
  const form = parseForm(await bodyOf(request), input);
  if (!form.ok) return invalid(form.errors, form.values);
  const declared = await context.write(({ ctx }) => declareContribution(ctx, form.value));
  return settled(declared, () => done(portal.contributions(params.code ?? ''), 'contributionDeclared'), form.values);
});

const LABELS = {
  initiative: 'Iniciativa',
  category: '¿Qué entregó?',
  description: 'Descríbalo',
  quantity: 'Cantidad',
  unit: 'Unidad',
  deliveredOn: '¿Cuándo se entregó?',
  monetizable: '¿Se puede medir en dinero?',
  method: '¿Cómo se valoró?',
  rate: 'Valor de cada unidad, en pesos',
  rateSource: '¿De dónde sale ese valor?',
  notMonetizableReason: '¿Por qué no?',
  apartReason: '¿Por qué se registra aparte?',
};

export default function Contributions() {
  const { facts, alliance, organization, open, late, initiatives, key, today, lines } = useLoaderData<typeof loader>();
  const state = useSent<typeof action>();
  return (
    <CaseFrame facts={facts} at="contributions">
      <FormErrors state={state} labels={LABELS} />
      <h2>Lo que ha entregado su organización</h2>
      {lines.length === 0 ? (
        <EmptyState title="Todavía no hay aportes">
          Un aporte es algo que su organización entrega a la iniciativa: un espacio, materiales, horas, difusión.
        </EmptyState>
      ) : (
        <DataTable
          caption="Aportes de la alianza"
          captionHidden
          rows={lines}
          rowKey={(line) => line.id}
          columns={[
            { key: 'on', label: 'Fecha', cell: (line) => line.on },
            { key: 'what', label: 'Aporte', cell: (line) => `${line.category}: ${line.description}` },
            { key: 'by', label: 'Organización', cell: (line) => line.by },
            { key: 'value', label: 'Valor', numeric: true, cell: (line) => line.value },
            {
              key: 'state',
              label: 'Estado',
              cell: (line) => (
                <>
                  <Tag tone={statusOf('contribution', line.state).tone}>
                    {statusOf('contribution', line.state).label}
                  </Tag>
                  {line.apart ? <p className="meta">{`Aparte, no suma: ${line.apart}`}</p> : null}
                </>
              ),
            },
          ]}
        />
      )}
      {organization && open ? (
        <section>
          <h2>Registrar un aporte</h2>
          <Notice>
            Si se puede medir en dinero, escriba la tarifa y de dónde sale. Un valor cuenta en el balance cuando alguien
            del equipo lo verifica.
          </Notice>
          <Form
            action={portal.contributions(facts.code)}
            hidden={{ key: typed(state, 'key', key), alliance, organization }}
          >
            <SelectField
              name="initiative"
              label="Iniciativa"
              options={initiatives.map((one) => ({ value: one.id, label: one.name }))}
              error={fieldError(state, 'initiative')}
              defaultValue={typed(state, 'initiative')}
            />
            <SelectField
              name="category"
              label="¿Qué entregó?"
              options={categories.map((value) => ({ value, label: categoryWord(value) }))}
              error={fieldError(state, 'category')}
              defaultValue={typed(state, 'category')}
            />
            <TextArea
              name="description"
              label="Descríbalo"
              error={fieldError(state, 'description')}
              defaultValue={typed(state, 'description')}
            />
            <TextField
              name="quantity"
              label="Cantidad"
              inputMode="decimal"
              width="short"
              error={fieldError(state, 'quantity')}
              defaultValue={typed(state, 'quantity')}
            />
            <TextField
              name="unit"
              label="Unidad"
              hint="Por ejemplo: horas, refrigerios, metros cuadrados"
              width="medium"
              error={fieldError(state, 'unit')}
              defaultValue={typed(state, 'unit')}
            />
            <DateField
              name="deliveredOn"
              label="¿Cuándo se entregó?"
              error={fieldError(state, 'deliveredOn')}
              defaultValue={typed(state, 'deliveredOn', today)}
            />
            <RadioGroup
              name="monetizable"
              legend="¿Se puede medir en dinero?"
              choices={[
                {
                  value: 'yes',
                  label: 'Sí',
                  children: (
                    <>
                      <SelectField
                        name="method"
                        label="¿Cómo se valoró?"
                        empty="Elija uno"
                        options={methods.map((value) => ({ value, label: methodWord(value) }))}
                        error={fieldError(state, 'method')}
                        defaultValue={typed(state, 'method')}
                      />
                      <MoneyField
                        name="rate"
                        label="Valor de cada unidad, en pesos"
                        error={fieldError(state, 'rate')}
                        defaultValue={typed(state, 'rate')}
                      />
                      <TextField
                        name="rateSource"
                        label="¿De dónde sale ese valor?"
                        hint="Una cotización, una lista de precios, una certificación"
                        error={fieldError(state, 'rateSource')}
                        defaultValue={typed(state, 'rateSource')}
                      />
                    </>
                  ),
                },
                {
                  value: 'no',
                  label: 'No',
                  children: (
                    <TextField
                      name="notMonetizableReason"
                      label="¿Por qué no?"
                      error={fieldError(state, 'notMonetizableReason')}
                      defaultValue={typed(state, 'notMonetizableReason')}
                    />
                  ),
                },
              ]}
              defaultValue={typed(state, 'monetizable')}
              error={fieldError(state, 'monetizable')}
            />
            <TextField
              name="apartReason"
              label="¿Por qué se registra aparte?"
              hint={
                late
                  ? 'El balance de la vigencia ya fue radicado: el aporte quedará como corrección posterior y no sumará.'
                  : 'Solo si se entregó fuera de la vida de la alianza o en una vigencia con balance radicado: se mostrará aparte y no sumará.'
              }
              error={fieldError(state, 'apartReason')}
              defaultValue={typed(state, 'apartReason')}
            />
            <Actions>
              <SubmitButton>Registrar el aporte</SubmitButton>
              <SaveUnsent />
            </Actions>
          </Form>
        </section>
      ) : null}
    </CaseFrame>
  );
}
