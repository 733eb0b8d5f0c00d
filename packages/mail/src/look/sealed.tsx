import type { ReactElement } from 'react';
import { fonts, light } from './colors.ts';
import { Note, Words } from './parts.tsx';

/** What somebody accepted or sent, whole, and the fingerprint of exactly that. */
export function Sealed(props: { title: string; text: string; sha256: string | null }): ReactElement {
  return (
    <>
      <Words name={props.title} text={props.text} />
      {props.sha256 && <Fingerprint of="Huella (SHA-256)" sha256={props.sha256} />}
    </>
  );
}

/** A hash, which breaks where a narrow screen needs it. */
export function Fingerprint(props: { of: string; sha256: string }): ReactElement {
  return (
    <Note>
      {props.of}:{' '}
      <span className="muted" style={styles.sha}>
        {props.sha256}
      </span>
    </Note>
  );
}

const styles = { sha: { fontFamily: fonts.mono, color: light.muted, wordBreak: 'break-all' } } as const;
