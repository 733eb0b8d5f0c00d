import { citeInput, offersActivity, withdrawInput } from '@alianzas/domain/alliance';
import { citeInput as citation, withdrawInput as withdrawal } from '@alianzas/domain/alliance/inputs';
import { keepFiles } from '@alianzas/domain/evidence';
import { isOffered, newId } from '@alianzas/domain/platform';
import { contentOf } from '@alianzas/domain/procedure';
import { type CitedInput, proposalInputsPage } from '@alianzas/domain/views';
import { courseModes, inputKinds, whyNot as obstacleOf, optionsOf } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { acceptOf } from '@alianzas/storage';
import {
  BackLink,
  DataTable,
  EmptyState,
  FileField,
  Form,
  Notice,
  Quote,
  RadioGroup,
  SelectField,
  SubmitButton,
} from '@alianzas/ui';
import { acts, bodyOf, done, type FormState, invalid, parseForm, refused, settled } from '@alianzas/web/actions';
import { Field } from '@alianzas/web/field';
import { FormErrors, fieldError, typed } from '@alianzas/web/form-errors';
import { reads } from '@alianzas/web/loaders';
import { useSent } from '@alianzas/web/sent';
import { limitsInWords } from '@alianzas/web/upload-limits';
import { received, type Slots } from '@alianzas/web/uploads';
import { WaitingFiles } from '@alianzas/web/waiting-files';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Moment } from '../../pages/words.tsx';
import { TakeOut } from './activities/take-out.tsx';
import { caseOf, standingOf } from './known.ts';
import { useCase } from './use-case.ts';

const SUPPORTS = 5;

export const loader = reads(async (page, { params }) => {
  const file = await caseOf(page, params.code);
  const cite = offersActivity(standingOf(file), file, 2, page.ctx.actor);
  return {
    inputs: await proposalInputsPage(page.ctx, file.id),
    submission: newId(page.ctx.now),
    accept: acceptOf('proof'),
    limit: limitsInWords(FILES, 'supports'),
    can: { cite: isOffered(cite) },
    whyNot: cite ? obstacleOf(cite) : 'Los cita el profesional de la alianza, o quien lidera el equipo.',
  };
});

const FILES: Slots = { slots: { supports: 'proof' }, maxFiles: SUPPORTS, required: [] };

export const action = acts(async (args: ActionFunctionArgs) => {
  const { request, params, context } = args;
  const here = backoffice.allianceInputs(params.code ?? '');
  if (!request.headers.get('content-type')?.startsWith('multipart/')) {
    const leaving = parseForm(await bodyOf(request), withdrawal);
    if (!leaving.ok) return invalid(leaving.errors, leaving.values);
    const withdrawn = await context.write(({ ctx }) => withdrawInput(ctx, leaving.value));
    return settled(withdrawn, () => done(here, 'inputWithdrawn'));
  }
  const upload = await received(args, FILES);
  // The ids of the files are known once they are kept.
  const parsed = parseForm(upload.texts, citation);
  if (upload.refusal) return refused(upload.refusal, parsed.values, upload.waiting);
  if (!upload.ok || !parsed.ok) {
    return invalid({ ...(parsed.ok ? {} : parsed.errors), ...upload.errors }, parsed.values, upload.waiting);
  }
  const { alliance } = parsed.value;
  const outcome = await context.write(async ({ ctx }) => {
    const kept = await keepFiles(ctx, {
      ...{ alliance, organization: null, submission: parsed.value.key },
      files: upload.kept('supports'),
    });
    return kept.ok ? citeInput(ctx, { ...parsed.value, files: kept.value.ids }) : kept;
  });
  if (outcome.ok) return done(here, 'inputCited');
  return refused(outcome.refusal, parsed.values, upload.waiting);
}, FILES);

const LABELS = {
  kind: 'Qué es',
  name: 'Nombre',
  mode: 'Si es un curso o taller, cómo se hizo',
  supports: 'Soportes',
};

/** The inputs of the provider process that the proposal cites: strategies, and courses or workshops with their supports. */
export default function Inputs() {
  const file = useCase();
  const { inputs, submission, accept, limit, whyNot, can } = useLoaderData<typeof loader>();
  const state = useSent<typeof action>();
  const { relation } = contentOf(file.procedureVersion);
  return (
    <section className="space-y-4" aria-labelledby="insumos">
      <BackLink href={backoffice.activity(file.code, 2)}>Volver a la actividad 2</BackLink>
      <FormErrors state={state} labels={LABELS} />
      <h2 id="insumos">Insumos que cita la propuesta</h2>
      {relation.inputs.map((text) => (
        <Quote
          key={text}
          source={`Procedimiento, versión ${file.procedureVersion}, sección 4: qué insumos requiero del proveedor`}
          href={`${backoffice.procedure(file.procedureVersion)}#relacion`}
        >
          {text}
        </Quote>
      ))}
      {inputs.length === 0 ? (
        <EmptyState title="La propuesta todavía no cita insumos">
          Los da el proceso {relation.provider}. Se citan mientras se prepara la propuesta.
        </EmptyState>
      ) : (
        <Cited inputs={inputs} canWithdraw={can.cite} />
      )}
      {can.cite ? (
        <Cite state={state} accept={accept} limit={limit} submission={submission} />
      ) : (
        <Notice>{whyNot}</Notice>
      )}
    </section>
  );
}

function Cited({ inputs, canWithdraw }: { inputs: CitedInput[]; canWithdraw: boolean }) {
  const file = useCase();
  const withdraw = {
    key: 'withdraw',
    label: 'Quitar',
    cell: (row: CitedInput) => (
      <TakeOut
        what="de la propuesta"
        says={`«${row.name}» deja de estar citado.`}
        action={backoffice.allianceInputs(file.code)}
        hidden={{ alliance: file.id, input: row.id }}
      />
    ),
  };
  return (
    <DataTable
      caption="Insumos citados"
      captionHidden
      rows={inputs}
      rowKey={(row) => row.id}
      columns={[
        { key: 'name', label: 'Insumo', cell: (row) => row.name },
        {
          key: 'kind',
          label: 'Clase',
          cell: (row) =>
            [inputKinds[row.kind], row.mode ? courseModes[row.mode].toLowerCase() : ''].filter(Boolean).join(', '),
        },
        { key: 'files', label: 'Soportes', cell: (row) => <Supports of={row} /> },
        {
          key: 'at',
          label: 'Citado',
          cell: (row) => (
            <>
              <Moment at={row.citedAt} />, {row.citedBy}
            </>
          ),
        },
        ...(canWithdraw ? [withdraw] : []),
      ]}
    />
  );
}

function Supports({ of: { files } }: { of: CitedInput }) {
  if (files.length === 0) return <>Sin soportes</>;
  return (
    <ul>
      {files.map(({ id, name }) => (
        <li key={id}>
          <a className="wrap-anywhere" href={backoffice.file(id)}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Cite(props: { state: FormState | undefined; accept: string; limit: string; submission: string }) {
  const { state, accept, limit, submission } = props;
  const file = useCase();
  return (
    <Form
      action={backoffice.allianceInputs(file.code)}
      multipart
      hidden={{ alliance: file.id, key: typed(state, 'key', submission) }}
      label="Citar un insumo"
    >
      <h3>Citar un insumo</h3>
      <RadioGroup
        name="kind"
        legend={LABELS.kind}
        error={fieldError(state, 'kind')}
        choices={optionsOf(inputKinds)}
        defaultValue={typed(state, 'kind')}
      />
      <Field
        of={{ schema: citation, labels: LABELS, state }}
        name="name"
        hint="De la estrategia, del curso o del taller, con su año"
      />
      <SelectField
        name="mode"
        label={LABELS.mode}
        error={fieldError(state, 'mode')}
        defaultValue={typed(state, 'mode')}
        empty="Elija una"
        options={optionsOf(courseModes)}
      />
      <WaitingFiles state={state} field="supports" picture={backoffice.waitingPicture} />
      <FileField
        name="supports"
        label={LABELS.supports}
        hint="Un curso o taller lleva al menos uno: lista de asistencia, material, foto. Una estrategia puede no llevar"
        multiple
        accept={accept}
        limit={limit}
        error={fieldError(state, 'supports')}
      />
      <SubmitButton>Citar el insumo</SubmitButton>
    </Form>
  );
}
