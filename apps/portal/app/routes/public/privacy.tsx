import { bindingText } from '@alianzas/domain/procedure';
import { Main, PageTitle } from '@alianzas/ui';
import { BindingTextView } from '../../pages/binding-text.tsx';
import { Bullets, Section } from '../../pages/prose.tsx';

export default function Privacy() {
  return (
    <Main>
      <PageTitle lead="Qué datos pide la Red Distrital de Cultura Ciudadana y Democrática, para qué y cuáles son sus derechos.">
        Tratamiento de datos personales
      </PageTitle>
      <Section title="En pocas palabras">
        <Bullets>
          <li>Pedimos los datos de contacto de quien representa a la organización y de su enlace.</li>
          <li>Solo la autorización para gestionar la alianza es necesaria; las demás son opcionales.</li>
          <li>
            Guardamos qué texto aceptó, en qué versión y cuándo. Puede pedir la prueba o revocar la autorización por
            escrito en la Carrera 8 # 9-83, Bogotá D.C., o por Bogotá te escucha.
          </li>
          <li>
            Este portal usa solo las cookies que necesita para funcionar: la de su sesión y la de su borrador o
            invitación.
          </li>
        </Bullets>
      </Section>
      <Section title="El texto completo">
        <BindingTextView text={bindingText('personalData')} />
      </Section>
    </Main>
  );
}
