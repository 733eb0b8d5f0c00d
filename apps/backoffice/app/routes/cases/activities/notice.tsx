import { notifyInclusion } from '@alianzas/domain/network/inputs';
import type { CaseParty } from '@alianzas/domain/views';
import { channels, channelWord, letterSays, optionsOf } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { Details, Form, Notice, RadioGroup, SubmitButton, Written } from '@alianzas/ui';
import { Field, idIn } from '@alianzas/web/field';
import { fieldError, typed } from '@alianzas/web/form-errors';
import { Moment } from '../../../pages/words.tsx';
import { MinutesUsed, ownState } from './fields.tsx';
import { labels } from './labels.ts';
import type { ScreenProps } from './types.ts';

/** Activity 7: each organization is told of its inclusion, by e-mail or by letter. */
export function NoticeScreen(props: ScreenProps) {
  const active = props.file.parties.filter((party) => party.answer === 'yes');
  return (
    <section className="space-y-4" aria-labelledby="registro">
      <h2 id="registro">Comunicar la inclusión</h2>
      {active.map((party) => (
        <Told key={party.id} {...props} party={party} />
      ))}
    </section>
  );
}

function Told({ party, file, data, activity, canDrive, state }: ScreenProps & { party: CaseParty }) {
  const notice = data.records?.notices.find((one) => one.organization === party.organization);
  const own = ownState(state, 'notify', { name: 'organization', value: party.organization });
  if (notice) {
    return (
      <>
        <Notice>
          {party.name}: {channelWord(notice.channel)} a {notice.addressee}, el <Moment at={notice.sentAt} />
        </Notice>
        {notice.text === null ? null : (
          <Details summary={`Leer la comunicación a ${party.name}`}>
            {notice.channel === 'letter' ? <p>{letterSays}</p> : null}
            <p>
              <Written text={notice.text} />
            </p>
            <p className="meta wrap-anywhere">Huella (SHA-256): {notice.sha256}</p>
          </Details>
        )}
      </>
    );
  }
  if (!canDrive) return <Notice>{party.name} está por comunicar. Lo hace el profesional de la alianza.</Notice>;
  return (
    <Form
      action={backoffice.activity(file.code, 7)}
      hidden={{ intent: 'notify', alliance: file.id, organization: party.organization }}
      label={`Comunicar a ${party.name}`}
    >
      <h3>{party.name}</h3>
      <RadioGroup
        name="channel"
        id={idIn(own, 'channel', party.id)}
        legend={labels.notify.channel}
        error={fieldError(own, 'channel')}
        choices={optionsOf(channels).map((one) =>
          one.value === 'email'
            ? { ...one, hint: 'Se envía desde aquí al guardar' }
            : { ...one, hint: 'Se entrega en físico: aquí queda el texto que se compone al guardar, no la carta' },
        )}
        defaultValue={typed(own, 'channel', 'email')}
      />
      <Field
        of={{
          schema: notifyInclusion,
          labels: labels.notify,
          state: own,
          given: { addressee: party.liaisonEmail ?? party.contactEmail },
          form: party.id,
        }}
        name="addressee"
        hint="El correo, o el nombre y la dirección de quien recibe la comunicación"
      />
      <MinutesUsed activity={activity} state={own} form={party.id} />
      <SubmitButton>Comunicar la inclusión</SubmitButton>
    </Form>
  );
}
