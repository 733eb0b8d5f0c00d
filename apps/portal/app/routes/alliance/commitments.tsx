import { asksPrinciples } from '@alianzas/domain/alliance';
import {
  acceptCommitments,
  amendCommitment,
  answerToObjection,
  commitmentsOf,
  isOut,
  mayCommit,
  offersOfCommitment,
  offersProposing,
  proposeCommitment,
  replaceCommitment,
  returnCommitment,
  versionOf,
  withdrawCommitment,
} from '@alianzas/domain/commitment';
import {
  acceptCommitments as acceptInput,
  amendCommitment as amendInput,
  proposeCommitment as proposeInput,
  replaceCommitment as replaceInput,
  returnCommitment as returnInput,
  withdrawCommitment as withdrawInput,
} from '@alianzas/domain/commitment/inputs';
import { owedIn } from '@alianzas/domain/evidence';
import { belongsTo, isOffered, newId } from '@alianzas/domain/platform';
import { principlesOf } from '@alianzas/domain/procedure';
import { type AllyParty, acceptancesOf, answersOf } from '@alianzas/domain/views';
import { commitmentStanding, instantWords, longDay, relativeDue, whyNot } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import {
  Actions,
  Checkbox,
  CheckboxGroup,
  Details,
  EmptyState,
  Notice,
  SubmitButton,
  Tag,
  Written,
} from '@alianzas/ui';
import { act, acts, done } from '@alianzas/web/actions';
import { Answers } from '@alianzas/web/answers';
import { chosen, FormErrors, fieldError, typed } from '@alianzas/web/form-errors';
import { unsentForms } from '@alianzas/web/left-unsent';
import { reads } from '@alianzas/web/loaders';
import { SaveUnsent } from '@alianzas/web/save-unsent';
import { useSent } from '@alianzas/web/sent';
import { Offered, OfferedForm, VersionedForm } from '@alianzas/web/versioned-form';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { caseOf, ownParts } from '../../pages/alliance/facts.ts';
import { CaseFrame } from '../../pages/alliance/frame.tsx';
import { OwnField } from '../../pages/alliance/own-field.tsx';
import { Accepted } from './commitment-accepted.tsx';
import { Answered, Awaited, ChangeCommitment, Ended, LABELS, PromiseFields } from './commitment-change.tsx';
import { ReturnForm } from './commitment-return.tsx';

export const loader = reads(async ({ ctx }, { params, context }) => {
  const { found, facts, today } = await caseOf(ctx, params.code);
  const isOwn = (party: AllyParty) => belongsTo(ctx.actor, party.organizationId);
  const sides = new Map(found.parties.map((party) => [party.id, party]));
  const own = ownParts(ctx.actor, found.parties);
  // Only staff drive a case: whose it is makes no difference to an ally
  const alliance = { ...found, professionalId: '' };
  const { packed, toAccept, withheld } = found.waiting;
  const toAnswer = new Set(toAccept.map(({ number }) => number));
  const withheldBy = new Map(facts.isRunning ? withheld.map(({ number, why }) => [number, whyNot(why)]) : []);
  const all = await commitmentsOf(ctx, found.id);
  const answers = await answersOf(ctx, found.id);
  const acceptances = await acceptancesOf(ctx, found.id);
  const owed = await owedIn(ctx, found.id);
  const promised = all.filter(({ partyId }) => {
    const party = sides.get(partyId ?? '');
    return party !== undefined && mayCommit(ctx.actor, party.organizationId);
  });
  const commitments = all.map((one) => {
    const party = one.partyId ? sides.get(one.partyId) : undefined;
    const offers = offersOfCommitment(one, alliance, party?.organizationId ?? null, ctx.actor, today);
    return {
      ...{ id: one.id, number: one.number },
      ...{ action: one.action, deliverable: one.deliverable, dueOn: one.dueOn },
      due: longDay(one.dueOn),
      relative: owed.has(one.id) || isOffered(offers.accept) ? relativeDue(one.dueOn, today) : null,
      state: one.state,
      organization: party?.name ?? null,
      by: party?.name ?? 'Secretaría de Cultura, Recreación y Deporte',
      version: one.version,
      // What an organization wrote is its own and the team's
      ...{ round: one.round, objected: one.objected, answer: party && isOwn(party) ? one.answer : null },
      objectionAnswer: answerToObjection(alliance, one),
      acceptance: acceptances.get(one.id) ?? null,
      answers: (answers.get(one.id) ?? []).map(({ at, answer, ...rest }) => ({
        ...{ ...rest, at: at.toISOString() },
        answer: { ...answer, at: answer.at.toISOString() },
      })),
      stands: !isOut(one),
      awaited:
        toAnswer.has(one.number) && !isOffered(offers.accept) ? whyNot(offers.accept) : withheldBy.get(one.number),
      endReason: party && !isOwn(party) ? null : one.endReason,
      replaces: all.find((other) => other.id === one.parentId)?.number ?? null,
      successor: all.find((other) => other.parentId === one.id)?.number ?? null,
      can: {
        accept: isOffered(offers.accept),
        return: isOffered(offers.return),
        amend: isOffered(offers.amend),
        withdraw: isOffered(offers.withdraw),
        replace: isOffered(offers.replace),
      },
    };
  });
  return {
    facts,
    unsent: commitments.some(({ can }) => can.accept) ? await unsentForms(context, portal.commitments(found.code)) : [],
    alliance: found.id,
    procedureVersion: found.procedureVersion,
    own: own.filter(({ organization }) => isOffered(offersProposing(alliance, packed, organization, ctx.actor))),
    commitments,
    read: versionOf(promised),
    key: newId(ctx.now),
    asksPrinciples: found.parties.some((one) => isOwn(one) && asksPrinciples(found, one.principled)),
  };
});

const here = ({ params }: ActionFunctionArgs) => portal.commitments(params.code ?? '');

export const action = acts({
  accept: act(acceptInput, acceptCommitments, (args) => done(here(args), 'commitmentsAccepted')),
  propose: act(proposeInput, proposeCommitment, (args) => done(here(args), 'commitmentProposed')),
  amend: act(amendInput, amendCommitment, (args) => done(here(args), 'commitmentAmended')),
  withdraw: act(withdrawInput, withdrawCommitment, (args) => done(here(args), 'commitmentWithdrawn')),
  replace: act(replaceInput, replaceCommitment, (args) => done(here(args), 'commitmentReplaced')),
  return: act(returnInput, returnCommitment, (args) => done(here(args), 'commitmentReturned')),
});

export default function Commitments() {
  const page = useLoaderData<typeof loader>();
  const { facts, alliance, own, commitments, read, key, asksPrinciples, procedureVersion, unsent } = page;
  const state = useSent<typeof action>();
  const address = portal.commitments(facts.code);
  const proposing = state?.values.intent === 'propose' ? state : undefined;
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
            const status = commitmentStanding(one);
            const wasReturned = state?.values.intent === 'return' && state.values.commitment === one.id;
            return (
              <li key={one.id} className="card" id={`compromiso-${one.number}`}>
                <p className="meta">
                  Compromiso {one.number} · {one.by} {one.round > 0 ? `· nuevo, vuelta ${one.round}` : ''}
                  {one.replaces && one.round === 0 ? `· en lugar del ${one.replaces}` : ''}
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
                <Accepted code={facts.code} one={one} />
                <Answered one={one} />
                <Awaited one={one} />
                <Answers number={one.number} answers={one.answers} />
                <Ended one={one} />
                {wasReturned && !one.can.return ? <ReturnForm of={one} address={address} state={state} closed /> : null}
                {one.can.return ? (
                  <Details
                    summary={one.round > 0 ? 'Objetar el compromiso' : 'Devolver con una observación'}
                    open={wasReturned}
                  >
                    <ReturnForm of={one} address={address} state={wasReturned ? state : undefined} />
                  </Details>
                ) : null}
                <ChangeCommitment one={one} state={state} address={address} newKey={key} />
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
          <p className="while-written">
            Arriba hay algo escrito de un compromiso que no se ha enviado. Para aceptar, envíelo, guárdelo sin enviar o
            bórrelo.
          </p>
          <VersionedForm
            isAct
            state={state?.values.intent === 'accept' ? state : undefined}
            version={read}
            action={address}
            hidden={{ intent: 'accept', alliance }}
          >
            {(state) => (
              <>
                <CheckboxGroup
                  name="commitments"
                  legend={LABELS.commitments}
                  choices={toAccept.map((one) => ({
                    value: one.id,
                    label: `${one.number}. ${one.action}`,
                    hint: [
                      `Entregable: ${one.deliverable}`,
                      `Para el ${one.due}`,
                      ...objectionIn(one),
                      ...unsentIn(unsent, one),
                    ].join(' · '),
                  }))}
                  defaultValues={chosen(
                    state,
                    'commitments',
                    toAccept.filter((one) => !one.objected && unsentIn(unsent, one).length === 0).map((one) => one.id),
                  )}
                  error={fieldError(state, 'commitments')}
                />
                {asksPrinciples ? (
                  <CheckboxGroup
                    name="principles"
                    legend="Un pacto parte de tres principios. Márquelos para aceptarlos en nombre de su organización"
                    choices={principlesOf(procedureVersion).map(({ code, name, text }) => ({
                      value: code,
                      label: text,
                      hint: name,
                    }))}
                    defaultValues={chosen(state, 'principles')}
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
              </>
            )}
          </VersionedForm>
        </section>
      ) : null}
      {own.length > 0 || proposing ? (
        <Offered
          isOffered={own.length > 0}
          id="proponer"
          summary="Proponer un compromiso de mi organización"
          open={facts.waiting.toPropose || proposing !== undefined}
        >
          <OfferedForm
            isOffered={own.length > 0}
            state={proposing}
            action={address}
            hidden={{ intent: 'propose', key: typed(state, 'key', key), alliance }}
          >
            <OwnField parts={own} state={proposing} />
            <PromiseFields of={{ schema: proposeInput, state: proposing }} />
            <Actions>
              <SubmitButton tone="secondary">Proponer el compromiso</SubmitButton>
              <SaveUnsent />
            </Actions>
          </OfferedForm>
        </Offered>
      ) : null}
    </CaseFrame>
  );
}

/** What was objected to is not asked to be accepted: it may be, by who ticks it. */
function objectionIn({ objected, answer }: Pick<Shown, 'objected' | 'answer'>): string[] {
  return objected && answer ? [`Lo objetó el ${instantWords(answer.at)}`] : [];
}

/** What its reader may write of a commitment and keep unsent, by how its form is called before its id. */
const UNSENT = { return: 'una observación suya guardada', amend: 'un cambio suyo guardado' } as const;

/** Of what was left unsent nobody knows yet: who accepts it as it is ticks it. */
function unsentIn(forms: readonly string[], { id }: Pick<Shown, 'id'>): string[] {
  return Object.entries(UNSENT)
    .filter(([form]) => forms.includes(`${form}-${id}`))
    .map(([, what]) => `Tiene ${what} sin enviar: aceptar el compromiso lo deja cerrado`);
}

type Shown = Awaited<ReturnType<typeof loader>>['commitments'][number];
