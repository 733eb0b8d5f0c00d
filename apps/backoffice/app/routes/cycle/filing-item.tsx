import { enterFilingNumber } from '@alianzas/domain/filing/inputs';
import { activityOf } from '@alianzas/domain/procedure';
import type { FilingLine } from '@alianzas/domain/views';
import {
  count,
  datumHints,
  filingKindWord,
  instantWords,
  listed,
  longDay,
  objectionWords,
  refusalSentence,
} from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import {
  ActionForm,
  Details,
  Form,
  Link,
  Notice,
  SubmitButton,
  SummaryList,
  Tag,
  Unbroken,
  Written,
} from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { Field } from '@alianzas/web/field';
import { CorrectNumber, Entries, FILING_LABELS, TakeBack, TakenBack } from './filing-mended.tsx';
import { PacketContents } from './packet-contents.tsx';
import { PrepareAgain } from './prepare-again.tsx';

interface ItemProps {
  line: FilingLine;
  /** On its own page: what goes in the packet is told whole, as it is printed */
  isWhole?: boolean;
  state?: FormState | undefined;
  today: string;
}

/** A packet, an amendment or the balance: what it holds, and its number or the form that asks for it. */
export function FilingItem({ line, isWhole = false, state, today }: ItemProps) {
  return (
    <article className="card space-y-4" aria-labelledby={`radicacion-${line.id}`}>
      <h2 id={`radicacion-${line.id}`}>{isWhole ? 'Qué se radica' : <Titled line={line} />}</h2>
      {isWhole ? (
        <p>
          <Case line={line} />
        </p>
      ) : null}
      {line.parties.length > 0 ? <p>{listed(line.parties)}</p> : null}
      {isWhole ? (
        <PacketContents line={line} />
      ) : (
        <>
          <Commitments line={line} />
          <Objected line={line} />
          <p>
            <Link href={backoffice.packet(line.id)}>Ver el paquete</Link>
          </p>
        </>
      )}
      <Standing line={line} state={state} today={today} />
    </article>
  );
}

function Standing({ line, state, today }: ItemProps) {
  if (line.takenBack) {
    return (
      <>
        <TakenBack back={line.takenBack} />
        <PrepareAgain line={line} />
      </>
    );
  }
  if (!line.filed) return <Pending line={line} state={state} today={today} />;
  return (
    <>
      <Filed line={line} filed={line.filed} />
      <div className="print:hidden">
        <CorrectNumber line={line} filed={line.filed} state={state} today={today} />
      </div>
    </>
  );
}

/** What is filed, of which case: the balance says its year by itself. */
function Titled({ line }: { line: FilingLine }) {
  return (
    <>
      {line.cycle ? null : `${filingKindWord(line.kind)}: `}
      <Case line={line} />
    </>
  );
}

function Case({ line }: { line: FilingLine }) {
  if (line.cycle) return <Link href={backoffice.balance(line.cycle.year)}>{line.subject}</Link>;
  if (!line.alliance) return <Unbroken text={line.subject} />;
  return (
    <Link href={backoffice.allianceCommitments(line.alliance)}>
      <Unbroken text={line.subject} inLink />
    </Link>
  );
}

function Commitments({ line }: { line: FilingLine }) {
  if (line.commitments.length === 0) return null;
  return (
    <Details summary={`Ver ${count(line.commitments.length, 'compromiso', 'compromisos')}`}>
      <ol className="list-decimal space-y-1 pl-5">
        {line.commitments.map(({ number, action, party }) => (
          <li key={number} value={number}>
            <Written text={`${party ?? 'Secretaría'}: ${action}`} />
          </li>
        ))}
      </ol>
    </Details>
  );
}

/** The desk says who objected to what it is asked to file, which does not hold it. */
function Objected({ line: { commitments, filed, caseEnded } }: { line: FilingLine }) {
  const objected = commitments.filter(({ objectedOn }) => objectedOn);
  if (filed || caseEnded || objected.length === 0) return null;
  return <Notice>{`${listed(objected.map(objectionWords))}. Sigue en firme y se radica así.`}</Notice>;
}

function Pending({ line, state, today }: ItemProps) {
  if (line.caseEnded) return <Left line={line} state={state} today={today} />;
  return (
    <>
      <p>
        <Tag tone="attention">Pendiente de radicar</Tag>{' '}
        <span className="meta">{`desde el ${instantWords(line.openedAt)}`}</span>
      </p>
      <div className="space-y-4 print:hidden">
        {line.can.enter ? (
          <NumberForm line={line} state={state} today={today} />
        ) : (
          <Notice>{line.obstacle ? refusalSentence(line.obstacle) : whoEnters(line)}</Notice>
        )}
        <TakeBack line={line} state={state} />
      </div>
    </>
  );
}

/** Its case ended first: nobody owes it a number, and one that it was given on paper is still written. */
function Left({ line, state, today }: ItemProps) {
  return (
    <>
      <p>
        <Tag>Sin radicar</Tag> <span className="meta">{`desde el ${instantWords(line.openedAt)}`}</span>
      </p>
      <Notice>
        La alianza terminó antes de que se radicara, y ya nadie debe hacerlo. Si alcanzó a recibir un número, lo escribe
        quien lleva la alianza, la persona responsable del equipo o correspondencia.
      </Notice>
      {line.can.enter ? (
        <div className="print:hidden">
          <Details summary="Registrar el número que alcanzó a recibir" open={state !== undefined}>
            <NumberForm isLeft line={line} state={state} today={today} />
          </Details>
        </div>
      ) : null}
    </>
  );
}

function whoEnters({ kind }: FilingLine): string {
  if (kind === 'balance') return 'El radicado del balance lo escribe el equipo, la dirección o correspondencia.';
  return 'El radicado lo escribe quien lleva la alianza, la persona responsable del equipo o correspondencia.';
}

/** Of what waits for its number, dated today unless it is said otherwise; of what nobody has to file any more, as it was. */
function NumberForm({ line, state, today, isLeft = false }: ItemProps & { isLeft?: boolean }) {
  const isBalance = line.kind === 'balance';
  const given = isLeft ? {} : { filedOn: today };
  const form = { schema: enterFilingNumber, labels: FILING_LABELS, state, given, form: line.id };
  return (
    <Form
      action={backoffice.packet(line.id)}
      hidden={isBalance ? { cycle: line.cycle?.id } : { filing: line.id }}
      label={`Radicado de ${line.subject}`}
    >
      <Field of={form} name="number" />
      <Field of={form} name="filedOn" min={line.openedOn} max={today} />
      {line.kind === 'commitments' && line.can.tellEffort && line.procedureVersion !== null ? (
        <Field of={form} name="minutesUsed" hint={`${normOf9(line.procedureVersion)} ${datumHints.effort}`} />
      ) : null}
      <SubmitButton name="intent" value={isBalance ? 'balance' : 'number'} tone={isLeft ? 'secondary' : 'primary'}>
        {isBalance ? 'Registrar el radicado y terminar la vigencia' : 'Registrar el radicado'}
      </SubmitButton>
    </Form>
  );
}

function normOf9(version: number): string {
  return `La norma de la actividad 9 es de ${count(activityOf(9, version).hours, 'hora', 'horas')}.`;
}

function Filed({ line, filed }: { line: FilingLine; filed: NonNullable<FilingLine['filed']> }) {
  const received = filed.receivedAt ? `El ${instantWords(filed.receivedAt)}` : 'Sin confirmar';
  return (
    <>
      <SummaryList
        rows={[
          { term: 'Radicado', detail: <span className="code">{filed.number}</span> },
          { term: 'Fecha', detail: longDay(filed.on) },
          { term: 'Lo registró', detail: filed.by },
          ...(line.kind === 'balance' ? [] : [{ term: 'Recibió la persona responsable del equipo', detail: received }]),
        ]}
      />
      <Entries entries={filed.entries} />
      {line.can.receive ? (
        <ActionForm
          action={backoffice.packet(line.id)}
          label="Confirmar que llegó, para consolidar"
          hidden={{ filing: line.id }}
          name="intent"
          value="receive"
        />
      ) : null}
    </>
  );
}
