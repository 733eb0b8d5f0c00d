import { stoppingOnce } from '@alianzas/lexicon';
import type { ReactElement, ReactNode } from 'react';
import { Body, Container, Head, Heading, Html, Section, Text } from 'react-email';
import { css, fonts, light } from './colors.ts';

/** To whom the mail goes; it says why the person receives it. */
export type Reader = keyof typeof whyYou;

const whyYou = {
  applicant: 'Le escribimos porque este correo electrónico aparece en una solicitud o una invitación.',
  organization: 'Le escribimos porque este correo electrónico es un contacto de su organización en Alianzas.',
  staff: 'Es un aviso interno para el equipo de la Dirección de Redes y Acción Colectiva.',
  account: 'Es un aviso sobre su cuenta en Alianzas.',
} as const;

/** The page of every mail: the strip, the name of the product, a title, what the template says, and who writes. */
export function Frame(props: {
  reader: Reader;
  title: string;
  /** The code of the case, above the title */
  about?: string;
  /** What the list of the inbox shows after the subject */
  preview: string;
  children: ReactNode;
}): ReactElement {
  return (
    <Html lang="es-CO" dir="ltr">
      <Head>
        <title>{props.title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no" />
        <style>{css}</style>
      </Head>
      <Body lang="es-CO" className="fog" style={styles.body}>
        <Glimpse>{stoppingOnce(props.preview)}</Glimpse>
        <article aria-label={props.title}>
          <Section className="fog" style={styles.fog}>
            <Container className="frame" style={styles.frame}>
              <Strip />
              <Section className="paper" tdClassName="pad" style={styles.paper}>
                <Text className="green" style={styles.name}>
                  Alianzas
                </Text>
                <Text className="muted" style={styles.network}>
                  Red Distrital de Cultura Ciudadana y Democrática (RDCCD)
                </Text>
                {props.about && (
                  <Text className="muted" style={styles.about}>
                    {props.about}
                  </Text>
                )}
                <Heading
                  as="h1"
                  className="ink title"
                  style={{ ...styles.title, marginTop: props.about ? '2px' : '30px' }}
                >
                  {props.title}
                </Heading>
                {props.children}
              </Section>
              <Foot reader={props.reader} />
            </Container>
          </Section>
        </article>
      </Body>
    </Html>
  );
}

/** What an inbox lists after the subject; the blanks keep the rest of the mail out of it. */
function Glimpse({ children }: { children: string }): ReactElement {
  return (
    <div style={styles.glimpse} data-skip-in-text="true">
      {children}
      {'\u00a0\u200c'.repeat(80)}
    </div>
  );
}

const bands = [
  ['62%', light.green],
  ['8%', light.yellow],
  ['30%', light.brick],
] as const;

function Strip(): ReactElement {
  return (
    <table role="presentation" width="100%" cellPadding="0" cellSpacing="0" data-skip-in-text="true">
      <tbody>
        <tr>
          {bands.map(([width, color]) => (
            <td key={color} width={width} height="8" style={{ ...styles.strip, backgroundColor: color }} />
          ))}
        </tr>
      </tbody>
    </table>
  );
}

function Foot({ reader }: { reader: Reader }): ReactElement {
  return (
    <Section tdClassName="pad" style={styles.foot}>
      <Text className="muted" style={styles.small}>
        <strong>Equipo de la RDCCD</strong>
        <br />
        Dirección de Redes y Acción Colectiva (DRAC)
        <br />
        Secretaría de Cultura, Recreación y Deporte (SCRD), Bogotá D. C.
      </Text>
      <Text className="muted" style={styles.small}>
        {whyYou[reader]} Nunca le pediremos contraseñas ni datos bancarios por correo electrónico.
      </Text>
    </Section>
  );
}

const styles = {
  body: { margin: 0, padding: 0, fontFamily: fonts.sans },
  glimpse: { display: 'none', overflow: 'hidden', lineHeight: '1px', maxHeight: 0, maxWidth: 0, opacity: 0 },
  fog: { backgroundColor: light.fog, padding: '24px 0' },
  frame: { width: '100%', maxWidth: '600px', margin: '0 auto' },
  strip: { height: '8px', lineHeight: '8px', fontSize: '1px' },
  paper: { backgroundColor: light.paper, padding: '28px 40px 36px', overflowWrap: 'anywhere', wordBreak: 'break-word' },
  name: {
    margin: 0,
    fontSize: '24px',
    lineHeight: '30px',
    fontWeight: 700,
    letterSpacing: '-0.4px',
    color: light.green,
  },
  network: { margin: 0, fontSize: '14px', lineHeight: '20px', color: light.muted },
  about: { margin: '30px 0 0', fontSize: '14px', lineHeight: '20px', fontWeight: 600, color: light.muted },
  title: { margin: '0 0 18px', fontSize: '27px', lineHeight: '1.25', fontWeight: 700, color: light.ink },
  foot: { padding: '20px 40px 12px' },
  small: { margin: '0 0 10px', fontSize: '14px', lineHeight: '21px', color: light.muted },
} as const;
