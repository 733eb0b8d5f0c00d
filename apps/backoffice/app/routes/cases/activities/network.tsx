import { enterNetwork } from '@alianzas/domain/network/inputs';
import type { CaseParty } from '@alianzas/domain/views';
import { relevantFields } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { Actions, ButtonLink, Form, Notice, SubmitButton } from '@alianzas/ui';
import { Field } from '@alianzas/web/field';
import { SaveUnsent } from '@alianzas/web/save-unsent';
import { askedEntry } from './asked.ts';
import { MinutesUsed, ownState } from './fields.tsx';
import { labels } from './labels.ts';
import type { ScreenProps } from './types.ts';

const FIELDS = (Object.keys(relevantFields) as (keyof typeof relevantFields)[]).map(
  (name) => `relevant.${name}` as const,
);

/** Activity 6: the row of each organization that received SI in the database of the Red. */
export function NetworkScreen(props: ScreenProps) {
  const active = props.file.parties.filter((party) => party.answer === 'yes');
  return (
    <section className="space-y-4" aria-labelledby="registro">
      <h2 id="registro">Fila en la base de datos de la Red</h2>
      <p>Entra cada organización con respuesta SI. La actividad se cierra con la última.</p>
      {active.map((party) => (
        <Entry key={party.id} {...props} party={party} />
      ))}
    </section>
  );
}

function Entry({ party, file, data, activity, canDrive, state }: ScreenProps & { party: CaseParty }) {
  const own = ownState(state, 'enter', { name: 'organization', value: party.organization });
  const asked = own ? null : askedEntry(data.request, party.organization);
  const liaison = party.liaison && { 'relevant.contact': party.liaison, 'relevant.email': party.liaisonEmail };
  const known: Readonly<Record<string, string | null | undefined>> = {
    'relevant.email': party.contactEmail,
    ...asked?.words,
    ...(liaison || {}),
    'relevant.interests':
      asked?.words['relevant.interests'] || file.initiatives.map((initiative) => initiative.name).join(', '),
  };
  const form = { schema: enterNetwork, labels: labels.enter, state: own, given: known, form: party.id };
  const fromRequest = (name: string) => asked?.words[name] && asked.words[name] === known[name];
  if (party.entered) return <Notice>{party.name} ya está en la base de datos de la Red por esta alianza.</Notice>;
  if (!party.verified) {
    return (
      <Notice tone="attention">
        <p>Falta que alguien del equipo verifique la naturaleza jurídica de {party.name}.</p>
        <ButtonLink href={backoffice.organizationFor(party.organization, file.code, activity.number)}>
          Verificar la naturaleza jurídica
        </ButtonLink>
      </Notice>
    );
  }
  if (!canDrive) return <Notice>{party.name} está por incluir. Lo hace el profesional de la alianza.</Notice>;
  return (
    <Form
      action={backoffice.activity(file.code, 6)}
      hidden={{ intent: 'enter', alliance: file.id, organization: party.organization }}
      label={`Incluir a ${party.name}`}
    >
      <h3>{party.name}</h3>
      {FIELDS.map((name) => (
        <Field of={form} key={name} name={name} hint={fromRequest(name) ? asked?.source : undefined} />
      ))}
      <MinutesUsed activity={activity} state={own} form={party.id} />
      <Actions>
        <SubmitButton>Incluir en la base de datos de la Red</SubmitButton>
        <SaveUnsent of={party.organization} />
      </Actions>
    </Form>
  );
}
