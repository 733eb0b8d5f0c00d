import { portal } from '@alianzas/paths';
import { Main, Notice, PageTitle } from '@alianzas/ui';
import { Bullets, Section } from '../../pages/prose.tsx';

export default function Accessibility() {
  return (
    <Main>
      <PageTitle lead="Este portal de la Red Distrital de Cultura Ciudadana y Democrática busca que cualquier persona pueda usarlo.">
        Accesibilidad
      </PageTitle>
      <Notice tone="attention">
        <p>Declaración en borrador: falta la evaluación externa y los datos de contacto, que completa la entidad.</p>
      </Notice>
      <Section title="Con qué se compara">
        <p>
          Las pautas WCAG 2.1, nivel AA, y el Anexo 1 de la Resolución MinTIC 1519 de 2020. La evaluación hasta hoy es
          propia y automática.
        </p>
      </Section>
      <Section title="Qué puede esperar">
        <Bullets>
          <li>Todas las páginas y formularios funcionan sin JavaScript y solo con el teclado.</li>
          <li>Se ven en un celular de 360 píxeles, con letra ampliada al 200 %, en claro y en oscuro.</li>
          <li>Los dibujos tienen su contenido en texto. Ningún estado se dice solo con color.</li>
          <li>Los errores se explican junto al campo y al comienzo de la página.</li>
        </Bullets>
      </Section>
      <Section title="Lo que falta">
        <Bullets>
          <li>Las fotos, documentos y videos que cargan las organizaciones pueden no ser accesibles.</li>
          <li>No se ha probado con todas las combinaciones de navegador y lector de pantalla.</li>
        </Bullets>
      </Section>
      <Section title="Si encuentra una barrera">
        <p>
          Cuéntele a la persona de la Secretaría que acompaña su alianza, o acérquese a la dirección que aparece en{' '}
          <a href={portal.help()}>Ayuda</a>.
        </p>
      </Section>
    </Main>
  );
}
