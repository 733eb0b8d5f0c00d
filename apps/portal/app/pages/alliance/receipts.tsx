import type { Receipt } from '@alianzas/domain/views';
import { categoryWord, decimal, instantWords, longDay, pesos, requestPages } from '@alianzas/lexicon';
import { Details } from '@alianzas/ui';

export interface ReceiptWords {
  title: string;
  /** Whole, a line each */
  lines: string[];
  by: string;
  when: string;
  sha256: string | null;
}

/** What an organization accepted or sent, in the words of who reads it. */
export function receiptWords(receipt: Receipt): ReceiptWords {
  const { organization, at, sha256 } = receipt;
  const who = receipt.by ?? 'La Secretaría, con el soporte que recibió';
  return { ...wordsOf(receipt), by: `${who}, por ${organization}`, when: instantWords(at), sha256 };
}

function wordsOf(receipt: Receipt): Pick<ReceiptWords, 'title' | 'lines'> {
  switch (receipt.act) {
    case 'requestSent': {
      const pages = requestPages(receipt.content, null, []).map(({ title, text }) => `${title}\n${text}`);
      return { title: `Solicitud enviada ${receipt.code}`, lines: pages.join('\n').split('\n') };
    }
    case 'invitationAccepted':
      return { title: `Invitación aceptada ${receipt.code}`, lines: receipt.text.split(/\r?\n/) };
    case 'principlesAccepted':
      return { title: 'Principios del pacto aceptados', lines: receipt.text.split('\n') };
    case 'evidenceReported': {
      const { number, activity, description, place, executedOn, files } = receipt;
      const kept = files.map(({ name, sha256 }) => `Archivo ${name}, huella ${sha256}`);
      const lines = [
        `Actividad ${activity}`,
        `El ${longDay(executedOn)}, en ${place}`,
        ...description.split(/\r?\n/),
        ...kept,
      ];
      return { title: `Evidencia ${number} enviada`, lines };
    }
    case 'contributionDeclared':
    case 'contributionWithdrawn': {
      const { category, description, quantity, unit, deliveredOn, value, reason } = receipt;
      const lines = [
        `${categoryWord(category)}: ${description}`,
        `${decimal(quantity)} ${unit}${deliveredOn ? `, el ${longDay(deliveredOn)}` : ''}`,
        value === null ? 'Sin valor en pesos' : `Valor: ${pesos(value)}`,
      ];
      return reason === undefined
        ? { title: 'Aporte declarado', lines }
        : { title: 'Aporte retirado', lines: [...lines, `Razón: ${reason}`] };
    }
    default: {
      const done = receipt.act === 'commitmentAccepted' ? 'aceptado' : 'devuelto con una observación';
      const { number, action, deliverable, dueOn, note } = receipt;
      const said = [action, `Entregable: ${deliverable}`, `Para el ${longDay(dueOn)}`];
      return { title: `Compromiso ${number} ${done}`, lines: note ? [...said, `Observación: ${note}`] : said };
    }
  }
}

/** What the reader's organizations accepted or sent, to be read for ever. */
export function Receipts({ receipts }: { receipts: readonly ReceiptWords[] }) {
  if (receipts.length === 0) return null;
  return (
    <section id="constancias">
      <h2>Constancias</h2>
      <p>
        Lo que su organización aceptó, envió, reportó o declaró, palabra por palabra, con quién, cuándo y la huella de
        ese texto.
      </p>
      {receipts.map((one) => (
        <Details key={`${one.title} ${one.when} ${one.sha256}`} summary={`${one.title} · ${one.when}`}>
          {one.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <p className="meta">{one.by}</p>
          {one.sha256 ? <p className="meta wrap-anywhere">Huella (SHA-256): {one.sha256}</p> : null}
        </Details>
      ))}
    </section>
  );
}
