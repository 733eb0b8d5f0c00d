import type { StandingEntry } from '@alianzas/domain/network';
import { enterNetwork } from '@alianzas/domain/network/inputs';
import type { CaseParty } from '@alianzas/domain/views';
import { inclusionWords, phone, relevantFields } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { Actions, ButtonLink, Notice, SubmitButton } from '@alianzas/ui';
import { Field } from '@alianzas/web/field';
import { typed } from '@alianzas/web/form-errors';
import { SaveUnsent } from '@alianzas/web/save-unsent';
import { VersionedForm } from '@alianzas/web/versioned-form';
import { askedEntry, sourceOfWords } from './asked.ts';
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
      <p>{leadOf(active)} La actividad se cierra con la última.</p>
      {active.map((party) => (
        <Entry key={party.id} {...props} party={party} />
      ))}
    </section>
  );
}

/** Whether they enter, are in the Red already, or some of each. */
function leadOf(active: readonly CaseParty[]): string {
  const staying = active.filter(({ inRedSince }) => inRedSince !== null).length;
  if (staying === 0) return 'Entra cada organización con respuesta SI.';
  if (staying === active.length) return 'Ya están en la Red: se pone al día la fila de cada una.';
  return 'Entra cada organización con respuesta SI; de la que ya está en la Red se pone al día la fila.';
}

function Entry({ party, file, data, activity, canDrive, state }: ScreenProps & { party: CaseParty }) {
  const words = inclusionWords(party.inRedSince);
  if (party.entered) return <Notice>{words.entered(party.name)}</Notice>;
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
  if (!canDrive) return <Notice>{words.toEnter(party.name)}</Notice>;
  const standing = data.standing?.find(({ organization }) => organization === party.organization);
  const { words: given, hintOf } = beginningOf(party, file, data, standing);
  return (
    <VersionedForm
      state={ownState(state, 'enter', { name: 'organization', value: party.organization })}
      version={standing?.version ?? 0}
      action={backoffice.activity(file.code, 6)}
      hidden={{ intent: 'enter', alliance: file.id, organization: party.organization }}
      label={words.entering(party.name)}
    >
      {(own) => (
        <>
          <h3>{party.name}</h3>
          {standing ? (
            <Notice>
              Ya está en la base de datos de la Red por otra alianza. Abajo está lo que su fila dice hoy: cambie solo lo
              que ya no sea cierto. Lo que decía antes queda guardado.
            </Notice>
          ) : null}
          <EntryFields activity={activity} state={own} given={given} form={party.id} hintOf={hintOf} />
          <Actions>
            <SubmitButton>{words.enterButton}</SubmitButton>
            <SaveUnsent of={party.organization} />
          </Actions>
        </>
      )}
    </VersionedForm>
  );
}

type Words = Readonly<Record<string, string | null | undefined>>;

interface EntryFieldsProps extends Pick<ScreenProps, 'activity' | 'state'> {
  given?: Words;
  form?: string;
  /** Where what a field says comes from, or what else was said of it */
  hintOf?: (name: string, now: string | undefined) => string | undefined;
}

export function EntryFields({ activity, state, given = {}, form = 'fila', hintOf }: EntryFieldsProps) {
  const own = { schema: enterNetwork, labels: labels.enter, state, given, form };
  return (
    <>
      {FIELDS.map((name) => (
        <Field of={own} key={name} name={name} hint={hintOf?.(name, typed(state, name, given[name]))} />
      ))}
      <MinutesUsed activity={activity} state={state} form={form} />
    </>
  );
}

function asShown(name: string, value: string | null | undefined): string | null | undefined {
  return name === 'relevant.phone' && value ? phone(value) : value;
}

/**
 * With what the form begins: what the row says today, with what the request says where that is something else; or, for a
 * new row, what is known of the organization.
 */
function beginningOf(
  party: CaseParty,
  file: ScreenProps['file'],
  data: ScreenProps['data'],
  standing: StandingEntry | undefined,
): { words: Words } & Required<Pick<EntryFieldsProps, 'hintOf'>> {
  const asked = askedEntry(data.request, party.organization);
  if (standing) {
    const words = Object.fromEntries(
      FIELDS.map((name) => [name, asShown(name, standing.relevant[name.replace('relevant.', '')])]),
    );
    return {
      words,
      hintOf: (name, now) => {
        const said = asked?.words[name];
        return said && said !== now ? `La solicitud ${asked?.code} dice: ${said}` : undefined;
      },
    };
  }
  const liaison = party.liaisonEmail && { 'relevant.contact': party.liaison, 'relevant.email': party.liaisonEmail };
  const words: Words = {
    'relevant.email': party.contactEmail,
    ...asked?.words,
    ...(liaison || {}),
    'relevant.interests':
      asked?.words['relevant.interests'] || file.initiatives.map((initiative) => initiative.name).join(', '),
  };
  return { words, hintOf: (name, now) => sourceOfWords(asked, asked?.words[name], now) };
}
