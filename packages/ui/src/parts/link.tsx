import { type AnchorHTMLAttributes, createContext, type ReactElement } from 'react';

/** Whether the reader may follow an address. Each application says it once, around all its pages. */
export const Opens = createContext<(href: string) => boolean>(() => true);

type LinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & { href: string };

/** A link where its door is open to the reader; else its words alone. */
export function Link(props: LinkProps): ReactElement {
  return <Opens.Consumer>{(opens) => (opens(props.href) ? <a {...props} /> : props.children)}</Opens.Consumer>;
}

/** A link whose words only say where to go: nothing where its door is closed to the reader. */
export function WayTo(props: LinkProps): ReactElement {
  return <Opens.Consumer>{(opens) => (opens(props.href) ? <a {...props} /> : null)}</Opens.Consumer>;
}
