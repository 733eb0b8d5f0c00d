import {
  type Contribution,
  contributionsOf,
  correctContribution,
  correctionOf,
  declareContribution,
  ledgerStanding,
  offersDeclaration,
  offersMending,
  withdrawContribution,
} from '@alianzas/domain/contribution';
import {
  correctContribution as correctInput,
  declareContribution as input,
  withdrawContribution as withdrawInput,
} from '@alianzas/domain/contribution/inputs';
import { belongsTo, bogotaDay, isOffered, newId } from '@alianzas/domain/platform';
import { initiativesOfAlliance } from '@alianzas/domain/views';
import { categoryWord, pesos, shortDay, statusOf } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import { DataTable, Details, EmptyState, Form, Link, SubmitButton, Tag, Written } from '@alianzas/ui';
import { act, acts, done, type FormState } from '@alianzas/web/actions';
import { Field } from '@alianzas/web/field';
import { FormErrors } from '@alianzas/web/form-errors';
import { reads } from '@alianzas/web/loaders';
import { useSent } from '@alianzas/web/sent';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { caseOf, ownParts } from '../../pages/alliance/facts.ts';
import { CaseFrame } from '../../pages/alliance/frame.tsx';
import { CorrectForm, DeclareForm, knownOf, LABELS } from './contribution-form.tsx';

export const loader = reads(async ({ ctx }, { params, request }) => {
  const { found, facts } = await caseOf(ctx, params.code);
  const names = new Map(found.parties.map((party) => [party.organizationId, party.name]));
  const lines = await contributionsOf(ctx, found.id);
  const { alliance, stays } = await ledgerStanding(ctx, found.id);
  const declaring = offersDeclaration(alliance, stays);
  const wanted = new URL(request.url).searchParams.get('corregir');
  const correcting = lines.find((one) => one.id === wanted && belongsTo(ctx.actor, one.organizationId));
  return {
    facts,
    alliance: found.id,
    own: ownParts(ctx.actor, found.parties),
    open: declaring.ok,
    late: declaring.ok && declaring.value.late,
    initiatives: await initiativesOfAlliance(ctx, found.id),
    key: newId(ctx.now),
    today: bogotaDay(ctx.now),
    correcting: correcting
      ? { id: correcting.id, organization: correcting.organizationId, known: knownOf(correcting) }
      : null,
    lines: lines.map((one) => {
      const mending = offersMending(one, alliance, stays, ctx.actor);
      return {
        id: one.id,
        by: names.get(one.organizationId) ?? '',
        category: categoryWord(one.category),
        description: one.description,
        on: one.deliveredOn ? shortDay(one.deliveredOn) : '',
        value: one.value === null ? (one.notMonetizableReason ?? '') : pesos(one.value),
        state: one.state,
        apart: one.apartReason,
        withdrawn: one.withdrawReason,
        corrects: one.correctReason,
        correction: correctedBy(one, lines),
        can: { withdraw: isOffered(mending.withdraw), correct: isOffered(mending.correct) },
      };
    }),
  };
});

/** The correction of a verified line that stands: why, and whether another person is still to verify it. */
function correctedBy(line: Contribution, lines: readonly Contribution[]) {
  const found = correctionOf(line, lines);
  return found && { reason: found.by.correctReason ?? '', waits: found.waits };
}

const here = ({ params }: ActionFunctionArgs) => portal.contributions(params.code ?? '');

export const action = acts({
  declare: act(input, declareContribution, (args) => done(here(args), 'contributionDeclared')),
  withdraw: act(withdrawInput, withdrawContribution, (args) => done(here(args), 'contributionWithdrawn')),
  correct: act(correctInput, correctContribution, (args) => done(here(args), 'contributionCorrected')),
});

type Page = ReturnType<typeof useLoaderData<typeof loader>>;
type Line = Page['lines'][number];

export default function Contributions() {
  const { facts, alliance, own, open, late, initiatives, key, today, lines, correcting } =
    useLoaderData<typeof loader>();
  const state = useSent<typeof action>();
  const form = { code: facts.code, alliance, initiatives, key_: key, today, late };
  const correction = stateOf(state, 'correct', correcting?.id);
  const declaring = stateOf(state, 'declare');
  const mayCorrect = lines.some((line) => line.id === correcting?.id && line.can.correct);
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
              cell: (line) => <Standing line={line} code={facts.code} state={state} />,
            },
          ]}
        />
      )}
      {correcting && (mayCorrect || correction) ? (
        <CorrectForm {...form} organization={correcting.organization} line={correcting} state={correction} />
      ) : null}
      {own.length > 0 && (open || declaring) && !correcting ? (
        <DeclareForm {...form} parts={own} isOffered={open} state={declaring} />
      ) : null}
    </CaseFrame>
  );
}

/** What came back of the form with that intent. */
function stateOf(state: FormState | undefined, intent: string, line?: string): FormState | undefined {
  const isOwn = state?.values.intent === intent && (line === undefined || state.values.contribution === line);
  return isOwn ? state : undefined;
}

/** Where a line stands, and the way back of one that was registered by mistake and nobody verified. */
function Standing({ line, code, state }: { line: Line; code: string; state: FormState | undefined }) {
  const { tone, label } = statusOf('contribution', line.state);
  return (
    <>
      <Tag tone={tone}>{label}</Tag>
      {line.apart ? (
        <p className="meta">
          <Written text={`Aparte, no suma: ${line.apart}`} />
        </p>
      ) : null}
      <Corrected {...line} />
      {line.withdrawn ? (
        <p className="meta">
          <Written text={`Se retiró: ${line.withdrawn}`} />
        </p>
      ) : null}
      {line.can.correct ? (
        <p>
          <Link href={`${portal.contributions(code)}?corregir=${line.id}#corregir`}>Corregir</Link>
        </p>
      ) : null}
      {line.can.withdraw ? <Withdraw line={line} code={code} state={stateOf(state, 'withdraw', line.id)} /> : null}
    </>
  );
}

/** Of a correction of a verified line, why; of that line, that it is corrected. */
function Corrected({ corrects, correction }: Pick<Line, 'corrects' | 'correction'>) {
  return (
    <>
      {corrects ? (
        <p className="meta">
          <Written text={`La Secretaría corrige con este un aporte verificado: ${corrects}`} />
        </p>
      ) : null}
      {correction ? (
        <p className="meta">
          <Written text={`La Secretaría lo corrigió: ${correction.reason}`} />{' '}
          {correction.waits
            ? 'Este cuenta hasta que otra persona verifique la corrección.'
            : 'Este cuenta solo donde un balance confirmado ya lo sumó.'}
        </p>
      ) : null}
    </>
  );
}

function Withdraw({ line, code, state }: { line: Line; code: string; state: FormState | undefined }) {
  return (
    <Details summary="Retirar" open={state !== undefined}>
      <Form
        action={portal.contributions(code)}
        hidden={{ intent: 'withdraw', contribution: line.id }}
        label={`Retirar el aporte ${line.description}`}
      >
        <Field
          of={{ schema: withdrawInput, labels: LABELS, state, form: line.id }}
          name="reason"
          hint="El aporte se conserva con su razón, y no suma. El equipo lo sabe por correo."
          rows={3}
        />
        <SubmitButton tone="danger">Retirar el aporte</SubmitButton>
      </Form>
    </Details>
  );
}
