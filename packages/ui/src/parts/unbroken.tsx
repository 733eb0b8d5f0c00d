import { Fragment, type ReactElement } from 'react';

/** The parts of an address: a line may end before its sign and before each of its dots, and nowhere else. */
const PARTS = /[@.]+[^@.]*|[^@.]+/g;

/** The way to write to somebody: the address, which a narrow line breaks only at its sign or at a dot. */
export function MailLink({ to }: { to: string }): ReactElement {
  return (
    <a className="unbroken" href={`mailto:${encodeURI(to)}`}>
      {[...to.matchAll(PARTS)].map(({ index, 0: part }) => (
        <Fragment key={index}>
          {index > 0 ? <wbr /> : null}
          {part}
        </Fragment>
      ))}
    </a>
  );
}
