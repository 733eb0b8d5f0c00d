import { notifyInclusion } from '@alianzas/domain/network/inputs';
import type { CaseParty, NoticeLine } from '@alianzas/domain/views';
import { channels, channelWord, inclusionWords, letterSays, optionsOf } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { Fingerprint, Form, MailLink, Notice, RadioGroup, SubmitButton, Written } from '@alianzas/ui';
import { Field, idIn } from '@alianzas/web/field';
import { fieldError, typed } from '@alianzas/web/form-errors';
import { Moment } from '../../../pages/words.tsx';
import { MinutesUsed, ownState } from './fields.tsx';
import { labels } from './labels.ts';
import type { ScreenProps } from './types.ts';

/** Activity 7: each organization is told that it is in the Red, by e-mail or by letter. */
export function NoticeScreen(props: ScreenProps) {
  const lines = props.data.notices ?? [];
  const active = props.file.parties.filter((party) => party.answer === 'yes');
  return (
    <>
      <section className="space-y-4" aria-labelledby="registro">
        <h2 id="registro">{headingOf(lines)}</h2>
        {active.map((party) => (
          <ToTell key={party.id} {...props} party={party} />
        ))}
      </section>
      <NoticesSent lines={lines} />
    </>
  );
}

/** Of those that are left: to include, or that were in the Red already. */
function headingOf(lines: readonly NoticeLine[]): string {
  const left = lines.filter(({ kept }) => kept === null);
  const since = left.length > 0 && left.every((line) => line.since !== null) ? left[0]!.since : null;
  return inclusionWords(since).notifyButton;
}

/** What was communicated, word by word, with its hash: while 7 is open and for ever after. */
export function NoticesSent({ lines }: { lines: readonly NoticeLine[] }) {
  const sent = lines.flatMap(({ kept, ...line }) => (kept ? [{ ...line, kept }] : []));
  if (sent.length === 0) return null;
  return (
    <section className="space-y-4" aria-labelledby="comunicaciones">
      <h2 id="comunicaciones">Lo que se comunicó</h2>
      {sent.map(({ organization, name, kept, readers }) => (
        <article key={organization} className="space-y-2" aria-labelledby={`comunicacion-${organization}`}>
          <h3 id={`comunicacion-${organization}`}>{name}</h3>
          <p>
            {channelWord(kept.channel)}
            {kept.channel === 'letter' ? ` a ${kept.addressee}` : null}, el <Moment at={kept.sentAt} />
          </p>
          {kept.channel === 'letter' ? (
            <p>{letterSays}</p>
          ) : (
            <Readers readers={readers} says="Se envió a quienes actuaban por ella:" nobody={NOBODY_THEN} />
          )}
          {kept.text === null ? (
            <p>El texto no se guardó con ella.</p>
          ) : (
            <p>
              <Written text={kept.text} />
            </p>
          )}
          {kept.sha256 ? <Fingerprint sha256={kept.sha256} /> : null}
        </article>
      ))}
    </section>
  );
}

interface ReadersProps {
  readers: NoticeLine['readers'];
  says: string;
  nobody: string;
}

const NOBODY_THEN = 'Nadie actuaba por ella en el portal: por correo no llegó a nadie.';

/** Everybody whom the e-mail reaches, and nobody besides. */
function Readers({ readers, says, nobody }: ReadersProps) {
  if (readers.length === 0) return <Notice tone="attention">{nobody}</Notice>;
  return (
    <>
      <p>{says}</p>
      <ul className="list-disc space-y-1 pl-5">
        {readers.map(({ name, email }) => (
          <li key={email}>
            {name}, <MailLink to={email} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** What will be sent, before it is: its very words, and everybody whom the e-mail reaches. */
function Preview({ line }: { line: NoticeLine }) {
  if (line.draft === null) return null;
  return (
    <>
      <h4>Lo que dirá</h4>
      <p>
        <Written text={line.draft} />
      </p>
      <Readers
        readers={line.readers}
        says="Se envía desde aquí al guardar, si es por correo, a quienes actúan por la organización:"
        nobody={`Nadie actúa en el portal por ${line.name}, y por correo no hay a quién escribirle. Use la comunicación escrita.`}
      />
    </>
  );
}

function ToTell({ party, file, data, activity, canDrive, state }: ScreenProps & { party: CaseParty }) {
  const line = data.notices?.find((one) => one.organization === party.organization);
  const own = ownState(state, 'notify', { name: 'organization', value: party.organization });
  if (!line || line.kept) return null;
  if (!canDrive) return <Notice>{party.name} está por comunicar. Lo hace el profesional de la alianza.</Notice>;
  return (
    <Form
      action={backoffice.activity(file.code, 7)}
      hidden={{
        ...{ intent: 'notify', alliance: file.id, organization: party.organization },
        version: String(line.version ?? 0),
      }}
      label={`Comunicar a ${party.name}`}
    >
      <h3>{party.name}</h3>
      <Preview line={line} />
      <NoticeFields activity={activity} state={own} offered={line.channels} form={party.id} />
      <SubmitButton>{inclusionWords(line.since).notifyButton}</SubmitButton>
    </Form>
  );
}

interface NoticeFieldsProps extends Pick<ScreenProps, 'activity' | 'state'> {
  /** The ways by which the organization may be told, the usual one first */
  offered?: readonly string[];
  form?: string;
}

export function NoticeFields({ activity, state, offered = Object.keys(channels), form = 'aviso' }: NoticeFieldsProps) {
  const addressee = (
    <Field
      of={{ schema: notifyInclusion, labels: labels.notify, state, form }}
      name="addressee"
      optional={false}
      hint="A quién va dirigida la carta: su nombre y dirección"
    />
  );
  return (
    <>
      <RadioGroup
        name="channel"
        id={idIn(state, 'channel', form)}
        legend={labels.notify.channel}
        error={fieldError(state, 'channel')}
        choices={optionsOf(channels)
          .filter(({ value }) => offered.includes(value))
          .map((one) =>
            one.value === 'email'
              ? { ...one, hint: 'Se envía desde aquí al guardar, a quienes están en la lista de arriba' }
              : {
                  ...one,
                  hint: 'Se entrega en físico: aquí queda el texto que se compone al guardar, no la carta',
                  children: addressee,
                },
          )}
        defaultValue={typed(state, 'channel', offered[0])}
      />
      <MinutesUsed activity={activity} state={state} form={form} />
    </>
  );
}
