import type { ReactElement, ReactNode } from 'react';

/**
 * What is wider than its page scrolls by itself, and never the page; who has no mouse scrolls it with the keyboard. A group
 * and no region: a page with many tables would have as many landmarks.
 */
export function Scroller(props: { label: string; children: ReactNode }): ReactElement {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is of a form
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to with the keyboard too
    <div className="scroller" role="group" aria-label={props.label} tabIndex={0}>
      {props.children}
    </div>
  );
}
