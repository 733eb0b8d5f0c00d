import { Fragment, type ReactElement, type ReactNode } from 'react';
import { cut } from './cut.ts';
import { Unbroken, WHOLE } from './unbroken.tsx';

const LINE_END = /\r?\n/g;
const ADDRESS = /\b(?:https?:\/\/|www\.)[^\s<>"'“”«»]+/giu;
/** Longer than any word: it may be broken where the line ends. */
const UNBROKEN = /\S{24,}/gu;

/**
 * What somebody wrote, as it was written: its lines end where they ended, its web addresses lead there, in the same window
 * and telling the other site nothing of this one, and what is too long for a line is broken.
 */
export function Written({ text }: { text: string }): ReactElement {
  return (
    <>
      {cut(text, LINE_END).map(({ at, part, isFound }) => (isFound ? <br key={at} /> : <Line text={part} key={at} />))}
    </>
  );
}

function Line({ text }: { text: string }): ReactElement {
  return (
    <>
      {cut(text, ADDRESS).map(({ at, part, isFound }) => (
        <Fragment key={at}>{isFound ? <Address written={part} /> : <Unbroken text={part} words={broken} />}</Fragment>
      ))}
    </>
  );
}

/** A cell or a detail: text is what somebody wrote, in one piece whatever stands in it; anything else is as it is. */
export function written(node: ReactNode): ReactNode {
  if (typeof node !== 'string') return node;
  const isMixed = [LINE_END, ADDRESS, WHOLE, UNBROKEN].some((what) => cut(node, what).some(({ isFound }) => isFound));
  return isMixed ? (
    <span>
      <Written text={node} />
    </span>
  ) : (
    node
  );
}

/** What of the sentence in which an address stands comes after it; each run of signs is looked through once. */
const STOPS = /(?<![.,;:!?…])[.,;:!?…]+$/u;
const STOPS_AND_BRACKETS = /(?<![.,;:!?…)\]])[.,;:!?…)\]]+$/u;

/** Without the stop, the comma or the bracket of the sentence in which it stands. */
function Address({ written: whole }: { written: string }): ReactElement {
  const address = whole.replace(whole.includes('(') ? STOPS : STOPS_AND_BRACKETS, '');
  const href = /^www\./i.test(address) ? `https://${address}` : address;
  return (
    <>
      <a className="wrap-anywhere" href={href} rel="external noopener noreferrer nofollow">
        {address}
      </a>
      {whole.slice(address.length)}
    </>
  );
}

/** Words between, the long ones of which may be broken. */
function broken(text: string): ReactElement {
  return <Words text={text} />;
}

function Words({ text }: { text: string }): ReactElement {
  return (
    <>
      {cut(text, UNBROKEN).map(({ at, part, isFound }) =>
        isFound ? (
          <span className="wrap-anywhere" key={at}>
            {part}
          </span>
        ) : (
          <Fragment key={at}>{part}</Fragment>
        ),
      )}
    </>
  );
}
