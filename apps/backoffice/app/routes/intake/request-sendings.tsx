import { instantWords, uncompletedWords } from '@alianzas/lexicon';
import { Details, FileList, Fingerprint, Notice, SummaryList, Written } from '@alianzas/ui';
import { attachedItems } from '../../pages/attached.ts';
import { Day, Moment } from '../../pages/words.tsx';
import type { SendingRead } from './sendings-read.ts';

/** That it came back: when, by whom, for what. Each time stays told, also once it was sent again. */
export function Returns({ sendings, isBack }: { sendings: readonly SendingRead[]; isBack: boolean }) {
  const last = sendings.at(-1);
  return sendings
    .filter(({ returned }) => returned)
    .map(({ number, returned, sentAt }) => (
      <Notice key={number} tone={isBack && number === last?.number ? 'attention' : undefined}>
        <p>
          <strong>Se le pidió más información a la organización.</strong> La pidió {returned!.by ?? 'el equipo'} el{' '}
          <Moment at={returned!.at} />, sobre lo que llegó el <Moment at={sentAt} />
        </p>
        {returned!.note ? (
          <p>
            <Written text={returned!.note} />
          </p>
        ) : null}
        {isBack && number === last?.number ? (
          <p>
            {returned!.isLate ? (
              <>
                La organización tenía hasta el <Day on={returned!.completedBy} /> (venció), y todavía puede enviarla.{' '}
                {uncompletedWords}
              </>
            ) : (
              <>
                La organización la está completando: tiene hasta el <Day on={returned!.completedBy} /> (Ley 1755 de
                2015, artículo 17).
              </>
            )}{' '}
            El término para responder vuelve a correr cuando la envíe. Abajo está lo que envió.
          </p>
        ) : null}
      </Notice>
    ));
}

/** What was sent before it was sent again, whole. */
export function EarlierSendings({ sendings }: { sendings: readonly SendingRead[] }) {
  const earlier = sendings.slice(0, -1);
  if (earlier.length === 0) return null;
  return (
    <section className="space-y-4" aria-labelledby="antes">
      <h2 id="antes">Lo que había enviado antes</h2>
      {earlier.map((sending) => (
        <Details key={sending.number} summary={`Envío ${sending.number}, el ${instantWords(sending.sentAt)}`}>
          {sending.sections ? (
            sending.sections.map(({ title, rows }) => <SummaryList key={title} title={title} rows={rows} />)
          ) : (
            <p>Se envió antes de que se guardara el texto de cada envío: de este solo queda su constancia.</p>
          )}
          {sending.files.length > 0 ? <FileList files={attachedItems(sending.files)} /> : null}
          <Receipt sending={sending} />
        </Details>
      ))}
    </section>
  );
}

/** As of when it counted, and the hash of its words; its term ended when it was returned. */
export function Receipt({ sending: { receivedOn, sha256 } }: { sending: SendingRead }) {
  return (
    <>
      <p className="meta">
        Se contó como recibida el <Day on={receivedOn} />
      </p>
      {sha256 ? <Fingerprint sha256={sha256} /> : null}
    </>
  );
}
