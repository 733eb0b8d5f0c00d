import type { ReactNode } from 'react';

/** A part of a text page: its heading and what it says, at reading width. */
export function Section({
  title,
  id,
  wide,
  children,
}: {
  title: string;
  id?: string;
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <section id={id} className={wide ? 'space-y-4' : 'max-w-[42rem] space-y-4'}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

export function Bullets({ children }: { children: ReactNode }) {
  return <ul className="list-disc space-y-2 pl-6">{children}</ul>;
}

export function Numbered({ children }: { children: ReactNode }) {
  return <ol className="list-decimal space-y-2 pl-6">{children}</ol>;
}

/** Words and what they mean, or names and what they say. */
export function Terms({ of }: { of: readonly { term: string; text: string }[] }) {
  return (
    <dl className="space-y-4">
      {of.map(({ term, text }) => (
        <div key={term}>
          <dt>
            <strong>{term}</strong>
          </dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
