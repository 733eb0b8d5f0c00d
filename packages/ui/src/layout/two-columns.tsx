import type { ReactElement, ReactNode } from 'react';

/** Main content and a rail: the rail comes first on narrow screens when it says what to do next. */
export function TwoColumns(props: { children: ReactNode; rail: ReactNode; railFirst?: boolean }): ReactElement {
  return (
    <div className={props.railFirst === true ? 'columns rail-first' : 'columns'}>
      <div className="columns-main">{props.children}</div>
      <aside className="columns-rail">{props.rail}</aside>
    </div>
  );
}
