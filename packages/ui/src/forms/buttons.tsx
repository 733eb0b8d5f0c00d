import type { ReactElement, ReactNode } from 'react';
import { WayTo } from '../parts/link.tsx';

export type ButtonTone = 'primary' | 'secondary' | 'danger' | 'quiet';

export interface SubmitButtonProps {
  /** Says the act: "Enviar solicitud" */
  children: ReactNode;
  tone?: ButtonTone;
  name?: string;
  value?: string;
  /** The form it sends when it stands outside of it */
  form?: string;
}

/** The button of a form. One primary a page; it is never disabled: the answer explains. */
export function SubmitButton(props: SubmitButtonProps): ReactElement {
  const { children, tone = 'primary', ...rest } = props;
  return (
    <button className={`button ${tone}`} type="submit" {...rest}>
      {children}
    </button>
  );
}

/** A link that is the way on, dressed as a button; nothing where its door is closed to the reader. */
export function ButtonLink(props: { href: string; children: ReactNode; tone?: ButtonTone }): ReactElement {
  return (
    <WayTo className={`button ${props.tone ?? 'primary'}`} href={props.href}>
      {props.children}
    </WayTo>
  );
}

/** Buttons side by side, wrapping. */
export function Actions(props: { children: ReactNode }): ReactElement {
  return <div className="actions">{props.children}</div>;
}
