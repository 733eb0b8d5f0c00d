import { openActivityOf } from '@alianzas/domain/procedure';
import type { ActaPage } from '@alianzas/domain/views';
import { activityWords } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { ButtonLink, Details, Link } from '@alianzas/ui';

/** As many as are seen at once; a session that decided for more folds them. */
const FEW = 6;

/** After the approval, the next step of each case of which the acta spoke; after a committee's, its cycle. */
export function WayOn({ page }: { page: ActaPage }) {
  const spoken = new Set(page.effects.flatMap(({ alliances, recordsOnly }) => [...alliances, ...recordsOnly]));
  const cases = page.alliances.filter(({ code }) => spoken.has(code));
  if (page.effects.some(({ activity }) => activity === 1))
    return (
      <p className="print:hidden">
        <Link href={backoffice.cycle(page.meeting.year)}>Ir a la vigencia {page.meeting.year}</Link>, donde ya se pueden
        abrir alianzas con las iniciativas priorizadas.
      </p>
    );
  if (cases.length === 0) return null;
  return (
    <nav className="space-y-4 print:hidden" aria-labelledby="sigue">
      <h2 id="sigue">Qué sigue</h2>
      <Steps cases={cases} />
    </nav>
  );
}

function Steps({ cases }: { cases: ActaPage['alliances'] }) {
  const [only, ...others] = cases;
  const open = only && openActivityOf(only);
  if (open && others.length === 0)
    return (
      <ButtonLink href={backoffice.activity(only.code, open.number)}>
        Ir al siguiente paso de {only.code}: actividad {open.number}, {activityWords(open.number).short}
      </ButtonLink>
    );
  const list = (
    <ul className="list-disc space-y-1 pl-5">
      {cases.map((one) => (
        <li key={one.code}>
          <Step {...one} />
        </li>
      ))}
    </ul>
  );
  return cases.length > FEW ? (
    <Details summary={`Siguiente paso de las ${cases.length} alianzas`}>{list}</Details>
  ) : (
    list
  );
}

function Step(one: ActaPage['alliances'][number]) {
  const { code, title } = one;
  const open = openActivityOf(one);
  if (!open)
    return (
      <>
        <Link href={backoffice.alliance(code)}>Ver {code}</Link>: {title} ya terminó.
      </>
    );
  return (
    <>
      <Link href={backoffice.activity(code, open.number)}>Ir al siguiente paso de {code}</Link>: actividad {open.number}
      , {activityWords(open.number).short}.
    </>
  );
}
