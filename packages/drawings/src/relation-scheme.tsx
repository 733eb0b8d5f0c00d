import type { Relation } from '@alianzas/domain/procedure';
import { Fragment, type ReactElement } from 'react';
import { columnX, field, type PlacedCard, relationColumns } from './relation-layout.ts';

export interface RelationSchemeProps {
  relation: Relation;
  title: string;
}

/**
 * The relation of the procedure with other processes as the scheme of five columns that section 4 asks for.
 * On a phone the same columns are cards, one under the other.
 */
export function RelationScheme(props: RelationSchemeProps): ReactElement {
  const columns = relationColumns(props.relation);
  return (
    <figure className="relation">
      <figcaption>{props.title}</figcaption>
      <svg
        className="relation-drawing"
        viewBox={`-1 0 ${field.width + 2} ${field.height + 1}`}
        role="img"
        aria-label={saysRelation(props.relation)}
        focusable="false"
      >
        <title>{props.title}</title>
        {columns.flatMap(({ arrows }) =>
          arrows.map((arrow) => (
            <g key={arrow.d}>
              <path className="relation-flow" d={arrow.d} />
              <path className="tip" d={`M${arrow.end.x} ${arrow.end.y}l-9-5v10Z`} />
            </g>
          )),
        )}
        {columns.map((column, index) => (
          <g key={column.heading} className={`relation-column ${column.role}`}>
            <text className="relation-heading">
              {column.headingLines.map((line, at) => (
                <Fragment key={line}>
                  {at > 0 ? ' ' : null}
                  <tspan x={columnX(index)} y={20 + at * 17}>
                    {line}
                  </tspan>
                </Fragment>
              ))}
            </text>
            {column.cards.map((card) => (
              <Card key={card.text} card={card} />
            ))}
          </g>
        ))}
      </svg>
      <dl className="relation-cards">
        {columns.map((column) => (
          <div key={column.heading} className={column.role}>
            <dt>{column.heading}</dt>
            {column.cards.map(({ text }) => (
              <dd key={text}>{text}</dd>
            ))}
          </div>
        ))}
      </dl>
    </figure>
  );
}

function Card({ card }: { card: PlacedCard }): ReactElement {
  return (
    <>
      <rect x={card.x} y={card.y} width={field.card} height={card.height} rx="6" />
      <text>
        {card.lines.map((line, at) => (
          <Fragment key={line}>
            {at > 0 ? ' ' : null}
            <tspan x={card.x + 14} y={card.y + 27 + at * 18}>
              {line}
            </tspan>
          </Fragment>
        ))}
      </text>
    </>
  );
}

/** The scheme in words, column by column. */
export function saysRelation(relation: Relation): string {
  return relationColumns(relation)
    .map(({ heading, cards }) => `${heading}: ${cards.map(({ text }) => text.replace(/\.$/, '')).join('; ')}`)
    .join('. ')
    .concat('.');
}
