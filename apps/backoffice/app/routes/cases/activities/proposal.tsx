import { contentOf } from '@alianzas/domain/procedure';
import { kinds, kindWord } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { Details, Form, Notice, Quote, RadioGroup, SubmitButton } from '@alianzas/ui';
import { VersionedForm } from '@alianzas/web/versioned-form';
import { askedProposal } from './asked.ts';
import { MinutesUsed, ownState } from './fields.tsx';
import { labels } from './labels.ts';
import { PartiesSection } from './parties.tsx';
import { ProposalForm } from './proposal-form.tsx';
import { kindRefused, kindsFor } from './proposal-kinds.ts';
import { SavedProposal } from './proposal-saved.tsx';
import type { ScreenProps } from './types.ts';

/** Activity 2: the kind first, then its own fields; the draft is saved as often as wanted and approved once. */
export function ProposalScreen(props: ScreenProps) {
  const { file, data, activity, canDrive, state } = props;
  const saved = data.proposal ?? null;
  const asked = saved ? null : askedProposal(data.request);
  const written = (ownState(state, 'save')?.values.fields as { kind?: string } | undefined)?.kind;
  const chosen = [props.kind, written, saved?.kind, asked?.words.kind].find((one) => one && Object.hasOwn(kinds, one));
  const wanted = chosen ?? '';
  const begun = [written, saved?.kind];
  const refused = kindRefused(wanted, file.parties);
  // What was only chosen, or asked for, is chosen again; what was written stays, to be changed.
  const kind = refused && !begun.includes(wanted) ? (begun.find(Boolean) ?? '') : wanted;
  const here = backoffice.activity(file.code, 2);
  return (
    <>
      <PartiesSection {...props} />
      <section className="space-y-4" aria-labelledby="registro">
        <h2 id="registro">Propuesta de la alianza</h2>
        {saved ? (
          <SavedProposal saved={saved} version={file.procedureVersion} open={ownState(state, 'save') !== undefined} />
        ) : null}
        <p>
          <a href={backoffice.allianceInputs(file.code)}>Insumos que cita la propuesta</a>: estrategias, cursos y
          talleres del proceso proveedor.
        </p>
        {canDrive ? (
          <KindForm
            here={here}
            kind={kind}
            parties={file.parties}
            refused={refused}
            hint={asked?.words.kind === kind && kind ? asked.source : undefined}
            version={file.procedureVersion}
          />
        ) : (
          <Notice>La escribe el profesional de la alianza, o quien lidera el equipo.</Notice>
        )}
        {canDrive && kind ? (
          <Details
            summary={saved ? 'Cambiar la propuesta' : `Escribir la propuesta: ${kindWord(kind)}`}
            open={saved === null || props.kind !== '' || ownState(state, 'save') !== undefined}
          >
            <ProposalForm {...props} kind={kind} saved={saved} asked={asked} />
          </Details>
        ) : null}
        {saved && canDrive ? (
          <VersionedForm
            isAct
            state={ownState(state, 'approve')}
            version={data.proposalRead!}
            action={here}
            hidden={{ intent: 'approve', alliance: file.id }}
            label="Aprobar la propuesta"
          >
            {(sent) => (
              <>
                <p>Al aprobarla queda congelada como registro de la actividad 2, y las partes pueden leerla.</p>
                <MinutesUsed activity={activity} state={sent} />
                <SubmitButton>Aprobar la propuesta y cerrar la actividad 2</SubmitButton>
              </>
            )}
          </VersionedForm>
        ) : null}
        {canDrive && !saved ? <CloseWithout here={here} alliance={file.id} /> : null}
      </section>
    </>
  );
}

interface KindFormProps {
  here: string;
  kind: string;
  hint: string | undefined;
  version: number;
  parties: ScreenProps['file']['parties'];
  /** Why it cannot be of the kind that was chosen */
  refused: string | null;
}

function KindForm({ here, kind, hint, version, parties, refused }: KindFormProps) {
  const offered = kindsFor(parties);
  const definition = contentOf(version).glossary.find((one) => one.kind === kind);
  return (
    <>
      {refused ? <Notice tone="attention">{refused}</Notice> : null}
      {kind ? (
        <p>
          Tipo de alianza: <strong>{kindWord(kind)}</strong>. {hint ? `${hint}. ` : ''}Se cambia al final del
          formulario, sin perder lo escrito.
        </p>
      ) : (
        <Form method="get" action={here} label="Elegir el tipo de alianza">
          <RadioGroup name="tipo" legend={labels.save['fields.kind']} choices={offered.choices} />
          {refused
            ? null
            : offered.refused.map((why) => (
                <p className="meta" key={why}>
                  {why}
                </p>
              ))}
          <SubmitButton tone="secondary">Ver los campos de este tipo</SubmitButton>
        </Form>
      )}
      {definition ? (
        <Quote
          source={`Procedimiento, versión ${version}, glosario: ${definition.term}`}
          href={backoffice.procedure(version)}
        >
          {definition.definition}
        </Quote>
      ) : null}
    </>
  );
}

/** The attempt to close without the record is answered by its rule. */
function CloseWithout({ here, alliance }: { here: string; alliance: string }) {
  return (
    <Form action={here} hidden={{ intent: 'approve', alliance, version: '0' }} label="Cerrar la actividad">
      <SubmitButton tone="quiet">Cerrar la actividad 2</SubmitButton>
    </Form>
  );
}
