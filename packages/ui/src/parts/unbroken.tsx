import { Fragment, type ReactElement, type ReactNode } from 'react';
import { cut } from './cut.ts';

/** A code as it is said aloud (`ALZ-2026-0001`, `SHA-256`), a fingerprint, or an e-mail address that no scheme precedes. */
export const WHOLE =
  /\b[A-Z]{2,5}-\d{3,4}(?:-\d{2,6})?\b|\b[0-9a-f]{64}\b|(?<![\p{L}\w:.%+-])[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,8}/gu;

/** The parts of an address: a line may end before its sign and before each of its dots, and nowhere else. */
const PARTS = /[@.]+[^@.]*|[^@.]+/g;

/** The way to write to somebody: the address, which a narrow line breaks only at its sign or at a dot. */
export function MailLink({ to }: { to: string }): ReactElement {
  return (
    <a href={`mailto:${encodeURI(to)}`}>
      <MailAddress of={to} />
    </a>
  );
}

function MailAddress({ of: address }: { of: string }): ReactElement {
  return (
    <>
      {[...address.matchAll(PARTS)].map(({ index, 0: part }) => (
        <Fragment key={index}>
          {index > 0 ? <wbr /> : null}
          {part}
        </Fragment>
      ))}
    </>
  );
}

interface UnbrokenProps {
  text: string;
  words?: (text: string) => ReactNode;
  inLink?: boolean;
}

/**
 * A text in which a code never ends a line at its hyphen, a fingerprint is set in lines of the same length, and an address
 * leads to who reads it. `words` draws what stands between. `inLink`: it is the words of a link, or an example, and no link stands in them.
 */
export function Unbroken({ text, words = (part) => part, inLink = false }: UnbrokenProps): ReactElement {
  return (
    <>
      {cut(text, WHOLE).map(({ at, part, isFound }) => (
        <Fragment key={at}>{isFound ? whole(part, inLink) : words(part)}</Fragment>
      ))}
    </>
  );
}

function whole(part: string, inLink: boolean): ReactElement {
  if (part.includes('@')) return inLink ? <MailAddress of={part} /> : <MailLink to={part} />;
  return <span className={part.includes('-') ? 'unbroken' : 'fingerprint'}>{part}</span>;
}

/** The sum that tells a text apart from any other, under it. */
export function Fingerprint({ sha256 }: { sha256: string }): ReactElement {
  return (
    <p className="meta">
      <Unbroken text={`Huella (SHA-256): ${sha256}`} />
    </p>
  );
}

/** A heading, a term, a hint: a text keeps its codes whole, anything else is as it is. */
export function unbroken(node: ReactNode): ReactNode {
  return typeof node === 'string' ? <Unbroken text={node} /> : node;
}
