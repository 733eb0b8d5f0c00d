import { saveProposal } from '@alianzas/domain/alliance/inputs';
import { contentOf } from '@alianzas/domain/procedure';
import { kindWord, network, purposes } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { Actions, Answered, CheckboxGroup, Details, Fieldset, Quote, SubmitButton } from '@alianzas/ui';
import { Field } from '@alianzas/web/field';
import { chosen, fieldError, typed } from '@alianzas/web/form-errors';
import { DRAFT, SaveUnsent } from '@alianzas/web/save-unsent';
import { VersionedForm } from '@alianzas/web/versioned-form';
import { asLines } from '../../../pages/fields.ts';
import { type AskedProposal, hinted, sourceOfWords } from './asked.ts';
import { ownState } from './fields.tsx';
import { labels } from './labels.ts';
import { KindFields, OtherKinds } from './proposal-kind-fields.tsx';
import { kindsFor } from './proposal-kinds.ts';
import type { ProposalDraft, ScreenProps } from './types.ts';

interface Props extends ScreenProps {
  saved: ProposalDraft | null;
  /** The request's words, while nothing is saved */
  asked: AskedProposal | null;
}

export function ProposalForm(props: Props) {
  const { file, kind, saved } = props;
  return (
    <VersionedForm
      state={ownState(props.state, 'save')}
      version={saved?.version ?? 0}
      action={`${backoffice.activity(file.code, 2)}?tipo=${kind}`}
      hidden={{ intent: 'save', alliance: file.id, 'fields.kind': kind }}
      label="Propuesta de la alianza"
      saved={<ProposalFields {...props} state={undefined} kind={saved?.kind ?? kind} />}
    >
      {(state) => <ProposalFields {...props} state={state} />}
    </VersionedForm>
  );
}

export function ProposalFields(props: Props) {
  const { kind, saved, asked, state } = props;
  const { procedureVersion } = props.file;
  const { conditions } = contentOf(procedureVersion);
  const { fields, purposes: _, version, actions, ...words } = saved ?? {};
  const given = {
    network: `${network.long} (${network.short})`,
    ...words,
    actions: state ? null : asLines(actions ?? asked?.words.actions),
  };
  const source = sourceOfWords(asked, asked?.words.actions, typed(state, 'actions', given.actions));
  const form = { schema: saveProposal, labels: labels.save, state, given };
  return (
    <>
      <Answered name="fields.kind" id="purposes" label={labels.save['fields.kind']} words={kindWord(kind)} />
      {asked ? (
        <p>
          Lo que ya dijo la{' '}
          <a href={backoffice.request(asked.code)}>
            solicitud <span className="unbroken">{asked.code}</span>
          </a>{' '}
          {state ? 'se escribió abajo' : 'está escrito abajo: cámbielo donde haga falta'}. Pidió este lugar:{' '}
          {asked.words.territory}.
        </p>
      ) : null}
      <Details summary="Los propósitos, como los dice el procedimiento">
        <Quote
          source={`Procedimiento, versión ${procedureVersion}, condiciones generales`}
          href={backoffice.procedure(procedureVersion)}
        >
          {conditions.purposesIntroduction}
        </Quote>
      </Details>
      <CheckboxGroup
        name="purposes"
        legend={labels.save.purposes}
        error={fieldError(state, 'purposes')}
        choices={[
          ...conditions.purposes.map(({ code, text }) => ({ value: code as string, label: text })),
          { value: 'other', label: purposes.other },
        ]}
        defaultValues={chosen(state, 'purposes', saved?.purposes)}
      />
      <Field of={form} name="otherPurpose" optional={false} hint="Solo si marcó otro propósito" />
      <Field of={form} name="problem" />
      <Field of={form} name="objective" />
      <Field of={form} name="actions" hint={hinted('Una por línea', source)} />
      <Field of={form} name="strategy" hint="La estrategia de cultura ciudadana a la que responde" />
      <Field of={form} name="technicalDocument" hint="Nombre y versión del documento que soporta el tipo de alianza" />
      <Field of={form} name="network" hint="La Red a la que se suma esta alianza" />
      <OtherKinds kind={kind} state={state} />
      <KindFields
        kind={kind}
        saved={saved}
        asked={asked}
        state={state}
        methodologies={props.data.methodologies ?? []}
        version={procedureVersion}
      />
      <Field
        of={form}
        name="tentativeStart"
        hint={asked?.words.when ? `La solicitud dice: ${asked.words.when}` : undefined}
      />
      <Field of={form} name="tentativeEnd" />
      <Actions>
        <SubmitButton>Guardar la propuesta</SubmitButton>
        <SaveUnsent />
      </Actions>
      <Fieldset name="otro-tipo" legend="Cambiar el tipo de alianza" hint="Lo que ya escribió se conserva, sin enviar">
        <Actions>
          {kindsFor(props.file.parties)
            .choices.filter(({ value }) => value !== kind)
            .map(({ value, label }) => (
              <SubmitButton
                key={value}
                tone="quiet"
                name={DRAFT.wish}
                value="save"
                formAction={`${backoffice.activity(props.file.code, 2)}?tipo=${value}`}
              >
                {label}
              </SubmitButton>
            ))}
        </Actions>
      </Fieldset>
    </>
  );
}
