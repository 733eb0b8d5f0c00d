import { expect, test } from 'vitest';
import type * as z from 'zod';
import { renderMail } from './render.ts';
import { type MailName, mailNames, mails } from './templates.ts';

const NAME = 'Comercializadora Ltda.';
/** What is no name: it is said as a day, an hour, a number, an address or a code, or chosen among a few words. */
const NO_NAME =
  /^(at|browser|code|count|cycle|day|deadline|due|dueOn|expires|filedOn|hash|number|on|received|resolution|sent|sha256|since|time|until|url|value|was|when)$|[eE]mail$|[uU]rl$|On$|At$/;

/** The same sample with a name that brings its stop in place of each of its texts, where the mail takes it. */
function named(name: MailName): unknown[] {
  const { sample, inputs } = mails[name];
  const found: unknown[] = [];
  const walk = (value: unknown, put: (other: unknown) => unknown, field: string): void => {
    if (typeof value === 'string') {
      const other = put(NAME);
      if (!NO_NAME.test(field) && inputs.safeParse(other).success) found.push(other);
    } else if (Array.isArray(value)) {
      for (const [at, one] of value.entries())
        walk(one, (other) => put([...value.slice(0, at), other, ...value.slice(at + 1)]), field);
    } else if (value && typeof value === 'object') {
      for (const [key, one] of Object.entries(value)) walk(one, (other) => put({ ...value, [key]: other }), key);
    }
  };
  for (const chosen of choices(inputs)) walk({ ...sample, ...chosen }, (other) => other, '');
  return found;
}

/** Each choice of each field that is one of a few words, and none. */
function choices(inputs: z.ZodType): object[] {
  const shape = 'shape' in inputs ? (inputs.shape as Record<string, z.ZodType>) : {};
  const of = (field: string) => {
    const { options } = shape[field] as { options?: unknown };
    return Array.isArray(options)
      ? options.filter((one) => typeof one === 'string').map((one) => ({ [field]: one }))
      : [];
  };
  return [{}, ...Object.keys(shape).flatMap(of)];
}

test.each(mailNames)(
  '%s stops once after a name that brings its stop',
  async (name) => {
    const twice = new Set<string>();
    for (const props of named(name)) {
      const { subject, html, text } = await renderMail(name, props as never);
      const page = html.replace(/<(style|script)\b.*?<\/\1>/gs, '').replace(/<[^>]+>/g, '');
      for (const said of [subject, text, page]) {
        const found = /.{0,60}[^.]\.\.(?!\.)/.exec(said.replace(/\s+/g, ' '));
        if (found) twice.add(found[0]);
      }
    }
    expect([...twice]).toEqual([]);
  },
  60_000,
);
