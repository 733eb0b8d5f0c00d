import { versionInForce } from '@alianzas/domain/procedure';
import { Quote } from '@alianzas/ui';

const SOURCE = `Procedimiento, versión ${versionInForce.number}, sección 3: condiciones generales`;

/** The general conditions, word by word: readable before a request or an acceptance is sent. */
export function GeneralConditions() {
  const { conditions, purposesIntroduction, purposes, closing } = versionInForce.content.conditions;
  return (
    <>
      {conditions.map((condition, index) => (
        <Quote key={condition} source={`${SOURCE}, ${index + 1}`}>
          {condition}
        </Quote>
      ))}
      <figure className="quote">
        <blockquote>
          <div>{purposesIntroduction}</div>
          <ol className="list-decimal space-y-2 pl-6">
            {purposes.map(({ code, text }, index) => (
              <li key={code}>{index === purposes.length - 1 ? <p>{text}</p> : text}</li>
            ))}
          </ol>
        </blockquote>
        <figcaption>{SOURCE}, propósitos</figcaption>
      </figure>
      {closing.map((paragraph) => (
        <Quote key={paragraph} source={SOURCE}>
          {paragraph}
        </Quote>
      ))}
    </>
  );
}
