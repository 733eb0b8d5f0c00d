import { generalConditions } from '@alianzas/domain/procedure';
import { kindWord, network, purposes } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { Answered, CheckboxGroup, DateField, Details, Quote, SubmitButton, TextArea, TextField } from '@alianzas/ui';
import { fieldError } from '@alianzas/web/form-errors';
import { VersionedForm } from '@alianzas/web/versioned-form';
import { asLines } from '../../../pages/fields.ts';
import { type AskedProposal, hinted } from './asked.ts';
import { fieldsOf, ownState } from './fields.tsx';
import { labels } from './labels.ts';
import { KindFields } from './proposal-kind-fields.tsx';
import type { ProposalDraft, ScreenProps } from './types.ts';

const PURPOSES = [
  ...generalConditions.purposes.map(({ code, text }) => ({ value: code as string, label: text })),
  { value: 'other', label: purposes.other },
];

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

function ProposalFields(props: Props) {
  const { kind, saved, state } = props;
  const asked = state ? null : props.asked;
  const field = fieldsOf('save', state, {
    network: `${network.long} (${network.short})`,
    ...saved,
    actions: null,
    fields: null,
    purposes: null,
    version: null,
  } as Record<string, string | null>);
  const chosen = state ? state.values.purposes : saved?.purposes;
  return (
    <>
      <Answered name="fields.kind" id="purposes" label={labels.save['fields.kind']} words={kindWord(kind)} />
      {asked ? (
        <p>
          Lo que ya dijo la <a href={backoffice.request(asked.code)}>solicitud {asked.code}</a> está escrito abajo:
          cámbielo donde haga falta. Pidió este lugar: {asked.words.territory}.
        </p>
      ) : null}
      <Details summary="Los propósitos, como los dice el procedimiento">
        <Quote source="Procedimiento, versión 2, condiciones generales" href={backoffice.procedure()}>
          {generalConditions.purposesIntroduction}
        </Quote>
      </Details>
      <CheckboxGroup
        name="purposes"
        legend={labels.save.purposes}
        error={fieldError(state, 'purposes')}
        choices={PURPOSES}
        defaultValues={Array.isArray(chosen) ? chosen.map(String) : [String(chosen ?? '')]}
      />
      <TextField {...field('otherPurpose')} optional />
      <TextArea {...field('problem')} limit={2000} rows={4} />
      <TextArea {...field('objective')} limit={2000} rows={4} />
      <TextArea
        {...field('actions')}
        hint={hinted('Una por línea', asked?.source)}
        rows={4}
        defaultValue={asLines(state ? state.values.actions : (saved ?? asked?.words)?.actions)}
      />
      <TextField {...field('strategy')} hint="La estrategia de cultura ciudadana a la que responde" />
      <TextField {...field('technicalDocument')} hint="Nombre y versión del documento que soporta el tipo de alianza" />
      <TextField {...field('network')} hint="La Red a la que se suma esta alianza" />
      <KindFields
        kind={kind}
        saved={saved}
        asked={asked}
        state={state}
        methodologies={props.data.methodologies ?? []}
      />
      <DateField
        {...field('tentativeStart')}
        hint={asked?.words.when ? `La solicitud dice: ${asked.words.when}` : undefined}
        optional
      />
      <DateField {...field('tentativeEnd')} optional />
      <SubmitButton>Guardar la propuesta</SubmitButton>
    </>
  );
}
