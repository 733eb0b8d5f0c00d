import type { FilingLine } from '@alianzas/domain/views';
import { count, listed, longDay, objectionWords } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { Link, Notice } from '@alianzas/ui';
import { PackedTable } from './packed-table.tsx';

/** What goes in a packet, a row for each commitment: the document that is filed, as the page prints it. */
export function PacketContents({ line }: { line: FilingLine }) {
  const { commitments, subject, filed } = line;
  if (commitments.length === 0) return null;
  return (
    <section className="space-y-4" aria-labelledby="contenido">
      <p className="hidden print:block">
        {[subject, filed && `Radicado ${filed.number}`, `Preparado el ${longDay(line.openedOn)}`]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <h3 id="contenido">{`Lo que va en el paquete: ${count(commitments.length, 'compromiso', 'compromisos')}`}</h3>
      <PackedTable caption={subject} rows={commitments} />
      <InForceUnaccepted line={line} />
    </section>
  );
}

/** What the loop asks for is in force and filed without anybody's acceptance: whoever files it is told that it is right. */
function InForceUnaccepted({ line: { kind, alliance, commitments, filed, caseEnded } }: { line: FilingLine }) {
  const open = commitments.filter(({ acceptedOn }) => !acceptedOn);
  const objected = open.filter(({ objectedOn }) => objectedOn);
  if (kind !== 'amendment' || filed || caseEnded || open.length === 0 || !alliance) return null;
  return (
    <Notice>
      <p>
        «Sin aceptar» no impide radicar: el compromiso nuevo de la actividad 13 está en firme desde que se decidió
        {objected.length > 0 ? '.' : ', y que la organización no haya respondido no lo cambia.'} Radíquelo así.
      </p>
      {objected.length > 0 ? (
        <p>
          {listed(objected.map(objectionWords))}. La objeción se responde en{' '}
          <Link href={backoffice.allianceCommitments(alliance)}>los compromisos</Link>: quien lleva la alianza lo
          mantiene o lo corrige.
        </p>
      ) : null}
    </Notice>
  );
}
