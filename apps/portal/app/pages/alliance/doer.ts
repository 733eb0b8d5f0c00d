interface Done {
  /** The mark of who did it, such as `person:…` */
  actor: string;
  data: { readonly [datum: string]: unknown };
  /** Somebody of the reader's own organizations */
  own: { person: string; organization: string } | null;
}

/** Who did something, as an ally reads it: its own people by name, other organizations by theirs, the team as the secretariat. */
export function doerWords({ actor, data, own }: Done, names: { readonly [id: string]: string }): string | undefined {
  const nameOf = (id: unknown) => (typeof id === 'string' && Object.hasOwn(names, id) ? names[id] : undefined);
  if (own) return `${own.person}, por ${nameOf(own.organization) ?? 'su organización'}`;
  const [kind] = actor.split(':');
  if (kind === 'staff') return 'La Secretaría';
  if (kind === 'person') return nameOf(data.organization) ?? 'Otra organización de la alianza';
  return kind === 'bearer' ? 'Quien recibió la invitación' : undefined;
}
