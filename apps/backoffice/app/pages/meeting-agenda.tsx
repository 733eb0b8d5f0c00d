import { agendaPoints } from '@alianzas/lexicon';

/** The agenda as its points, whichever way they were typed. */
export function AgendaList({ agenda }: { agenda: string }) {
  const points = agendaPoints(agenda);
  if (points.length === 1) return <>{points[0]}</>;
  return (
    <ol className="list-decimal space-y-1 pl-5">
      {points.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ol>
  );
}
