import type { BindingText } from '@alianzas/domain/procedure';
import { Notice } from '@alianzas/ui';
import { Bullets } from './prose.tsx';

const BULLET = '• ';

/** A text that somebody accepts, word by word: a line without a stop heads what follows, and `•` opens a list's line. */
export function BindingTextView({ text }: { text: BindingText }) {
  const lines = text.text.split('\n');
  const listed = lines.filter(isListed);
  return (
    <div className="space-y-4">
      {text.official ? null : (
        <Notice tone="attention">
          <p>
            Borrador en revisión de la oficina jurídica de la entidad. Lo que usted acepta se guarda con esta versión.
          </p>
        </Notice>
      )}
      {lines.map((line) => {
        if (line === listed[0]) return <Listed key={line} lines={listed} />;
        if (isListed(line)) return null;
        return /[.:]$/.test(line) ? (
          <p key={line}>{line}</p>
        ) : (
          <h3 key={line} className="pt-3">
            {line}
          </h3>
        );
      })}
      <p className="meta">
        Texto {text.version} · huella SHA-256 {text.sha256.slice(0, 16)}…
      </p>
    </div>
  );
}

function Listed({ lines }: { lines: readonly string[] }) {
  return (
    <Bullets>
      {lines.map((line) => (
        <li key={line}>{line.slice(BULLET.length)}</li>
      ))}
    </Bullets>
  );
}

function isListed(line: string): boolean {
  return line.startsWith(BULLET);
}
