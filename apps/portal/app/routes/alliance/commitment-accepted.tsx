import type { Acceptance } from '@alianzas/domain/views';
import { answeredWords, instantWords, longDay } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import { receiptId } from '../../pages/alliance/receipts.tsx';

interface Shown {
  number: number;
  /** Null for the secretariat */
  organization: string | null;
  acceptance: Acceptance | null;
}

/** Who accepted it, how and when, where that is kept, and with which radicado. */
export function Accepted({ code, one: { number, organization, acceptance } }: { code: string; one: Shown }) {
  if (!acceptance) return null;
  const { accepted, receipt, filed } = acceptance;
  return (
    <>
      {accepted ? (
        <p>
          {answeredWords({ organization, ...accepted })} el {instantWords(accepted.at)}
          {receipt ? (
            <>
              {' · '}
              <a href={`${portal.history(code)}#${receiptId(receipt)}`}>
                Ver en «Constancias» la del compromiso {number}
              </a>
            </>
          ) : null}
        </p>
      ) : null}
      {filed ? (
        <p>
          Radicado <span className="code">{filed.number}</span>, del {longDay(filed.filedOn)}
        </p>
      ) : null}
    </>
  );
}
