import { fingerprintSays } from '@alianzas/lexicon';
import { Details, FileList, Fingerprint, Written } from '@alianzas/ui';
import type { ReceiptWords } from './receipt-words.ts';

/** Where a receipt stands in its page. */
export function receiptId(id: string): string {
  return `acto-${id}`;
}

/** What the reader's organizations accepted or sent, to be read for ever. */
export function Receipts({ receipts }: { receipts: readonly ReceiptWords[] }) {
  if (receipts.length === 0) return null;
  return (
    <section id="constancias" className="space-y-4">
      <h2>Constancias</h2>
      <p>
        Lo que su organización propuso, aceptó, devolvió, retiró, envió, reportó o declaró, palabra por palabra, con
        quién, cuándo y la huella de ese texto. Dice lo que se hizo ese día, aunque después se haya cambiado.
      </p>
      <p>{fingerprintSays}</p>
      {receipts.map((one) => (
        <Details key={one.id} id={receiptId(one.id)} summary={`${one.title} · ${one.when}`}>
          <p>
            <Written text={one.lines.join('\n')} />
          </p>
          {one.files.length > 0 ? <FileList files={one.files} /> : null}
          <p className="meta">{one.by}</p>
          {one.sha256 ? <Fingerprint sha256={one.sha256} /> : null}
        </Details>
      ))}
    </section>
  );
}
