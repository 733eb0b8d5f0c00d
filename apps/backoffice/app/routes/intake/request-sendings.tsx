import type { RequestFile } from '@alianzas/domain/views';
import { instantWords } from '@alianzas/lexicon';
import { Details, FileList, Notice, SummaryList } from '@alianzas/ui';
import { attachedItems } from '../../pages/attached.ts';
import { Day, Moment } from '../../pages/words.tsx';
import { type Section, sectionsOf } from './request-content.ts';

/** One time that the request was sent, in the words of who reads it. */
export interface SendingRead {
  number: number;
  sentAt: string;
  receivedOn: string;
  sha256: string | null;
  returned: { at: string; by: string | null; note: string | null } | null;
  /** Null where it was sent before each text was kept */
  sections: Section[] | null;
  files: RequestFile['files'];
  /** What reads otherwise than the time before */
  changed: string[];
}

/** What was sent each time, the first first, each with what came with it. */
export function sendingsIn(request: Pick<RequestFile, 'sendings' | 'files' | 'everyInitiative'>): SendingRead[] {
  const { sendings, files, everyInitiative } = request;
  return sendings.map((sending, index) => {
    const before = sendings[index - 1];
    const sections = sending.content && sectionsOf(sending.content, everyInitiative);
    return {
      ...{ number: sending.number, sentAt: sending.sentAt, receivedOn: sending.receivedOn, sha256: sending.sha256 },
      returned: sending.returnedAt
        ? { at: sending.returnedAt, by: sending.returnedBy, note: sending.returnNote }
        : null,
      files: files.filter(({ uploadedAt }) => new Date(uploadedAt) <= new Date(sending.sentAt)),
      ...{
        sections,
        changed: sections && before?.content ? differing(sections, sectionsOf(before.content, everyInitiative)) : [],
      },
    };
  });
}

function differing(now: readonly Section[], before: readonly Section[]): string[] {
  const was = new Map(answersIn(before));
  const is = new Map(answersIn(now));
  return [...new Set([...is.keys(), ...was.keys()])].filter((name) => (is.get(name) ?? '') !== (was.get(name) ?? ''));
}

function answersIn(sections: readonly Section[]): [name: string, detail: string][] {
  return sections.flatMap(({ title, rows }) =>
    rows.map(({ term, detail }): [string, string] => [`${title}: ${term}`, detail]),
  );
}

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
        {returned!.note ? <p className="whitespace-pre-line">{returned!.note}</p> : null}
        {isBack && number === last?.number ? (
          <p>La organización la está completando. Abajo está lo que envió.</p>
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

/** When it came, since when its term runs, and the hash of its words. */
export function Receipt({ sending: { receivedOn, sha256 } }: { sending: SendingRead }) {
  return (
    <>
      <p className="meta">
        El término corre desde el <Day on={receivedOn} />
      </p>
      {sha256 ? <p className="meta wrap-anywhere">Huella (SHA-256): {sha256}</p> : null}
    </>
  );
}
