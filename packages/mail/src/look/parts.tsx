import type { ReactElement, ReactNode } from 'react';
import { Button, Heading, Link, Section, Text } from 'react-email';
import { fonts, light } from './colors.ts';

/** A paragraph. */
export function Say({ children }: { children: ReactNode }): ReactElement {
  return (
    <Text className="ink" style={styles.say}>
      {children}
    </Text>
  );
}

/** Something true but secondary, smaller. */
export function Note({ children }: { children: ReactNode }): ReactElement {
  return (
    <Text className="muted" style={styles.note}>
      {children}
    </Text>
  );
}

/** A title within the mail. */
export function Subtitle({ children }: { children: ReactNode }): ReactElement {
  return (
    <Heading as="h2" className="ink" style={styles.subtitle}>
      {children}
    </Heading>
  );
}

/** Bullets. */
export function Items({ items }: { items: readonly ReactNode[] }): ReactElement {
  return (
    <ul style={styles.list}>
      {items.map((item, index) => (
        <li key={index} className="ink" style={styles.item}>
          {item}
        </li>
      ))}
    </ul>
  );
}

/** What somebody wrote, under its name; keeps its line breaks. */
export function Words({ name, text }: { name: string; text: string }): ReactElement {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  return (
    <Section className="soft reason" style={{ ...styles.soft, borderLeft: `4px solid ${light.brick}` }}>
      <Text className="muted" style={styles.softName}>
        {name}
      </Text>
      {lines.map((line, index) => (
        <Text key={index} className="ink" style={styles.softSay}>
          {line}
        </Text>
      ))}
    </Section>
  );
}

/** The one next step: what now, and who acts. */
export function Next({ children }: { children: ReactNode }): ReactElement {
  return (
    <Section className="soft" style={{ ...styles.soft, borderLeft: `4px solid ${light.green}` }}>
      <Text className="green" style={styles.nextName}>
        Qué sigue
      </Text>
      <Text className="ink" style={styles.softSay}>
        {children}
      </Text>
    </Section>
  );
}

/** The button, and its address in full for whoever cannot press it. */
export function Action({ href, children }: { href: string; children: string }): ReactElement {
  return (
    <>
      <Section style={styles.actionRow}>
        <Button href={href} className="action" style={styles.action}>
          {children}
        </Button>
      </Section>
      <div data-skip-in-text="true">
        <Text className="muted" style={styles.address}>
          Si el botón no abre, copie este vínculo en su navegador:
          <br />
          <Link href={href} className="green" style={styles.addressLink}>
            {href}
          </Link>
        </Text>
      </div>
    </>
  );
}

/** Digits to type: two groups for the eye, one run for the clipboard. */
export function Code({ digits }: { digits: string }): ReactElement {
  const half = Math.ceil(digits.length / 2);
  return (
    <Section className="soft" style={styles.codeBox}>
      <Text className="ink" style={styles.code}>
        <span>{digits.slice(0, half)}</span>
        <span style={{ paddingLeft: '14px' }}>{digits.slice(half)}</span>
      </Text>
    </Section>
  );
}

const styles = {
  say: { margin: '0 0 16px', fontSize: '17px', lineHeight: '27px', color: light.ink },
  note: { margin: '0 0 14px', fontSize: '15px', lineHeight: '23px', color: light.muted },
  subtitle: { margin: '26px 0 8px', fontSize: '19px', lineHeight: '26px', fontWeight: 700, color: light.ink },
  list: { margin: '0 0 16px', padding: '0 0 0 22px' },
  item: { margin: '0 0 8px', fontSize: '17px', lineHeight: '26px', color: light.ink },
  soft: { backgroundColor: light.soft, padding: '14px 18px', margin: '6px 0 20px' },
  softName: { margin: '0 0 2px', fontSize: '14px', lineHeight: '20px', fontWeight: 600, color: light.muted },
  nextName: { margin: '0 0 2px', fontSize: '14px', lineHeight: '20px', fontWeight: 700, color: light.green },
  softSay: { margin: '0 0 4px', fontSize: '17px', lineHeight: '26px', color: light.ink },
  actionRow: { margin: '24px 0 14px' },
  action: {
    backgroundColor: light.brick,
    color: light.onBrick,
    borderRadius: '6px',
    padding: '14px 26px',
    fontSize: '17px',
    fontWeight: 700,
    textDecoration: 'none',
  },
  address: { margin: '0 0 14px', fontSize: '14px', lineHeight: '21px', color: light.muted },
  addressLink: { color: light.green, textDecoration: 'underline', wordBreak: 'break-all' },
  codeBox: { backgroundColor: light.soft, margin: '6px 0 20px', textAlign: 'center' },
  code: {
    margin: '14px 0',
    fontFamily: fonts.mono,
    fontSize: '34px',
    lineHeight: '42px',
    fontWeight: 700,
    letterSpacing: '4px',
    color: light.ink,
  },
} as const;
