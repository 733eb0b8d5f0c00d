import type { ReactElement } from 'react';
import type * as z from 'zod';

/** A mail as data: what it needs, an example of it, its subject and its page. A new wording raises the version. */
export interface MailTemplate<Inputs extends z.ZodType = z.ZodType> {
  version: number;
  inputs: Inputs;
  sample: z.output<Inputs>;
  subject(props: z.output<Inputs>): string;
  Body(props: z.output<Inputs>): ReactElement;
}

/** Ties the props of a template to its schema. */
export function template<Inputs extends z.ZodType>(mail: MailTemplate<Inputs>): MailTemplate<Inputs> {
  return mail;
}
