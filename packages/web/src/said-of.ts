/** In a form that says that it is an organization: of which it was said. */
export const SAID_OF = 'saidOf';

/** The body that a form speaks of, by what its name and its NIT say. */
export function bodySaid(at: (name: string) => unknown): string {
  return ['name', 'nit'].map((name) => String(at(name) ?? '').trim()).join(' · ');
}
