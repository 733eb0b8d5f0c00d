import type { Station } from './stations.ts';

const DOT: Record<Station['at'], string> = {
  done: 'border-green bg-green',
  here: 'border-green bg-yellow',
  ahead: 'border-line bg-surface',
};
const SPOKEN: Record<Station['at'], string> = { done: 'Ya pasó', here: 'Está aquí', ahead: 'Falta' };

/** The short path of a request, drawn as the long one is: stations on a line, where it stands in yellow. */
export function RequestPath({ stations }: { stations: readonly Station[] }) {
  return (
    <section className="space-y-4" aria-labelledby="camino">
      <h2 id="camino">En qué va</h2>
      <ol className="sm:flex">
        {stations.map(({ name, says, at }, index) => (
          <li
            key={name}
            className="relative flex-1 pb-6 pl-10 last:pb-0 sm:pt-10 sm:pr-4 sm:pb-0 sm:pl-0"
            aria-current={at === 'here' ? 'step' : undefined}
          >
            {index === stations.length - 1 ? null : (
              <span
                aria-hidden="true"
                className={`absolute top-3 left-[0.6875rem] h-full border-l-4 sm:left-3 sm:h-0 sm:w-full sm:border-t-4 sm:border-l-0 ${at === 'done' ? 'border-green' : 'border-line'}`}
              />
            )}
            <span
              aria-hidden="true"
              className={`absolute top-1 left-0 size-[1.625rem] rounded-full border-4 sm:top-0 ${DOT[at]}`}
            />
            <p>
              <strong>{name}</strong> <span className={says === SPOKEN[at] ? 'meta' : 'spoken'}>({SPOKEN[at]})</span>
            </p>
            {says === SPOKEN[at] ? null : <p className="meta">{says}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
