import {
  acceptCommitments,
  commitmentsOf,
  offersOfCommitment,
  offersProposing,
  proposeCommitment,
  returnCommitment,
} from '@alianzas/domain/commitment';
import {
  acceptCommitments as acceptInput,
  proposeCommitment as proposeInput,
  returnCommitment as returnInput,
} from '@alianzas/domain/commitment/inputs';
import { belongsTo, isOffered, newId } from '@alianzas/domain/platform';
import { principles } from '@alianzas/domain/procedure';
import { longDay, relativeDue, statusOf } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import {
  Checkbox,
  CheckboxGroup,
  DateField,
  Details,
  EmptyState,
  Form,
  Notice,
  SubmitButton,
  Tag,
  TextArea,
  TextField,
  Written,
} from '@alianzas/ui';
import { act, acts, done } from '@alianzas/web/actions';
import { FormErrors, fieldError, typed } from '@alianzas/web/form-errors';
import { reads } from '@alianzas/web/loaders';
import { useSent } from '@alianzas/web/sent';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { caseOf } from '../../pages/alliance/facts.ts';
import { CaseFrame } from '../../pages/alliance/frame.tsx';

export const meta = () => [{ title: 'Compromisos · Alianzas' }];

export const loader = reads(async ({ ctx }, { params }) => {
  const { found, facts, today } = await caseOf(ctx, params.code);
  const sides = new Map(found.parties.map((party) => [party.id, party]));
  const own = found.parties.find((party) => belongsTo(ctx.actor, party.organizationId));
  const alliance = { ...found, professionalId: '' };
  const { packed } = found.waiting;
  const commitments = (await commitmentsOf(ctx, found.id)).map((one) => {
    const party = one.partyId ? sides.get(one.partyId) : undefined;
    const offers = offersOfCommitment(one, alliance, party?.organizationId ?? null, ctx.actor);
    return {
      id: one.id,
      number: one.number,
      action: one.action,
      deliverable: one.deliverable,
      due: longDay(one.dueOn),
      relative: one.state === 'met' || one.state === 'replaced' ? null : relativeDue(one.dueOn, today),
      state: one.state,
      round: one.round,
      by: party?.name ?? 'Secretaría de Cultura, Recreación y Deporte',
      can: { accept: isOffered(offers.accept), return: isOffered(offers.return) },
    };
  });
  return {
    facts,
    alliance: found.id,
    own: own ? { organization: own.organizationId, name: own.name } : null,
    commitments,
    key: newId(ctx.now),
    asksPrinciples: found.kind === 'pact' && own?.principled === false,
    can: { propose: own !== undefined && isOffered(offersProposing(alliance, packed, own.organizationId, ctx.actor)) },
  };
});

const here = ({ params }: ActionFunctionArgs) => portal.commitments(params.code ?? '');

export const action = acts({
  accept: act(acceptInput, acceptCommitments, (args) => done(here(args), 'commitmentsAccepted')),
  propose: act(proposeInput, proposeCommitment, (args) => done(here(args), 'commitmentProposed')),
  return: act(returnInput, returnCommitment, (args) => done(here(args), 'commitmentReturned')),
});

const LABELS = {
  note: 'Qué cambiaría',
  commitments: 'Compromisos que acepta',
  principles: 'Principios del pacto',
  statement: 'Facultad de comprometer a su organización',
  action: 'Qué va a hacer su organización',
  deliverable: 'Qué va a entregar',
  dueOn: 'Para cuándo',
};

export default function Commitments() {
  const { facts, alliance, own, commitments, key, asksPrinciples, can } = useLoaderData<typeof loader>();
  const state = useSent<typeof action>();
  const address = portal.commitments(facts.code);
  const toAccept = commitments.filter((one) => one.can.accept);
  return (
    <CaseFrame facts={facts} at="commitments">
      <FormErrors state={state} labels={LABELS} />
      <h2>Lo que cada parte va a hacer</h2>
      {commitments.length === 0 ? (
        <EmptyState title="Todavía no hay compromisos">
          Se acuerdan al formalizar la alianza, en la actividad 9 del procedimiento.
        </EmptyState>
      ) : (
        <ol className="records">
          {commitments.map((one) => {
            const status = statusOf('commitment', one.state);
            const wasReturned = state?.values.commitment === one.id;
            return (
              <li key={one.id} className="card" id={`compromiso-${one.number}`}>
                <p className="meta">
                  Compromiso {one.number} · {one.by} {one.round > 0 ? `· nuevo, vuelta ${one.round}` : ''}
                </p>
                <h3>
                  <Written text={one.action} />
                </h3>
                <p>
                  Entregable: <Written text={one.deliverable} />
                </p>
                <p>
                  <Tag tone={status.tone}>{status.label}</Tag> Para el {one.due}
                  {one.relative ? ` · ${one.relative}` : ''}
                </p>
                {one.can.return ? (
                  <Details
                    summary={one.round > 0 ? 'No estoy de acuerdo' : 'Devolver con una observación'}
                    open={wasReturned}
                  >
                    <Form action={address} hidden={{ intent: 'return', commitment: one.id }}>
                      <TextArea
                        name="note"
                        id={wasReturned ? 'note' : `nota-${one.number}`}
                        label="¿Qué cambiaría?"
                        error={wasReturned ? fieldError(state, 'note') : undefined}
                        defaultValue={wasReturned ? typed(state, 'note') : undefined}
                      />
                      <SubmitButton tone="secondary">
                        {one.round > 0 ? 'Enviar la objeción' : 'Devolver el compromiso'}
                      </SubmitButton>
                    </Form>
                  </Details>
                ) : null}
              </li>
            );
          })}
        </ol>
      )}
      {toAccept.length > 0 ? (
        <section>
          <h2>Aceptar los compromisos</h2>
          <Notice>
            Su participación es voluntaria. La aceptación no crea obligaciones presupuestales, laborales ni
            contractuales. Queda guardada con la fecha, la hora y la huella de lo que leyó.
          </Notice>
          <Form action={address} hidden={{ intent: 'accept', alliance }}>
            <CheckboxGroup
              name="commitments"
              legend="Compromisos que acepta"
              choices={toAccept.map((one) => ({
                value: one.id,
                label: `${one.number}. ${one.action}`,
                hint: `Para el ${one.due}`,
              }))}
              defaultValues={[state?.values.commitments ?? toAccept.map((one) => one.id)].flat().map(String)}
              error={fieldError(state, 'commitments')}
            />
            {asksPrinciples ? (
              <CheckboxGroup
                name="principles"
                legend="Un pacto parte de tres principios. Márquelos para aceptarlos en nombre de su organización"
                choices={principles.map(({ code, name, text }) => ({ value: code, label: text, hint: name }))}
                defaultValues={[state?.values.principles ?? []].flat().map(String)}
                error={fieldError(state, 'principles')}
              />
            ) : null}
            <Checkbox
              name="statement"
              value="yes"
              label="Declaro que tengo la facultad de comprometer a mi organización y acepto estos compromisos."
              error={fieldError(state, 'statement')}
              defaultChecked={state?.values.statement === 'yes'}
            />
            <SubmitButton>Aceptar los compromisos</SubmitButton>
          </Form>
        </section>
      ) : null}
      {can.propose && own ? (
        <Details
          id="proponer"
          summary="Proponer un compromiso de mi organización"
          open={facts.waiting.toPropose || state?.values.action !== undefined}
        >
          <Form action={address} hidden={{ intent: 'propose', key, alliance, organization: own.organization }}>
            <TextArea
              name="action"
              label="¿Qué va a hacer su organización?"
              error={fieldError(state, 'action')}
              defaultValue={typed(state, 'action')}
            />
            <TextField
              name="deliverable"
              label="¿Qué va a entregar o mostrar?"
              error={fieldError(state, 'deliverable')}
              defaultValue={typed(state, 'deliverable')}
            />
            <DateField
              name="dueOn"
              label="¿Para cuándo?"
              error={fieldError(state, 'dueOn')}
              defaultValue={typed(state, 'dueOn')}
            />
            <SubmitButton tone="secondary">Proponer el compromiso</SubmitButton>
          </Form>
        </Details>
      ) : null}
    </CaseFrame>
  );
}
