import type { RequestFile } from '@alianzas/domain/views';
import { instantWords, personSignsWords } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { FileList, Link, Notice, SummaryList, Written } from '@alianzas/ui';
import { Fragment } from 'react';
import { attachedItems } from '../../pages/attached.ts';
import { Day, Moment, StatusTag } from '../../pages/words.tsx';
import type { Section } from './request-content.ts';

type Known = Pick<
  RequestFile,
  | 'code'
  | 'asksReason'
  | 'files'
  | 'reviewer'
  | 'withdrawnAt'
  | 'sentAt'
  | 'receivedOn'
  | 'dueOn'
  | 'answeredAt'
  | 'answeredBy'
  | 'answerNote'
  | 'repeats'
  | 'repeatsState'
  | 'repeatedBy'
  | 'alliance'
  | 'organization'
  | 'state'
>;

/** The first answer, which stays: who, when, and what was said. */
export function Answered({ request, isBack }: { request: Known; isBack: boolean }) {
  if (request.withdrawnAt) {
    return (
      <Notice>
        <p>
          La organización la retiró el <Moment at={request.withdrawnAt} /> No hay que responderla.
        </p>
      </Notice>
    );
  }
  // One that came back waits for its organization, and is told by itself
  if (!request.answeredAt || isBack) return null;
  return (
    <Notice>
      <p>
        Respondida por {request.answeredBy ?? 'el equipo'} el <Moment at={request.answeredAt} />
      </p>
      {request.repeats ? (
        <p>
          Repite la solicitud <Link href={backoffice.request(request.repeats)}>{request.repeats}</Link>
          {request.repeatsState ? (
            <>
              , hoy <StatusTag of="request" code={request.repeatsState} />
            </>
          ) : null}
        </p>
      ) : null}
      {request.answerNote ? (
        <p>
          <Written text={request.answerNote} />
        </p>
      ) : null}
      {request.alliance ? (
        <p>
          Abrió la alianza <Link href={backoffice.alliance(request.alliance)}>{request.alliance}</Link>.
        </p>
      ) : null}
    </Notice>
  );
}

/** Those that were closed because this one already says the same. */
export function Repeated({ by }: { by: readonly string[] }) {
  if (by.length === 0) return null;
  return (
    <Notice>
      <p>
        La {by.length === 1 ? 'repite' : 'repiten'}{' '}
        {by.map((code, n) => (
          <Fragment key={code}>
            {n > 0 ? ', ' : null}
            <Link href={backoffice.request(code)}>{code}</Link>
          </Fragment>
        ))}
        , ya {by.length === 1 ? 'cerrada' : 'cerradas'} por {by.length === 1 ? 'duplicada' : 'duplicadas'}.
      </p>
    </Notice>
  );
}

interface ReceivedProps {
  request: Known;
  sections: readonly Section[];
  /** What reads otherwise than in the sending before this one */
  changed: readonly string[];
  term: Term;
}

/** The term to answer runs while the team may answer; it is held while its organization completes it, and then it is over. */
export type Term = 'runs' | 'held' | 'over';

export function Received({ request, sections, changed, term }: ReceivedProps) {
  return (
    <section className="space-y-4" aria-label="Lo que envió la organización">
      <p className="meta">
        Enviada el {instantWords(request.sentAt)} · <TermOf request={request} term={term} />
      </p>
      {changed.length > 0 ? (
        <>
          <p>Cambió respecto de lo que había enviado antes:</p>
          <ul className="list-disc pl-5">
            {changed.map((one) => (
              <li key={one}>{one}.</li>
            ))}
          </ul>
        </>
      ) : null}
      {sections.map((one) => (
        <SummaryList key={one.title} title={one.title} rows={one.rows} />
      ))}
      {request.asksReason ? (
        <p>
          Lo que autorizó quien la escribió lo lee quien acompaña la alianza. Si usted lo necesita para su trabajo,{' '}
          <Link href={backoffice.requestReason(request.code)}>escriba para qué</Link>.
        </p>
      ) : null}
      <Documents files={request.files} />
    </section>
  );
}

function TermOf({ request: { receivedOn, dueOn }, term }: Pick<ReceivedProps, 'request' | 'term'>) {
  if (term === 'held') return <>El término para responder no corre mientras la organización la completa.</>;
  const [since, until] = term === 'runs' ? ['corre', 'termina'] : ['corrió', 'terminaba'];
  return (
    <>
      El término {since} desde el <Day on={receivedOn} /> y {until} el <Day on={dueOn} /> (Ley 1755 de 2015, artículo
      14).
    </>
  );
}

/** A request whose organization reads like a natural person: what makes it so, and what it answered when it was asked. */
export function PersonDoubt({ signs, saidNo }: { signs: readonly string[]; saidNo: boolean }) {
  if (signs.length === 0) return null;
  return (
    <Notice tone="attention">
      <p>
        <strong>Revise si es una persona natural.</strong> {personSignsWords(signs)}
      </p>
      <p>
        {saidNo
          ? 'Quien envió la solicitud respondió que es una organización.'
          : 'Nadie se lo preguntó a quien envió la solicitud.'}{' '}
        Un NIT no lo prueba: mire el documento de su existencia.
      </p>
    </Notice>
  );
}

/** What the organization attached; a picture opens without the place where it was taken. */
function Documents({ files }: { files: Known['files'] }) {
  if (files.length === 0) return <p className="quiet">No adjuntó documentos.</p>;
  return (
    <section className="space-y-4" aria-labelledby="documentos">
      <h2 id="documentos">Documentos adjuntos</h2>
      <FileList files={attachedItems(files)} />
    </section>
  );
}
