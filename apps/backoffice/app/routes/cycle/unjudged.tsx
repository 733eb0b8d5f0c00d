import type { BalancePage } from '@alianzas/domain/views';
import { count } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { Link, Notice } from '@alianzas/ui';

/** How many of them wait, each kind with the page that lists it; nothing where none does. */
function waiting(many: number, href: string, one: string, others: string) {
  return many > 0 ? <Link href={href}>{count(many, one, others)}</Link> : null;
}

/** What of the year nobody has judged yet: the confirmation leaves it out of the figures for good, so it says so before. */
export function Unjudged({ rows, year }: { rows: BalancePage['unjudged']; year: number }) {
  if (rows.length === 0) return null;
  return (
    <Notice tone="attention">
      <p>
        Todavía hay entregas y evidencias de esta vigencia sin decidir. Lo que se verifique o acepte después de
        confirmar queda como corrección posterior: no suma en las cifras de este balance.
      </p>
      <ul className="mt-2 list-disc space-y-1 pl-5">
        {rows.map(({ code, organizations, lines, evidence }) => (
          <li key={code}>
            {`${code}, ${organizations}: `}
            {waiting(
              lines,
              backoffice.unjudgedContributions(code, year),
              'aporte sin verificar',
              'aportes sin verificar',
            )}
            {lines > 0 && evidence > 0 ? ' y ' : null}
            {waiting(
              evidence,
              backoffice.unjudgedEvidence(code, year),
              'evidencia sin revisar',
              'evidencias sin revisar',
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
