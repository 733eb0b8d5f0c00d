import { readActivity } from '../plan/index.ts';
import type { Ctx } from '../platform/index.ts';
import { keepReceipt, type NonconformityAct, type ReceiptMark } from '../receipt/index.ts';
import type { Nonconformity } from './followup.ts';

type About = Pick<
  Nonconformity,
  'id' | 'code' | 'allianceId' | 'planActivityId' | 'description' | 'responsible' | 'dueOn'
>;

/** Keeps what was done to a salida no conforme, with what was written of it: what its event says of the receipt. */
export async function keepAct(
  ctx: Ctx,
  act: NonconformityAct,
  { id, code, allianceId, planActivityId, description, responsible, dueOn }: About,
  { note, correction }: { note?: string; correction?: string } = {},
): Promise<ReceiptMark> {
  const { number, title } = await readActivity(ctx, planActivityId);
  return keepReceipt(ctx, {
    ...{ act, alliance: allianceId, organization: null, about: id },
    content: {
      ...{ code, activity: `${number}. ${title}`, description, responsible, dueOn },
      ...{ note: note ?? null, correction: correction ?? null },
    },
  });
}
