import { generalConditions } from '@alianzas/domain/procedure';
import { purposes } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { CheckboxGroup, DateField, Details, Form, Quote, SubmitButton, TextArea, TextField } from '@alianzas/ui';
import { asLines } from '../../../pages/fields.ts';
import { fieldError } from '../../../pages/form-errors.tsx';
import { fieldOf, ownState } from './fields.tsx';
import { KindFields } from './proposal-kind-fields.tsx';
import type { ProposalDraft, ScreenProps } from './types.ts';

const PURPOSES = [
  ...generalConditions.purposes.map(({ code, text }) => ({ value: code as string, label: text })),
  { value: 'other', label: purposes.other },
];

export function ProposalForm(props: ScreenProps & { saved: ProposalDraft | null }) {
  const { file, kind, saved } = props;
  const state = ownState(props.state, 'save');
  const field = fieldOf(state, { ...saved, actions: null, fields: null, purposes: null, version: null } as Record<
    string,
    string | null
  >);
  const chosen = state ? state.values.purposes : saved?.purposes;
  return (
    <Form
      action={`${backoffice.activity(file.code, 2)}?tipo=${kind}`}
      hidden={{ intent: 'save', alliance: file.id, version: String(saved?.version ?? 0), 'fields.kind': kind }}
      label="Propuesta de la alianza"
    >
      <Details summary="Los propósitos, como los dice el procedimiento">
        <Quote source="Procedimiento, versión 2, condiciones generales" href={backoffice.procedure()}>
          {generalConditions.purposesIntroduction}
        </Quote>
      </Details>
      <CheckboxGroup
        name="purposes"
        legend="Propósitos"
        error={fieldError(state, 'purposes')}
        choices={PURPOSES}
        defaultValues={Array.isArray(chosen) ? chosen.map(String) : [String(chosen ?? '')]}
      />
      <TextField {...field('otherPurpose')} label="Cuál otro propósito" optional />
      <TextArea {...field('problem')} label="Problema que atiende" limit={2000} rows={4} />
      <TextArea {...field('objective')} label="Objetivo" limit={2000} rows={4} />
      <TextArea
        name="actions"
        label="Acciones"
        hint="Una por línea"
        rows={4}
        error={fieldError(state, 'actions')}
        defaultValue={asLines(state ? state.values.actions : saved?.actions)}
      />
      <TextField
        {...field('strategy')}
        label="Estrategia definida"
        hint="La estrategia de cultura ciudadana a la que responde"
      />
      <TextField
        {...field('technicalDocument')}
        label="Documento técnico de la Red"
        hint="Nombre y versión del documento que soporta el tipo de alianza"
      />
      <TextField
        {...field('network')}
        label="Red en la que se inscribe"
        hint="Por ejemplo: Red Distrital de Cultura Ciudadana y Democrática (RDCCD)"
      />
      <KindFields kind={kind} saved={saved} state={state} methodologies={props.data.methodologies ?? []} />
      <DateField {...field('tentativeStart')} label="Inicio tentativo" optional />
      <DateField {...field('tentativeEnd')} label="Fin tentativo" optional />
      <SubmitButton>Guardar la propuesta</SubmitButton>
    </Form>
  );
}
