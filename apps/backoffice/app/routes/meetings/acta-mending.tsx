import type { ActaMending } from '@alianzas/domain/views';
import { backoffice } from '@alianzas/paths';
import { Link } from '@alianzas/ui';

/** How a mistake of an approved acta is put right, by whom and where; or that it is not any more. */
export function Mending({ mending }: { mending: ActaMending | null }) {
  if (!mending) return null;
  return (
    <section className="space-y-2 print:hidden" aria-labelledby="error">
      <h2 id="error">Si el acta tiene un error</h2>
      <p>
        El acta aprobada no se cambia. <Way {...mending} />
      </p>
    </section>
  );
}

const WHO = 'Lo hace la persona responsable del equipo o la dirección';

function Way({ codes, isReaders }: ActaMending) {
  if (codes === null)
    return `Lo que decidió se deshace en el Estado de cada alianza, mientras sea su último paso. ${WHO}.`;
  if (codes.length === 0)
    return 'Lo que decidió ya no se deshace: después hubo otro paso, un radicado o una comunicación, o lo decidió una sesión. Diga lo correcto en el acta de la próxima reunión.';
  return (
    <>
      Lo que decidió se puede deshacer mientras sea el último paso de la alianza, y se decide de nuevo con otra acta.{' '}
      {isReaders ? null : `${WHO}, en el Estado de la alianza. `}
      {codes.map((code) => (
        <Link key={code} className="mr-3" href={`${backoffice.allianceState(code)}?acto=deshacer`}>
          {`${isReaders ? 'Deshacer el último paso' : 'Ver el Estado'} de ${code}`}
        </Link>
      ))}
    </>
  );
}
