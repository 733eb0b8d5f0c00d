import type { COOKIES } from '@alianzas/auth';
import { bindingText } from '@alianzas/domain/procedure';
import { Main, PageTitle } from '@alianzas/ui';
import { BindingTextView } from '../../pages/binding-text.tsx';
import { CitizenDesk } from '../../pages/citizen-desk.tsx';
import { Bullets, Section } from '../../pages/prose.tsx';

type Cookie = Exclude<keyof typeof COOKIES, 'backoffice' | 'factor' | 'known'>;

/** Every cookie of this portal, what it is for and how long it stays. */
const COOKIE_WORDS: { readonly [cookie in Cookie]: string } = {
  portal: 'La de su sesión: termina cuando sale, tras un día sin usarla o a los siete días.',
  browser: 'La del navegador donde pidió un código o empezó una solicitud, por un día.',
  knownAlly: 'La que recuerda que ya ingresó desde este navegador, por 180 días.',
  ticket: 'La que cuida que un formulario se use una sola vez, por un día.',
  request: 'La de cada solicitud que abrió aquí, por 90 días o hasta que elija no seguir en este navegador.',
  kept: 'La que guarda lo que estaba enviando cuando terminó su sesión, por una hora.',
  left: 'La que recuerda de quién era la sesión que terminó al salir, por siete días: no abre nada, y solo sirve para guardarle lo que otra pestaña todavía enviaba.',
  invitation: 'La de su invitación, por siete días o hasta que elija no seguir en este navegador.',
};

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
            Guardamos qué texto aceptó, en qué versión y cuándo. Para pedir la prueba, revocar la autorización o pedir
            que suprimamos sus datos, escriba por <CitizenDesk /> o lleve una carta a la Carrera 8 # 9-83, Bogotá D.C.
            Por este portal todavía no se hace.
          </li>
          <li>
            Este portal usa solo las cookies que necesita para funcionar:
            <Bullets>
              {Object.values(COOKIE_WORDS).map((words) => (
                <li key={words}>{words}</li>
              ))}
            </Bullets>
          </li>
        </Bullets>
      </Section>
      <Section title="El texto completo">
        <BindingTextView text={bindingText('personalData')} />
      </Section>
    </Main>
  );
}
