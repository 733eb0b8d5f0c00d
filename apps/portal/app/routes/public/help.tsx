import { portal } from '@alianzas/paths';
import { Details, Main, PageTitle } from '@alianzas/ui';
import { Section } from '../../pages/prose.tsx';

export default function Help() {
  return (
    <Main>
      <PageTitle lead="Respuestas cortas sobre la Red Distrital de Cultura Ciudadana y Democrática y este portal.">
        Ayuda
      </PageTitle>
      <Section title="Para entrar a la Red">
        <Details summary="¿Cuánto tarda la respuesta a una solicitud?">
          <p>
            Máximo quince días hábiles desde que se recibe. La fecha exacta aparece al enviarla y en el correo que le
            llega.
          </p>
        </Details>
        <Details summary="¿Puedo dejar la solicitud a medias?">
          <p>
            Sí. Cada página se guarda al continuar. Vuelva a <a href={portal.newRequest()}>la página de la solicitud</a>{' '}
            en el mismo navegador: el borrador se conserva noventa días.
          </p>
        </Details>
        <Details summary="No tenemos NIT. ¿Podemos participar?">
          <p>
            Las organizaciones comunitarias pueden hacerlo sin NIT. <a href={portal.eligibility()}>Revise su caso</a>.
          </p>
        </Details>
        <Details summary="Nos llegó una invitación. ¿Estamos obligados?">
          <p>
            No. La participación es voluntaria, y no responder no equivale a aceptar. El vínculo sirve hasta el día que
            dice el correo.
          </p>
        </Details>
      </Section>
      <Section title="Para ingresar">
        <Details summary="No tengo contraseña">
          <p>
            No se necesita. En <a href={portal.signIn()}>Ingresar</a> escriba su correo y le llega un código de ocho
            dígitos y un vínculo. Vencen en diez minutos.
          </p>
        </Details>
        <Details summary="No me llega el código">
          <p>
            Mire en correo no deseado. Si no está, puede que su correo no sea el registrado: pregunte a quien representa
            a su organización.
          </p>
        </Details>
      </Section>
      <Section title="Durante la alianza">
        <Details summary="La respuesta de la actividad 5 fue NO. ¿Nos rechazaron?">
          <p>
            No. La organización no entra por ahora en la base de datos de la Red, y la alianza sigue en la mesa de
            trabajo.
          </p>
        </Details>
        <Details summary="¿Qué archivos puedo cargar como evidencia?">
          <p>
            JPG, PNG, PDF, DOCX, XLSX, MP4 y MOV. Una imagen pesa máximo 25 MB; un documento, 50 MB; un video, 1 GB.
          </p>
        </Details>
        <Details summary="No alcanzamos a cumplir un compromiso">
          <p>
            En el seguimiento se acuerda uno nuevo, con otra fecha. Se cuenta cuántas veces pasa, pero no hay un límite.
          </p>
        </Details>
      </Section>
      <Section title="Si no encontró la respuesta">
        <p>
          Escriba a la persona de la Secretaría que aparece en su alianza o en el correo que recibió. Si todavía no
          tiene una, acérquese a la Secretaría de Cultura, Recreación y Deporte, Carrera 8 # 9-83, Bogotá D.C. Las
          palabras difíciles están en <a href={portal.glossary()}>el glosario</a>.
        </p>
      </Section>
    </Main>
  );
}
