import { portal } from '@alianzas/paths';
import { Main, Notice, PageTitle } from '@alianzas/ui';
import { CitizenDesk } from '../../pages/citizen-desk.tsx';
import { Numbered } from '../../pages/prose.tsx';

export default function Terms() {
  return (
    <Main width="reading">
      <PageTitle lead="Reglas de uso del portal de alianzas de la Red Distrital de Cultura Ciudadana y Democrática.">
        Términos y condiciones
      </PageTitle>
      <Notice tone="attention">
        <p>Borrador en revisión de la oficina jurídica de la entidad.</p>
      </Notice>
      <Numbered>
        <li>
          Este portal sirve para solicitar, acordar y hacer seguimiento a alianzas de cultura ciudadana con la
          Secretaría de Cultura, Recreación y Deporte.
        </li>
        <li>
          Se registran organizaciones por medio de sus representantes, delegados y enlaces. Las personas naturales{' '}
          <a href={portal.eligibility()}>no pueden ser aliadas</a>.
        </li>
        <li>El acceso es personal: no comparta su código ni su vínculo de ingreso.</li>
        <li>Quien envía información responde por que sea cierta y por tener autorización para entregarla.</li>
        <li>Una alianza no autoriza a usar la Marca Bogotá ni el escudo de la ciudad sin aprobación.</li>
        <li>
          Las evidencias se usan para el seguimiento y el balance. Publicarlas requiere autorización de quienes aparecen
          en ellas.
        </li>
        <li>El portal puede suspenderse por mantenimiento. Los plazos legales no cambian por ello.</li>
        <li>
          El tratamiento de datos personales se rige por <a href={portal.privacy()}>su propio texto</a>.
        </li>
        <li>
          Se aplica la ley colombiana. Las peticiones, quejas y reclamos se presentan por <CitizenDesk />.
        </li>
      </Numbered>
    </Main>
  );
}
