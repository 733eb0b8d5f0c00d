import type { Ctx } from '../platform/index.ts';
import { type CommitmentAct, keepReceipt, type ReceiptMark, type Signed } from '../receipt/index.ts';
import type { Commitment, EvidenceForm } from './commitment.ts';

type Words = Pick<Commitment, 'number' | 'action' | 'deliverable' | 'dueOn'>;

interface Besides {
  form?: EvidenceForm;
  /** Who accepted it by e-mail or on paper, and the day */
  signed?: Signed | null;
  /** What the answer would change, or why it is withdrawn or replaced */
  note?: string;
  /** What stands in its place */
  successor?: Words;
}

/** Keeps what was done to a commitment, with its words as they were: what its event says of the receipt. */
export async function keepAct(
  ctx: Ctx,
  act: CommitmentAct,
  of: Words & Pick<Commitment, 'id' | 'allianceId'> & { organization: string | null },
  { form, signed, note, successor }: Besides = {},
): Promise<ReceiptMark> {
  return keepReceipt(ctx, {
    ...{ act, alliance: of.allianceId, organization: of.organization, about: of.id },
    content: {
      ...wordsOf(of),
      form: form ?? null,
      note: note ?? null,
      successor: successor ? wordsOf(successor) : null,
      signed: signed ?? null,
    },
  });
}

function wordsOf({ number, action, deliverable, dueOn }: Words): Words {
  return { number, action, deliverable, dueOn };
}
