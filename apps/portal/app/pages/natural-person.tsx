import { versionInForce } from '@alianzas/domain/procedure';
import { portal } from '@alianzas/paths';
import { Quote } from '@alianzas/ui';
import { Bullets } from './prose.tsx';

/** Why a natural person cannot be an ally, in the procedure's words, and the ways forward. */
export function NaturalPerson() {
  const { content, number } = versionInForce;
  return (
    <div className="space-y-4">
      <p>Lo dice la política de operación del procedimiento:</p>
      <Quote source={`Procedimiento, versión ${number}, sección 6`} href={portal.procedure()}>
        {content.policies[0]!}
      </Quote>
      <h2>Cómo sí puede participar</h2>
      <Bullets>
        <li>Por medio de la junta de acción comunal de su barrio, o de otra organización a la que pertenezca.</li>
        <li>Con un colectivo: tres personas o más, con acta de conformación y alguien que las represente.</li>
        <li>En las actividades abiertas que las organizaciones aliadas hacen en su localidad.</li>
      </Bullets>
      <p>
        Si representa a una organización, <a href={portal.newRequest()}>haga la solicitud en nombre de ella</a>.
      </p>
    </div>
  );
}
