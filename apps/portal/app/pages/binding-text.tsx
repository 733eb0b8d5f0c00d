import type { BindingText } from '@alianzas/domain/procedure';
import { Notice } from '@alianzas/ui';

const FIELD = /\{(\w+)\}/g;

/** A text that somebody accepts, paragraph by paragraph, word by word; what the entity has not filled in says so. */
export function BindingTextView({ text, skip }: { text: BindingText; skip?: (paragraph: string) => boolean }) {
  const paragraphs = text.text.split('\n').filter((paragraph) => !skip?.(paragraph));
  return (
    <div className="space-y-4">
      {text.official ? null : (
        <Notice tone="attention">
          <p>
            Borrador en revisión de la oficina jurídica de la entidad. Lo que está entre corchetes lo completa la
            entidad.
          </p>
        </Notice>
      )}
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{filled(paragraph)}</p>
      ))}
      <p className="meta">
        Texto {text.version} · huella SHA-256 {text.sha256.slice(0, 16)}…
      </p>
    </div>
  );
}

function filled(paragraph: string): string {
  return paragraph.replace(FIELD, (_, field: string) => `[${field.replaceAll('_', ' ')}]`);
}
