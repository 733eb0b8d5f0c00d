import type { BalancePage } from '@alianzas/domain/views';
import { refusalSentence, whoMaySentence } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { Notice, Unbroken } from '@alianzas/ui';

/** Where each lack is mended, of those that are mended somewhere. */
const PLACES: { readonly [code: string]: string } = {
  'cycle.initiativesNotSet': backoffice.initiatives(),
  'balance.alliancesWaiting': '#esperan',
  'balance.wordsMissing': '#fases',
  'balance.improvementsMissing': '#mejoras',
};

/** All that stands in the way of the confirmation, each with the way to mend it, or who may confirm. */
export function BalanceLacks({ confirming }: Pick<BalancePage, 'confirming'>) {
  if (!confirming || confirming.ok) return <Notice tone="attention">{whoMaySentence('confirmSession')}</Notice>;
  return (
    <Notice tone="attention">
      <p>Para confirmar falta esto:</p>
      <ul className="mt-2 list-disc space-y-2 pl-5">
        {[confirming.refusal, ...(confirming.others ?? [])].map((one) => (
          <li key={one.code}>
            {PLACES[one.code] ? (
              <a href={PLACES[one.code]}>
                <Unbroken text={refusalSentence(one)} inLink />
              </a>
            ) : (
              refusalSentence(one)
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
